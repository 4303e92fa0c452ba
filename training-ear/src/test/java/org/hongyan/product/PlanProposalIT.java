package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Propose next year's plan and turn it into drafts, as the city's organiser does it. */
@Tag("browser")
class PlanProposalIT {

  private static final int MOST_MILLIS = 60_000;
  private static final String SOLVE = "button[name='solve']";
  private static final String PINNED = "button[aria-pressed='true']";

  private final Product product = Product.on(Database.DERBY);

  @Test
  void nextYearsPlanIsProposedPinnedSolvedAgainAndDrafted() throws Exception {
    Browser.visit(product, "plan-proposal", this::walk);
  }

  private void walk(Page page) {
    String year = String.valueOf(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1);
    Browser.signIn(page, "city");
    page.navigate("/planning/proposals");
    assertThat(page.locator("#year")).hasValue(year);
    page.fill("#cityClasses", "99");
    page.click("button[name='propose']");
    assertThat(page.locator("#cityClasses-error")).containsText("15");
    page.fill("#cityClasses", "2");
    page.fill("#countyClasses", "0");
    page.click("button[name='propose']");
    assertThat(rows(page)).hasCount(4);

    solved(page);
    page.locator("button[name='pin']").first().click();
    assertThat(page.locator(PINNED)).hasCount(1);
    String before = rows(page).filter(pinned(page)).locator("td.nowrap").textContent();
    solved(page);
    assertThat(rows(page).filter(pinned(page)).locator("td.nowrap")).hasText(before);

    page.click("[data-opens='drafts']");
    page.click("#drafts button[name='draft']");
    assertThat(page.locator(".alert.good")).containsText("草稿");
    assertThat(page.locator("a[href*='/session/session?id=']")).hasCount(4);
    assertThat(page.locator(SOLVE)).hasCount(0);
    page.locator("a[href*='/session/session?id=']").first().click();
    assertThat(page.locator("main")).containsText("09:00");
    assertThat(page.locator("main")).containsText("草稿");
  }

  private static void solved(Page page) {
    page.click(SOLVE);
    assertThat(page.locator("[data-solving]")).hasCount(1);
    assertThat(page.locator("[data-opens='drafts']"))
        .hasCount(1, new HasCountOptions().setTimeout(MOST_MILLIS));
  }

  private static Locator rows(Page page) {
    return page.locator("tr[id^='class-']");
  }

  private static Locator.FilterOptions pinned(Page page) {
    return new Locator.FilterOptions().setHas(page.locator(PINNED));
  }
}
