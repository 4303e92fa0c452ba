package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts that would harm a careless page come through a ledger and are shown as they are. */
@Tag("browser")
class NastyTextIT {

  private static final String RARE = "\uD842\uDFB7\u00B7\u5DF4\u96C5\u5C14";
  private static final String SCRIPT = "<script>window.harmed=1</script>";
  private static final String IMAGE = "\"'><img src=x onerror=window.harmed=1>";
  private static final String MIRRORED = "\u202Egnp.exe\u202C #{1+1} ${1+1}";
  private static final String LONG = "\u957F".repeat(180);
  private static final String HEAD =
      "\u73ED\u6B21\u7F16\u53F7,\u57F9\u8BAD\u73ED\u540D\u79F0,\u57F9\u8BAD\u7C7B\u578B,"
          + "\u7EA7\u522B,\u4E3E\u529E\u5730\u533A,\u4E3B\u529E\u5355\u4F4D,"
          + "\u5F00\u73ED\u65E5\u671F,\u7ED3\u73ED\u65E5\u671F,\u5B66\u65F6,\u59D3\u540D,"
          + "\u8EAB\u4EFD\u8BC1\u53F7,\u624B\u673A\u53F7,\u5DE5\u4F5C\u5355\u4F4D,"
          + "\u4EBA\u5458\u7C7B\u522B,\u6240\u5C5E\u65D7\u53BF,\u662F\u5426\u7ED3\u4E1A";

  private final Product product = Product.on(Database.DERBY);
  private final List<String> harm = new ArrayList<>();

  @Test
  void isShownAsItIsAndDoesNothing() throws Exception {
    Api city = product.api("city");
    JsonObject preview =
        city.upload("/ledger-imports", SCRIPT.replace('/', '_') + ".csv", ledger())
            .expect(201)
            .object();
    assertEquals(1, preview.get("validRows").getAsInt(), preview.toString());
    String path = "/ledger-imports/" + preview.get("id").getAsLong();
    city.post(path + "/application", "{\"skipInvalidRows\":false}").expect(200);
    try {
      Browser.visit(product, "nasty", page -> lookEverywhere(page, preview));
    } finally {
      city.delete(path).expect(204);
    }
    assertEquals(List.of(), harm);
  }

  private void lookEverywhere(Page page, JsonObject preview) {
    page.onDialog(
        dialog -> {
          harm.add("dialog " + dialog.message());
          dialog.dismiss();
        });
    page.onPageError(harm::add);
    Browser.signIn(page, "city");
    shows(page, "/ledger/imports", "<script>");
    shows(page, "/ledger/import?id=" + preview.get("id").getAsLong(), "<script>");
    shows(page, "/session/sessions?q=" + encoded("harmed"), SCRIPT);
    page.locator("tbody th a").first().click();
    looks(page, SCRIPT, IMAGE, RARE, LONG);
    page.locator("tbody th a").first().click();
    looks(page, RARE, LONG, SCRIPT);
    shows(page, "/person/persons?q=" + encoded(RARE), RARE, LONG);
    shows(page, "/plan/evidence?indicator=T1-17&year=2025&divisionCode=150525", SCRIPT);
    shows(page, "/plan/person-times?groupBy=host", IMAGE);
    shows(page, "/session/sessions?q=" + encoded(IMAGE + MIRRORED));
    shows(page, "/person/persons?q=" + encoded(SCRIPT));
    assertThat(page.locator("#q")).hasValue(SCRIPT);
  }

  private void shows(Page page, String path, String... texts) {
    assertEquals(200, page.navigate(path).status(), path);
    looks(page, texts);
  }

  private void looks(Page page, String... texts) {
    for (String text : texts) {
      assertThat(page.locator("main")).containsText(text);
    }
    if (page.evaluate("() => window.harmed || document.querySelector('img[src=x]')") != null) {
      harm.add("a script ran on " + page.url());
    }
    int wide =
        (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (wide > 0) {
      harm.add(page.url() + " is wider than the screen by " + wide);
    }
  }

  private static byte[] ledger() {
    String row =
        String.join(
            ",",
            "NASTY-1",
            quoted("a" + SCRIPT),
            "\u77E5\u8BC6\u4EA7\u6743\u57FA\u7840\u57F9\u8BAD\u73ED",
            "\u65D7\u53BF\u7EA7",
            "\u5948\u66FC\u65D7",
            quoted("b" + IMAGE),
            "2025-11-03",
            "2025-11-04",
            "8",
            RARE,
            "150525195103139778",
            "17355510001",
            quoted(LONG),
            "\u77E5\u8BC6\u4EA7\u6743\u6CD5\u5B98",
            "\u5948\u66FC\u65D7",
            "\u662F");
    return (HEAD + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
