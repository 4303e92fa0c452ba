package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No ID or phone number stands in an address, however somebody comes to write one there. */
class PlainAddressIT {

  private static final String ID_NUMBER = "150502198811230015";
  private static final String PHONE = "13904750015";

  private final Product product = Product.on(Database.DERBY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        ID_NUMBER,
        PHONE,
        "139-0475-0015",
        "%2B86%20139%200475%200015",
        "0475-8234567",
        "%EF%BC%91%EF%BC%93%EF%BC%99%EF%BC%90%EF%BC%94%EF%BC%97%EF%BC%95%EF%BC%90%EF%BC%90%EF%BC%91%EF%BC%95"
      })
  void theApiRefusesANumberAndSaysHowToAsk(String number) {
    Api city = product.api("city");
    for (String path : List.of("/persons?q=", "/sessions?q=", "/accounts?q=")) {
      Api.Answer answer = city.get(path + number).expect(422);
      assertEquals("NUMBER_IN_ADDRESS", answer.code());
      assertTrue(answer.text().contains("/persons/searches"), answer.text());
    }
  }

  @Test
  void theApiSearchesByWhatStandsInTheBody() {
    Api city = product.api("city");
    String body = "{\"q\":\"%s\"}".formatted(ID_NUMBER);
    assertEquals(
        0, city.post("/persons/searches", body).expect(200).object().get("total").getAsInt());
    assertTrue(
        city.post("/persons/searches", "{}").expect(200).object().get("total").getAsInt() > 1000);
    assertEquals("NUMBER_IN_ADDRESS", city.get("/persons?q=E12345678").expect(422).code());
  }

  @Test
  void theSearchOfPeopleLeadsToAnAddressWithoutTheNumber() {
    PageSession city = PageSession.of(product, "city");
    String named = location(city.post("/person/persons", city.origin(), "q=%E5%BC%A0"));
    assertEquals("/person/persons?q=%E5%BC%A0", named);
    for (String number : List.of(ID_NUMBER, PHONE, "E12345678")) {
      HttpResponse<String> answer = city.post("/person/persons", city.origin(), "q=" + number);
      String keyed = location(answer);
      assertTrue(keyed.startsWith("/person/persons?key="), keyed);
      HttpResponse<String> list = city.get(keyed);
      assertEquals(200, list.statusCode());
      assertFalse((answer.headers().map() + answer.body() + list.body()).contains(number));
    }
  }

  @Test
  void otherListsLeaveTheNumberOut() {
    PageSession city = PageSession.of(product, "city");
    String form = "search=list&status=&type=EXPERT&q=";
    assertEquals(
        "/session/sessions?refused=number&type=EXPERT",
        location(city.post("/session/sessions", city.origin(), form + PHONE)));
    assertEquals(
        "/session/sessions?q=2023&type=EXPERT",
        location(city.post("/session/sessions", city.origin(), form + "2023")));
  }

  @Test
  void aPageAskedForWithANumberIsAskedForWithoutIt() {
    PageSession city = PageSession.of(product, "city");
    assertEquals(
        "/session/sessions?type=EXPERT&refused=number",
        location(city.get("/session/sessions?q=" + ID_NUMBER + "&type=EXPERT")));
    assertEquals(
        "/person/persons?refused=number", location(city.get("/person/persons?q=" + PHONE)));
    assertEquals(
        "/login?refused=number",
        location(new PageSession(product).get("/login?next=%2Fperson%2Fpersons%3Fq%3D" + PHONE)));
    assertTrue(city.get("/person/persons?refused=number").body().contains("class=\"alert warn\""));
  }

  private static String location(HttpResponse<String> answer) {
    assertTrue(answer.statusCode() / 100 == 3, "status " + answer.statusCode());
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.replaceFirst("^http://[^/]+", "");
  }
}
