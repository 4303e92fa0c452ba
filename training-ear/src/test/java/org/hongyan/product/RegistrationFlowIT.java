package org.hongyan.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People without an account register on a phone, see how they stand, and cancel. */
@Tag("browser")
class RegistrationFlowIT {

  private static final Pattern STATUS = Pattern.compile("/registration\\?token=[\\w-]{43}");

  private Product product = Product.on(Database.DERBY);
  private Api city = product.api("city");

  @ParameterizedTest
  @EnumSource
  void somebodyRegistersAndCancelsOnAPhone(Database database) throws Exception {
    on(database);
    RushClass wanted = new RushClass(city, 2);
    Browser.visit(
        product,
        "registration",
        375,
        "zh-CN",
        page -> {
          page.navigate("/programme/class?id=" + wanted.id());
          page.click("a[href$='/programme/register?id=" + wanted.id() + "']");
          page.fill("#name", "苏日娜");
          page.fill("#idNumber", "150522195101019999");
          page.selectOption("#divisionCode", "150522");
          page.click("button[name=register]");
          assertThat(page.locator("#idNumber-error")).not().isEmpty();
          assertThat(page.locator("#phone-error")).not().isEmpty();
          assertThat(page.locator("#audienceGroup-error")).not().isEmpty();
          assertThat(page.locator("#consent-error")).not().isEmpty();
          assertThat(page.locator("#name")).hasValue("苏日娜");
          assertThat(page.locator("#divisionCode")).hasValue("150522");
          page.fill("#idNumber", MadeUpNumbers.idNumber(900));
          fill(page, 900);
          page.click("button[name=register]");
          page.waitForURL(STATUS);
          assertThat(page.locator("#standing-title")).hasText("报名成功");
          assertThat(page.locator("main")).containsText("150522********");
          assertThat(page.locator("main")).not().containsText(MadeUpNumbers.idNumber(900));
          assertEquals(page.url(), decoded(page));
          cancel(page);
          assertEquals(1, wanted.registrations(city).size());
          assertEquals("CANCELLED", wanted.registrations(city).get(0).get("seat").getAsString());
        });
  }

  @Test
  void whoseNumberIsOnRecordUnderAnotherNameIsToldWhomToCall() throws Exception {
    new RushClass(city, 2).publicly(product, 905);
    RushClass wanted = new RushClass(city, 2);
    Browser.visit(
        product,
        "registration-of-another",
        375,
        "zh-CN",
        page -> {
          page.navigate("/programme/register?id=" + wanted.id());
          page.fill("#name", "那仁");
          page.fill("#idNumber", MadeUpNumbers.idNumber(905));
          page.selectOption("#divisionCode", "150522");
          fill(page, 905);
          page.click("button[name=register]");
          assertThat(page.locator(".alert.bad")).containsText("请联系办班单位");
          assertThat(page.locator("main")).not().containsText("Rush 905");
          assertThat(page.locator("#sameNumber")).hasCount(0);
          page.fill("#name", "ｒｕｓｈ　９０５");
          page.click("button[name=register]");
          page.waitForURL(STATUS);
        });
  }

  /** The answer was lost, the form is sent again by going back. */
  @Test
  void aFormSentTwiceShowsTheSameRegistration() throws Exception {
    RushClass wanted = new RushClass(city, 2);
    Browser.visit(
        product,
        "registration-twice",
        375,
        "zh-CN",
        page -> {
          page.navigate("/programme/register?id=" + wanted.id());
          page.fill("#name", "那木汗");
          page.fill("#idNumber", MadeUpNumbers.idNumber(901));
          page.selectOption("#divisionCode", "150522");
          fill(page, 901);
          String key = page.inputValue("input[name=key]");
          page.click("button[name=register]");
          page.waitForURL(STATUS);
          String first = page.url();
          page.goBack();
          page.waitForURL(Pattern.compile("/programme/register"));
          page.fill("#name", "那木汗");
          page.fill("#idNumber", MadeUpNumbers.idNumber(901));
          page.selectOption("#divisionCode", "150522");
          fill(page, 901);
          page.evaluate("key => document.querySelector('input[name=key]').value = key", key);
          page.click("button[name=register]");
          page.waitForURL(STATUS);
          assertEquals(first, page.url());
          assertEquals(1, wanted.registrations(city).size());
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsSeesTheirPlaceAndBeingPromoted(Database database) throws Exception {
    on(database);
    RushClass wanted = new RushClass(city, 1);
    String holder = wanted.publicly(product, 902).get("token").getAsString();
    wanted.publicly(product, 903);
    Browser.visit(
        product,
        "registration-promoted",
        375,
        "zh-CN",
        page -> {
          page.navigate("/programme/register?id=" + wanted.id());
          assertThat(page.locator("main")).containsText("候补第 2 位");
          page.fill("#name", "其其格");
          page.fill("#idNumber", MadeUpNumbers.idNumber(904));
          page.selectOption("#divisionCode", "150522");
          fill(page, 904);
          page.click("button[name=register]");
          page.waitForURL(STATUS);
          assertThat(page.locator("#standing-title")).hasText("候补第 2 位");
          cancelled(holder);
          page.reload();
          assertThat(page.locator("#standing-title")).hasText("候补第 1 位");
          cancelled(seated(wanted));
          page.reload();
          assertThat(page.locator("#standing-title")).hasText("报名成功");
        });
  }

  @Test
  void withAnAccountOneClickRegistersAndOnesOwnListShowsIt() throws Exception {
    RushClass wanted = new RushClass(city, 2);
    Browser.visit(
        product,
        "registration-own",
        375,
        "zh-CN",
        page -> {
          Browser.signIn(page, "trainee");
          assertThat(page.locator("h1")).hasText("我的报名");
          page.navigate("/programme/register?id=" + wanted.id());
          assertThat(page.locator("#register")).containsText("150523********");
          assertThat(page.locator("#divisionCode")).hasValue("150523");
          assertThat(page.locator("#idNumber")).hasCount(0);
          page.click("button[name=register]");
          page.waitForURL(Pattern.compile("/registration\\?id=\\d+"));
          assertThat(page.locator("#standing-title")).hasText("报名成功");
          page.navigate("/programme/register?id=" + wanted.id());
          page.waitForURL(Pattern.compile("/registration\\?id=\\d+"));
          page.navigate("/registration/mine");
          assertThat(page.locator(".programme .chip").first()).hasText("已确认");
          assertThat(page.locator("section[aria-labelledby=notices-title]")).containsText("报名成功");
          page.locator(".programme a").first().click();
          cancel(page);
        });
  }

  private void on(Database database) {
    product = Product.on(database);
    city = product.api("city");
  }

  private long seated(RushClass wanted) {
    return wanted.registrations(city).stream()
        .filter(one -> "CONFIRMED".equals(one.get("seat").getAsString()))
        .findFirst()
        .orElseThrow()
        .get("id")
        .getAsLong();
  }

  private void cancelled(long id) {
    city.post("/registrations/" + id + "/cancellation", "{\"reason\":\"出差\"}").expect(200);
  }

  private void cancelled(String token) {
    product
        .api()
        .post("/public/registrations/" + token + "/cancellation", "{\"reason\":\"出差\"}")
        .expect(200);
  }

  private static void fill(Page page, int which) {
    page.fill("#phone", MadeUpNumbers.phone(which));
    page.fill("#organisation", "通辽示范企业");
    page.selectOption("#audienceGroup", "ENTERPRISE_MANAGER");
    page.check("#consent");
  }

  private static void cancel(Page page) {
    page.click("details.cancel summary");
    page.selectOption("#reason", "other");
    page.click("button[name=cancel]");
    assertThat(page.locator(".alert.bad")).isVisible();
    page.selectOption("#reason", "work");
    page.fill("#note", "临时出差");
    page.click("button[name=cancel]");
    assertThat(page.locator("#standing-title")).hasText("已取消");
    assertThat(page.locator("main")).containsText("工作安排：临时出差");
    assertThat(page.locator("details.cancel")).hasCount(0);
  }

  /** What a reader of codes makes of the picture on the screen. */
  private static String decoded(Page page) throws Exception {
    byte[] picture = page.locator("svg.qr").screenshot();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    String text =
        new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    assertTrue(STATUS.matcher(text).find(), text);
    return text;
  }
}
