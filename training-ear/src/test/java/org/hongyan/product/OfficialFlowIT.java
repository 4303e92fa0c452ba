package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An official goes from the dashboard to the proof of a figure and back. */
@Tag("browser")
class OfficialFlowIT {

  private static final String NAIMAN = "150525";

  /** Where on the screen the map shows the division: its point on the globe, drawn. */
  private static final String ON_MAP =
      """
      (code) => {
        const canvas = document.querySelector('[data-chart=map] .chart-canvas');
        canvas.scrollIntoView({ block: 'center' });
        const chart = window.echarts.getInstanceByDom(canvas);
        const region = chart.getModel().getSeriesByIndex(0).coordinateSystem.getRegion(code);
        const [x, y] = chart.convertToPixel({ seriesIndex: 0 }, region.getCenter());
        const box = canvas.getBoundingClientRect();
        return { x: box.x + x, y: box.y + y };
      }
      """;

  private final Product product = Product.on(Database.DERBY);

  @Test
  void opensTheRowsOfAFigureExportsThemAndComesBack() throws Exception {
    Browser.visit(
        product,
        "official-proof",
        page -> {
          Browser.signIn(page, "official");
          page.selectOption("#year", "2023");
          page.waitForURL(Pattern.compile("year=2023"));
          page.selectOption("#divisionCode", NAIMAN);
          page.waitForURL(Pattern.compile("divisionCode=" + NAIMAN));
          String dashboard = page.url();

          Locator proof = page.locator("section[aria-labelledby='annual'] a.proof");
          int promised = digits(proof.textContent());
          assertTrue(promised > 0, proof.textContent());
          proof.click();
          page.waitForURL("**/plan/evidence?**");
          assertTrue(page.url().contains("year=2023"), page.url());
          assertTrue(page.url().contains("divisionCode=" + NAIMAN), page.url());
          assertEquals(promised, total(page), "the figure and its rows");

          Download export =
              page.waitForDownload(() -> page.locator("a[href*='evidence.xlsx']").click());
          assertTrue(export.suggestedFilename().endsWith(".xlsx"), export.suggestedFilename());
          assertTrue(Files.size(export.path()) > 1000);

          page.goBack();
          assertEquals(dashboard, page.url());
          assertThat(page.locator("#year")).hasValue("2023");
          assertThat(page.locator("#divisionCode")).hasValue(NAIMAN);
        });
  }

  @Test
  void opensADivisionFromTheMapAndAYearFromTheTable() throws Exception {
    Browser.visit(
        product,
        "official-map",
        page -> {
          Browser.signIn(page, "official");
          Browser.awaitCharts(page);
          int shown =
              digits(page.locator("tr[data-code='" + NAIMAN + "'] td.n a").first().textContent());
          @SuppressWarnings("unchecked")
          Map<String, Number> at = (Map<String, Number>) page.evaluate(ON_MAP, NAIMAN);
          page.mouse().click(at.get("x").doubleValue(), at.get("y").doubleValue());
          page.waitForURL(Pattern.compile("evidence.*divisionCode=" + NAIMAN));
          assertEquals(shown, total(page), "the map's figure and its rows");

          page.goBack();
          Locator training = page.locator("section[aria-labelledby='training']");
          training.locator("summary").click();
          Locator year = training.locator("tbody tr").first().locator("td.n a");
          int counted = digits(year.textContent());
          year.click();
          page.waitForURL(Pattern.compile("evidence.*year=\\d{4}"));
          assertEquals(counted, total(page), "the table's figure and its rows");
        });
  }

  @Test
  void breaksPersonTimesDownAndKeepsTheChoiceOnBack() throws Exception {
    Browser.visit(
        product,
        "organiser-person-times",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("/plan/person-times");
          for (String by : List.of("group", "year", "type")) {
            page.selectOption("#groupBy", by);
            page.locator(".filters button[type=submit]").click();
            page.waitForURL(Pattern.compile("groupBy=" + by));
            assertEquals(
                digits(page.locator(".aside-figures b").first().textContent()),
                page.locator("figure tbody tr td:nth-child(2)").allTextContents().stream()
                    .mapToInt(OfficialFlowIT::digits)
                    .sum(),
                "parts add up by " + by);
          }
          page.goBack();
          assertThat(page.locator("#groupBy")).hasValue("year");
        });
  }

  @Test
  void isToldWhichCodeOfAnAddressIsInNoList() throws Exception {
    Browser.visit(
        product,
        "official-unknown-code",
        page -> {
          Browser.signIn(page, "official");
          for (String list : List.of("/plan/person-times?", "/plan/evidence?indicator=T1-17&")) {
            page.navigate(list + "audienceGroup=NOPE&sessionType=NEVER");
            assertThat(page.locator(".alert.bad li")).hasCount(2);
            assertThat(page.locator(".alert.bad")).containsText("NOPE");
            assertThat(page.locator(".alert.bad")).containsText("NEVER");
            assertEquals(404, page.navigate(list + "divisionCode=999").status(), list);
          }
        });
  }

  /** How many rows the list says there are. */
  private static int total(Page page) {
    List<String> numbers =
        Pattern.compile("[\\d\\u2009,]+")
            .matcher(page.locator(".pager > span").textContent())
            .results()
            .map(found -> found.group())
            .toList();
    return digits(numbers.get(numbers.size() - 1));
  }

  private static int digits(String text) {
    return Integer.parseInt(text.replaceAll("\\D", ""));
  }
}
