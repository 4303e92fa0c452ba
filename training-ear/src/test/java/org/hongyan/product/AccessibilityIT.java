package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page of the access table, in both languages, on a desk and on a phone: without a violation
 * of WCAG 2.2 AA that axe-core can see, without a fault in the console, without asking another
 * host, and light enough.
 */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

  private static final Map<String, String> LANGUAGES = Map.of("zh", "zh-CN", "en", "en");
  private static final int DESK = 1366;
  private static final int PHONE = 375;
  private static final int HEIGHT = 800;
  private static final int HIGHEST_ON_PHONE = 12_000;
  private static final int HEAVIEST_PUBLIC_PAGE = 300_000;
  private static final String AXE = resource("/axe.min.js");
  private static final String AUDIT = resource("/org/hongyan/product/page-audit.js");
  private static final String WEIGHT =
      "() => [...performance.getEntriesByType('navigation'), "
          + "...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0)";

  private final Product product = Product.on(Database.DERBY);
  private final Map<String, Page> signedIn = new HashMap<>();
  private List<String> heard = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> everyPageIsAccessible() {
    return AuditedPage.all(product)
        .flatMap(
            page ->
                LANGUAGES.keySet().stream()
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                page.caller() + " " + page.in(language),
                                () -> assertEquals(List.of(), problems(page, language)))));
  }

  /** A list to search in, while it is open. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theOpenListIsAccessible(String language) {
    List<String> problems = new ArrayList<>();
    Page page = page("admin");
    heard = problems;
    page.setViewportSize(DESK, HEIGHT);
    page.navigate("/reference/divisions?edit=new&lang=" + language);
    page.locator("#parentCode .ui-selectonemenu-trigger").click();
    page.locator("#parentCode_panel").waitFor();
    page.evaluate(AXE);
    audit(page, DESK, language, problems);
    assertEquals(List.of(), problems);
    assertTrue(page.locator("#parentCode_panel").isVisible());
  }

  @AfterAll
  void closeSessions() {
    signedIn.values().forEach(page -> page.context().close());
  }

  private List<String> problems(AuditedPage audited, String language) {
    Page page = page(audited.caller());
    List<String> problems = new ArrayList<>();
    heard = problems;
    page.setViewportSize(DESK, HEIGHT);
    Response response = page.navigate(audited.in(language));
    if (response.status() != audited.status()) {
      problems.add("status " + response.status());
    }
    Browser.awaitCharts(page);
    if (audited.anonymous()) {
      weigh(page, problems);
    }
    page.evaluate(AXE);
    audit(page, DESK, language, problems);
    audit(page, PHONE, language, problems);
    if (audited.anonymous()) {
      page.context().close();
    }
    return problems;
  }

  private Page listen(Page page) {
    String own = product.url("/").toString();
    page.onPageError(error -> heard.add(error));
    page.onConsoleMessage(
        message -> {
          boolean refusedPage = message.location().startsWith(page.url());
          if ("error".equals(message.type()) && !refusedPage) {
            heard.add("console: " + message.text());
          }
        });
    page.onRequestFailed(request -> heard.add("failed: " + request.url()));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(own) && !request.url().startsWith("data:")) {
            heard.add("another host: " + request.url());
          }
        });
    return page;
  }

  private static void weigh(Page page, List<String> problems) {
    int weight = ((Number) page.evaluate(WEIGHT)).intValue();
    if (weight > HEAVIEST_PUBLIC_PAGE) {
      problems.add("weighs " + weight + " bytes");
    }
  }

  @SuppressWarnings("unchecked")
  private static void audit(Page page, int width, String language, List<String> problems) {
    page.setViewportSize(width, HEIGHT);
    int limit = width == PHONE ? HIGHEST_ON_PHONE : 0;
    Object found =
        page.evaluate(AUDIT, Map.of("language", LANGUAGES.get(language), "heightLimit", limit));
    ((List<String>) found).forEach(one -> problems.add(width + " px: " + one));
  }

  /** A fresh session for a public page, so that it is weighed as on a first visit. */
  private Page page(String caller) {
    if (AuditedPage.ANONYMOUS.equals(caller)) {
      return listen(Browser.open(product, DESK, "zh-CN").newPage());
    }
    return signedIn.computeIfAbsent(
        caller,
        name -> {
          Page page = Browser.open(product, DESK, "zh-CN").newPage();
          Browser.signIn(page, name);
          return listen(page);
        });
  }

  private static String resource(String name) {
    try (InputStream in = AccessibilityIT.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
