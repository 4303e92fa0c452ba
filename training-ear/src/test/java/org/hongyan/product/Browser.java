package org.hongyan.product;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real browser: one Chromium for all tests of a run, a fresh session for each visit, a screenshot
 * where a visit fails.
 */
public final class Browser {
  /** With which Chromium asks no other host and runs as root as well. */
  static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Browser shared;

  private final com.microsoft.playwright.Browser chromium;
  private final String program;

  /** What a test does in the browser. */
  @FunctionalInterface
  public interface Visit {
    /** Uses the page; whatever it throws is the test's failure. */
    void to(Page page) throws Exception;
  }

  private Browser() {
    Optional<Path> found = ChromiumSource.find();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    found.ifPresent(options::setExecutablePath);
    chromium = playwright.chromium().launch(options);
    program = found.map(Path::toString).orElseGet(playwright.chromium()::executablePath);
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
  }

  private static synchronized Browser shared() {
    if (shared == null) {
      shared = new Browser();
    }
    return shared;
  }

  /** The Chromium of all tests, for others to start. */
  static String program() {
    return shared().program;
  }

  /** Visits the product in Chinese on a desktop screen. */
  public static void visit(Product product, String name, Visit visit) throws Exception {
    visit(product, name, 1366, "zh-CN", visit);
  }

  /** Visits the product with the given screen width and language. */
  public static void visit(Product product, String name, int width, String language, Visit visit)
      throws Exception {
    try (BrowserContext context = open(product, width, language)) {
      Page page = context.newPage();
      try {
        visit.to(page);
      } catch (Exception | AssertionError e) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(ProductProcess.target().resolve("screenshots/" + name + ".png")));
        throw e;
      }
    }
  }

  /** A fresh session, to be closed by the caller. */
  public static BrowserContext open(Product product, int width, String language) {
    return shared()
        .chromium
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(product.url("/").toString())
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, 800));
  }

  /** Waits until each chart of the page is drawn. */
  public static void awaitCharts(Page page) {
    page.waitForFunction(
        "() => [...document.querySelectorAll('[data-chart]')].every((one) => one.dataset.drawn)");
  }

  /** Signs in through the login page. */
  public static void signIn(Page page, String username) {
    page.navigate("/login");
    page.locator("input[autocomplete='username']").fill(username);
    page.locator("input[type='password']").fill(Product.PASSWORD);
    page.locator("input[type='password']").press("Enter");
    page.waitForURL(address -> !address.contains("/login"));
  }
}
