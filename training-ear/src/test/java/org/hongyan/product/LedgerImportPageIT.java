package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organiser uploads a ledger on the page, leaves refused rows out, and takes it back. */
@Tag("browser")
class LedgerImportPageIT {

  @Test
  void uploadsAppliesAndTakesBack() throws Exception {
    Product product = Product.on(Database.DERBY);
    Browser.visit(
        product,
        "ledger-import",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/ledger/imports");
          page.setInputFiles("#file", SampleLedgers.named("ledger-with-errors.xlsx"));
          page.click("[id='upload:send']");
          page.waitForURL("**/ledger/import?id=*");
          assertThat(page.locator("#count-rows")).hasText("443");
          assertThat(page.locator("#count-duplicate")).hasText("6");
          assertThat(page.locator("#count-invalid")).hasText("9");

          page.click("[id='ledger:apply']");
          assertThat(page.locator(".alert.bad")).containsText("15");

          page.check("[id='ledger:skip']");
          page.click("[id='ledger:apply']");
          assertThat(page.locator("#count-applied")).hasText("428");

          page.click("[data-opens='takeBack']");
          page.click("[id='ledger:takeBackNow']");
          assertThat(page.locator(".alert.good")).isVisible();
          assertThat(page.locator("#count-applied")).hasCount(0);
        });
  }
}
