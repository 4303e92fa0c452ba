package org.hongyan.product;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes the pictures of the user guide from demonstration data: {@code -Pscreenshots}. */
@Tag("screenshots")
class UserGuideScreenshotsIT {

  private static final Path FOLDER = Path.of("..", "docs", "images");
  private static final int DESK = 1200;
  private static final int HEIGHT = 660;
  private static final int PHONE = 375;
  private static final long HEAVIEST = 150_000;

  private final Product product = Product.on(Database.DERBY);

  @Test
  void officials() throws Exception {
    shoot("dashboard", "official", "/plan/dashboard");
    shoot("indicators", "official", "/plan/indicators");
    shoot("evidence", "official", "/plan/evidence?indicator=T1-17&year=2025");
    shoot("areas", "official", "/plan/person-times");
  }

  @Test
  void organisers() throws Exception {
    shoot("classes", "city", "/session/sessions");
    Browser.visit(
        product,
        "guide-import",
        DESK,
        "zh-CN",
        page -> {
          stand(page);
          Browser.signIn(page, "city");
          page.navigate("/ledger/imports");
          page.setInputFiles("#file", SampleLedgers.named("ledger-with-errors.xlsx"));
          page.click("[id='upload:send']");
          page.waitForURL("**/ledger/import?id=*");
          page.setViewportSize(DESK, HEIGHT);
          save(page, "import");
        });
  }

  @Test
  void administratorsAndAuditors() throws Exception {
    shoot("accounts", "admin", "/account/accounts");
    shoot("reference-data", "admin", "/reference/groups");
    shoot("audit", "auditor", "/audit/events?verify=true");
  }

  @Test
  void everybodyOnAPhone() throws Exception {
    Browser.visit(
        product,
        "guide-phone",
        PHONE,
        "zh-CN",
        page -> {
          page.navigate("/login");
          save(page, "login-phone");
          stand(page);
          Browser.signIn(page, "official");
          Browser.awaitCharts(page);
          save(page, "dashboard-phone");
        });
  }

  private void shoot(String name, String caller, String path) throws Exception {
    Browser.visit(
        product,
        "guide-" + name,
        DESK,
        "zh-CN",
        page -> {
          stand(page);
          Browser.signIn(page, caller);
          page.setViewportSize(DESK, HEIGHT);
          page.navigate(path);
          Browser.awaitCharts(page);
          save(page, name);
        });
  }

  /** Without movement, so that a picture shows the end of it. */
  private static void stand(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  private static void save(Page page, String name) throws Exception {
    Path file = FOLDER.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    if (Files.size(file) > HEAVIEST) {
      throw new AssertionError(file + " weighs " + Files.size(file) + " bytes");
    }
  }
}
