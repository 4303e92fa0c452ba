package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What administrators, auditors and organisers do on their pages. */
@Tag("browser")
class StaffFlowIT {

  private static final String KAILU = "150523";
  private static final String FIRST = "First-pass-2026";
  private static final String OWN = "Own-words-2026";
  private static final String SECOND = "Second-pass-2026";
  private static final Pattern FULL_ID = Pattern.compile("\\d{17}[\\dX]");

  private final Product product = Product.on(Database.DERBY);
  private final String newcomer = "flow-" + Long.toString(System.nanoTime(), 36);

  @Test
  void administratorGivesAndTakesAnAccount() throws Exception {
    Browser.visit(product, "account-created", page -> create(page));
    Browser.visit(product, "account-first-password", page -> setsOwnPassword(page));
    Browser.visit(product, "account-reset", page -> reset(page));
    Browser.visit(product, "account-reset-used", page -> signsIn(page, SECOND, "/account/me"));
    Browser.visit(product, "account-disabled", page -> disable(page));
    Browser.visit(product, "account-refused", page -> signsIn(page, SECOND, "/login"));
  }

  private void create(Page page) {
    Browser.signIn(page, "admin");
    page.navigate("/account/accounts");
    page.click("a[href$='/account/account']");
    page.fill("#username", newcomer);
    page.fill("#name", "Newcomer");
    page.fill("#password", "short");
    page.check("input[value='COUNTY_ORGANISER']");
    page.selectOption("#divisionCode", KAILU);
    save(page);
    assertThat(page.locator("#password-error")).not().isEmpty();
    assertThat(page.locator("#username")).hasValue(newcomer);
    assertThat(page.locator("#divisionCode")).hasValue(KAILU);
    page.fill("#password", FIRST);
    page.locator("button.primary").dblclick();
    page.waitForURL("**/account/accounts?saved=*");
    page.fill("#q", newcomer);
    page.press("#q", "Enter");
    assertThat(page.locator("tbody tr")).hasCount(1);
  }

  private void setsOwnPassword(Page page) {
    signsIn(page, FIRST, "/account/me");
    page.navigate("/session/sessions");
    assertTrue(page.url().endsWith("/account/me"), "nothing else before: " + page.url());
    page.fill("#currentPassword", FIRST);
    page.fill("#password", OWN);
    page.fill("#again", OWN);
    page.locator("main form button.primary").click();
    assertThat(page.locator(".alert.good")).isVisible();
    page.navigate("/session/sessions");
    assertThat(page.locator("tbody tr").first()).isVisible();
    assertEquals(403, page.navigate("/account/accounts").status());
  }

  private void reset(Page page) {
    openAccount(page);
    page.fill("#password", SECOND);
    page.locator("button.danger").click();
    page.waitForURL("**/account/accounts?saved=*");
  }

  private void disable(Page page) {
    openAccount(page);
    page.uncheck("input[name='enabled']");
    save(page);
    page.waitForURL("**/account/accounts?saved=*");
  }

  private void openAccount(Page page) {
    Browser.signIn(page, "admin");
    page.navigate("/account/accounts?q=" + newcomer);
    page.locator("tbody th a").click();
  }

  private static void save(Page page) {
    page.locator("button.primary").click();
  }

  private void signsIn(Page page, String password, String arrives) {
    page.navigate("/login");
    page.fill("#username", newcomer);
    page.fill("#password", password);
    page.press("#password", "Enter");
    page.waitForURL("**" + arrives);
    if ("/login".equals(arrives)) {
      assertThat(page.locator("#login-error")).isVisible();
    }
  }

  @Test
  void organiserReadsAFullNumberForAReasonAndTheAuditorSeesIt() throws Exception {
    String reason = "check of " + newcomer;
    Browser.visit(
        product,
        "session-to-person",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/session/sessions");
          page.click("th.sortable a >> nth=2");
          page.waitForURL("**sort=*");
          page.locator("tbody th a").first().click();
          page.waitForURL("**/session/session?id=*");
          page.locator("tbody th a").first().click();
          page.waitForURL("**/person/person?id=*");
          assertThat(page.locator("dl.kv")).not().containsText(FULL_ID);
          page.locator("button[name=reveal]").click();
          assertThat(page.locator("#reason-error")).not().isEmpty();
          page.fill("#reason", reason);
          page.press("#reason", "Enter");
          assertThat(page.locator("dl.kv")).containsText(FULL_ID);
          page.reload();
        });
    Browser.visit(
        product,
        "audit",
        page -> {
          Browser.signIn(page, "auditor");
          page.navigate("/audit/events");
          page.selectOption("#action", "PERSONAL_DATA_REVEALED");
          page.fill("#actor", "city");
          page.press("#actor", "Enter");
          page.waitForURL("**action=PERSONAL_DATA_REVEALED*");
          page.locator("tbody summary").first().click();
          assertThat(page.locator("tbody tr").first()).containsText(reason);
          assertThat(page.locator("tbody")).not().containsText(FULL_ID);
          page.locator("button[name='verify']").click();
          assertThat(page.locator(".alert.good code")).not().isEmpty();
        });
  }
}
