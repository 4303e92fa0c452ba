package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The product without a mouse. */
@Tag("browser")
class KeyboardIT {

  /** The focused element, and whether one sees that it is focused. */
  private static final String FOCUS =
      """
      () => {
        const one = document.activeElement;
        const style = getComputedStyle(one);
        const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
          || one.closest('.skip') !== null;
        return [one.outerHTML.slice(0, 100), seen, one === document.body];
      }
      """;

  private final Product product = Product.on(Database.DERBY);

  @Test
  void signsInSkipsToTheTextAndOpensAProof() throws Exception {
    Browser.visit(
        product,
        "keyboard",
        page -> {
          page.navigate("/login");
          tabTo(page, "#username");
          page.keyboard().type("official");
          page.keyboard().press("Tab");
          page.keyboard().type(Product.PASSWORD);
          page.keyboard().press("Enter");
          page.waitForURL("**/plan/dashboard");
          page.keyboard().press("Tab");
          assertThat(page.locator(".skip")).isFocused();
          assertThat(page.locator(".skip")).isInViewport();
          page.keyboard().press("Enter");
          assertThat(page.locator("main")).isFocused();
          tabTo(page, "a.proof");
          page.keyboard().press("Enter");
          page.waitForURL("**/plan/evidence?**");
        });
  }

  @Test
  void focusIsSeenEverywhereAndNowhereTrapped() throws Exception {
    for (String path : List.of("/plan/dashboard", "/session/sessions", "/ledger/imports")) {
      Browser.visit(
          product,
          "focus",
          page -> {
            Browser.signIn(page, "city");
            page.navigate(path);
            Set<String> passed = new HashSet<>();
            for (int i = 0; i < 300; i++) {
              page.keyboard().press("Tab");
              List<?> focus = (List<?>) page.evaluate(FOCUS);
              if (Boolean.TRUE.equals(focus.get(2))) {
                break;
              }
              assertEquals(true, focus.get(1), path + " " + focus.get(0));
              passed.add((String) focus.get(0));
            }
            assertTrue(passed.size() > 10, path + " stops after " + passed.size());
          });
    }
  }

  @Test
  void dialogGivesFocusBack() throws Exception {
    long id = appliedLedger();
    Browser.visit(
        product,
        "dialog",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/ledger/import?id=" + id);
          Locator opener = page.locator("[data-opens]").first();
          opener.focus();
          page.keyboard().press("Enter");
          Locator dialog = page.locator("dialog[open]");
          assertThat(dialog).isVisible();
          assertThat(dialog.locator("[data-closes]")).isFocused();
          page.keyboard().press("Escape");
          assertThat(dialog).hasCount(0);
          assertThat(opener).isFocused();
        });
  }

  /** Opened, searched, chosen and left with the keys alone. */
  @Test
  void aLongListIsSearchedAndChosenFrom() throws Exception {
    Browser.visit(
        product,
        "menu",
        page -> {
          Browser.signIn(page, "admin");
          page.navigate("/reference/divisions?edit=new");
          Locator panel = page.locator("#parentCode_panel");
          Locator chosen = page.locator("#parentCode_label");
          tabTo(page, "#parentCode_label");
          page.keyboard().press("Space");
          assertThat(panel).isVisible();
          assertThat(page.locator("#parentCode_filter")).isFocused();
          page.keyboard().type("1505");
          page.keyboard().press("ArrowDown");
          page.keyboard().press("Enter");
          assertThat(panel).isHidden();
          assertThat(chosen).containsText("1505");
          String first = chosen.textContent();
          page.keyboard().press("Space");
          assertThat(panel).isVisible();
          page.keyboard().press("ArrowDown");
          page.keyboard().press("Escape");
          assertThat(panel).isHidden();
          assertThat(chosen).hasText(first);
          assertThat(chosen).isFocused();
          assertThat(page.locator("h1")).isVisible();
        });
  }

  /** One that can be taken back; the demonstration's is always there. */
  private long appliedLedger() {
    for (JsonElement one :
        product
            .api("city")
            .get("/ledger-imports?size=100")
            .expect(200)
            .object()
            .getAsJsonArray("items")) {
      JsonObject ledger = one.getAsJsonObject();
      if (ledger.get("status").getAsString().equals("APPLIED")) {
        return ledger.get("id").getAsLong();
      }
    }
    throw new AssertionError("no applied ledger");
  }

  private static void tabTo(Page page, String target) {
    for (int i = 0; i < 100; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("(target) => document.activeElement.matches(target)", target)) {
        return;
      }
    }
    throw new AssertionError(target + " is not reached by Tab");
  }
}
