package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a lesson pays is computed, set with a reason where it is more, and read by the trainer. */
@Tag("browser")
class HonorariumFlowIT {

  private final Product product = Product.on(Database.DERBY);
  private final Api city = product.api("city");

  @Test
  void anAmountAboveTheRateNeedsAReasonAndNothingTypedIsLost() throws Exception {
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(210);
    long trainer = admitted();
    long session =
        id(
            city.post(
                "/sessions",
                "{\"title\":\"讲课费演示班\",\"typeCode\":\"BASIC\",\"level\":\"CITY\",\"divisionCode\":\"150500\",\"startDate\":\"%s\",\"endDate\":\"%s\"}"
                    .formatted(day, day)));
    long lesson =
        id(
            city.post(
                "/sessions/" + session + "/lessons",
                "{\"title\":\"有酬的课\",\"start\":\"%sT01:00:00Z\",\"end\":\"%sT02:30:00Z\",\"trainerIds\":[%d]}"
                    .formatted(day, day, trainer)));
    Browser.visit(
        product,
        "honorarium",
        page -> {
          Browser.signIn(page, "city");
          page.navigate("session/session?id=" + session);
          page.click("a[href*='/session/honoraria']");
          assertThat(row(page)).containsText("2000.00");
          row(page).locator("a").click();
          assertThat(page.locator("#amount")).hasValue("2000.00");
          page.fill("#amount", "2600");
          page.fill("#voucher", "待补");
          page.click("button[name=set]");
          assertThat(page.locator("#reason-error")).not().isEmpty();
          assertThat(page.locator("#amount")).hasValue("2600");
          assertThat(page.locator("#voucher")).hasValue("待补");
          page.fill("#reason", "从外省远道而来，经局领导同意");
          page.click("button[name=set]");
          page.waitForURL(Pattern.compile("done=set"));
          assertThat(row(page)).containsText("2600.00");
          assertThat(row(page)).containsText("超过标准");
        });
    city.put(
            "/sessions/" + session + "/honoraria",
            "[{\"lessonId\":%d,\"trainerId\":%d,\"amount\":900,\"version\":1}]"
                .formatted(lesson, trainer))
        .expect(200);
    assertEquals(
        900,
        city.get("/sessions/" + session + "/honoraria")
            .expect(200)
            .json()
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .get("amount")
            .getAsInt());
    city.put("/sessions/" + session + "/honoraria", "{\"honoraria\":[]}").expect(400);
    city.delete("/sessions/" + session).expect(204);
  }

  private static com.microsoft.playwright.Locator row(Page page) {
    return page.locator("tr:has-text('有酬的课')");
  }

  private long admitted() {
    long trainer =
        id(
            city.post(
                "/trainers",
                "{\"person\":{\"name\":\"酬金\",\"phone\":\"17355529998\"},\"divisionCode\":\"150500\",\"orientation\":\"THEORY\",\"origin\":\"OUTSIDE\",\"nationallyKnown\":false,\"feeClass\":\"SENIOR\",\"languages\":[\"CHINESE\"],\"subjects\":[{\"subjectCode\":\"PATENT\",\"level\":\"BASIC\"}]}"));
    city.post(
            "/trainers/" + trainer + "/review",
            "{\"result\":\"PASSED\",\"date\":\"2026-01-05\",\"note\":\"x\"}")
        .expect(200);
    city.post(
            "/trainers/" + trainer + "/admission",
            "{\"document\":\"通知管字〔2026〕10号\",\"date\":\"2026-01-06\"}")
        .expect(200);
    return trainer;
  }

  private static long id(Api.Answer answer) {
    return answer.expect(201).object().get("id").getAsLong();
  }
}
