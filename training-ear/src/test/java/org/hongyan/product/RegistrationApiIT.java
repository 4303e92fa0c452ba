package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registering by the API: one by one and in lists, what is refused, and who moves up. */
class RegistrationApiIT {

  private static final String OWN = "\"divisionCode\":\"150523\"";
  private static final String OF_ANOTHER = "\"divisionCode\":\"150522\"";

  private static String path(RushClass of) {
    return "/sessions/" + of.id() + "/registrations";
  }

  private static String named(int person) {
    return "{\"person\":%s}".formatted(RushClass.person(person));
  }

  private static JsonObject registered(Api api, RushClass to, int person) {
    return api.post(path(to), named(person)).expect(201).object();
  }

  private static String text(JsonObject registration, String field) {
    return registration.get(field).isJsonNull() ? null : registration.get(field).getAsString();
  }

  @ParameterizedTest
  @EnumSource
  void whoGivesUpASeatMakesRoomForTheNext(Database database) {
    Api city = Product.on(database).api("city");
    RushClass wanted = new RushClass(city, 1);
    JsonObject first = registered(city, wanted, 32_001);
    JsonObject second = registered(city, wanted, 32_002);
    JsonObject third = registered(city, wanted, 32_003);
    assertEquals("NOT_REQUIRED", text(first, "approval"));
    assertEquals("CONFIRMED", text(first, "seat"));
    assertEquals("WAITING", text(second, "seat"));
    assertEquals(2, third.get("waitingPosition").getAsInt());
    assertEquals("ALREADY_REGISTERED", city.post(path(wanted), named(32_001)).expect(409).code());
    String one = "/registrations/" + text(first, "id");
    city.post(one + "/cancellation", "{\"reason\":\"ill\"}").expect(200);
    assertEquals("CONFIRMED", seat(city, second));
    assertEquals(
        1,
        city.get("/registrations/" + text(third, "id")).object().get("waitingPosition").getAsInt());
    String again = "{\"personId\":%s}".formatted(text(first, "personId"));
    assertEquals(
        2, city.post(path(wanted), again).expect(201).object().get("waitingPosition").getAsInt());
  }

  private static String seat(Api api, JsonObject registration) {
    return text(api.get("/registrations/" + text(registration, "id")).expect(200).object(), "seat");
  }

  @ParameterizedTest
  @EnumSource
  void anOrganiserDecidesAndMayThinkAgain(Database database) {
    Api city = Product.on(database).api("city");
    RushClass wanted = new RushClass(city, 1, true);
    JsonObject pending = registered(city, wanted, 32_011);
    assertEquals("PENDING", text(pending, "approval"));
    assertEquals("NONE", text(pending, "seat"));
    String one = "/registrations/" + text(pending, "id");
    city.post(one + "/rejection", "{\"reason\":\"too early\"}").expect(200);
    assertEquals(
        "REGISTRATION_REJECTED",
        Product.on(database)
            .api()
            .post(
                "/public" + path(wanted),
                "{\"person\":%s,\"consent\":true}".formatted(RushClass.person(32_011)))
            .expect(409)
            .code());
    registered(city, wanted, 32_011);
    JsonObject approved = city.post(one + "/approval", "{}").expect(200).object();
    assertEquals("APPROVED", text(approved, "approval"));
    assertEquals("CONFIRMED", text(approved, "seat"));
  }

  /** A county names its own people only; whom it may not name keeps the others in nothing. */
  @ParameterizedTest
  @EnumSource
  void aListIsTakenWholeOrRowByRow(Database database) {
    Product product = Product.on(database);
    RushClass wanted = new RushClass(product.api("city"), 2);
    Api kailu = product.api("kailu");
    String people =
        IntStream.range(32_021, 32_025)
            .mapToObj(RushClass::person)
            .map(one -> one.replace(OF_ANOTHER, OWN))
            .collect(Collectors.joining(","));
    String list = people + "," + RushClass.person(32_025);
    assertEquals(
        "BATCH_REFUSED",
        kailu
            .post(path(wanted) + "/batch", "{\"persons\":[%s]}".formatted(list))
            .expect(409)
            .code());
    JsonObject result =
        kailu
            .post(path(wanted) + "/batch", "{\"persons\":[%s],\"allOrNone\":false}".formatted(list))
            .expect(201)
            .object();
    assertEquals(
        List.of("CONFIRMED", "CONFIRMED", "WAITING", "WAITING"),
        StreamSupport.stream(result.getAsJsonArray("registrations").spliterator(), false)
            .map(each -> text(each.getAsJsonObject(), "seat"))
            .toList());
    JsonObject refused = result.getAsJsonArray("refused").get(0).getAsJsonObject();
    assertEquals(4, refused.get("index").getAsInt());
    assertTrue(refused.toString().contains("OUTSIDE_OWN_DIVISION"), refused.toString());
    assertEquals("VALUES_INVALID", kailu.post(path(wanted), named(32_026)).expect(422).code());
    wanted.demandExact(product.api("city"), 4);
  }
}
