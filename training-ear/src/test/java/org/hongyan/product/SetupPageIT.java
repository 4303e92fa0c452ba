package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first start outside demo mode: a link told once, a first administrator, a dead link. */
@Tag("browser")
class SetupPageIT {

  private static final Pattern LINK = Pattern.compile("/setup\\?token=[\\w-]+");
  private static final String PASSWORD = "Tongliao-Ground-2026";

  @Test
  void theLinkOfTheFirstStartMakesOneAdministrator() throws Exception {
    Path folder = Product.freshFolder("setup");
    int port = ProductProcess.freePort();
    var settings =
        Map.of(
            "HONGYAN_DEMO", "false",
            "HONGYAN_TRIAL", "true",
            "HONGYAN_HTTP_ADDRESS", "127.0.0.1");
    ProductProcess process = ProductProcess.start(folder, port, settings).awaitReady();
    try {
      Product product = Product.at(port, folder);
      List<String> links = LINK.matcher(process.said()).results().map(MatchResult::group).toList();
      assertEquals(1, links.size(), process.said());
      Browser.visit(product, "setup", page -> setUp(page, links.get(0)));
      Browser.visit(
          product,
          "setup-en",
          375,
          "en",
          page -> assertEquals(404, page.navigate(links.get(0)).status()));
      assertTrue(
          product
              .api()
              .signIn("root", PASSWORD)
              .get("/accounts")
              .expect(200)
              .text()
              .contains("root"));
    } finally {
      process.stop();
    }
  }

  private static void setUp(Page page, String link) {
    assertEquals(404, page.navigate("/setup?token=guessed").status());
    Response english = page.navigate(link + "&lang=en");
    assertEquals(200, english.status());
    assertEquals(200, page.navigate(link).status());
    assertTrue(rules(page).length() > 10, "the rules of passwords stand beside the field");
    fill(page, "short");
    assertEquals("true", page.locator("#password").getAttribute("aria-invalid"));
    assertEquals("root", page.inputValue("#username"));
    fill(page, PASSWORD);
    page.waitForURL(address -> address.contains("/login"));
    page.fill("#username", "root");
    page.fill("#password", PASSWORD);
    page.locator("#password").press("Enter");
    page.waitForURL(address -> address.contains("/account/accounts"));
  }

  private static String rules(Page page) {
    String described = page.locator("#password").getAttribute("aria-describedby");
    return page.locator("#" + described.split(" ")[0]).innerText();
  }

  private static void fill(Page page, String password) {
    page.fill("#username", "root");
    page.fill("#name", "Root");
    page.fill("#password", password);
    page.locator("form button[type=submit].primary").click();
    page.waitForLoadState();
  }
}
