package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A class that many want, and what must be true of it afterwards. */
final class RushClass {

  private static final int PAGE = 200;

  private final Api api;
  private final long id;
  private final int capacity;

  /** Published, with registration open; studied alone, so that no times collide. */
  RushClass(Api city, int capacity) {
    this(city, capacity, false);
  }

  /** The same, where the organiser has to approve on wish. */
  RushClass(Api city, int capacity, boolean approval) {
    this.api = city;
    this.capacity = capacity;
    LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(60);
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    JsonObject draft = new JsonObject();
    draft.addProperty("title", "Rush " + now);
    draft.addProperty("typeCode", "BASIC");
    draft.addProperty("level", "CITY");
    draft.addProperty("divisionCode", "150500");
    draft.addProperty("startDate", day.toString());
    draft.addProperty("endDate", day.toString());
    draft.addProperty("capacity", capacity);
    draft.addProperty("approvalRequired", approval);
    draft.addProperty("registrationOpensAt", now.minusSeconds(3600).toString());
    draft.addProperty("registrationClosesAt", now.plus(30, ChronoUnit.DAYS).toString());
    draft.add("audienceGroups", array("ENTERPRISE_MANAGER"));
    JsonObject delivery = new JsonObject();
    delivery.addProperty("place", "ONLINE");
    delivery.addProperty("pace", "SELF_STUDY");
    draft.add("delivery", delivery);
    id = city.post("/sessions", draft.toString()).expect(201).object().get("id").getAsLong();
    city.post("/sessions/" + id + "/publication", "{}").expect(200);
  }

  private static JsonElement array(String one) {
    var array = new com.google.gson.JsonArray();
    array.add(one);
    return array;
  }

  long id() {
    return id;
  }

  /** Somebody made up, the same for the same number. */
  static String person(int which) {
    return """
        {"name":"Rush %d","idNumber":"%s","phone":"%s","organisation":"Rush",\
        "audienceGroup":"ENTERPRISE_MANAGER","divisionCode":"150522"}"""
        .formatted(which, MadeUpNumbers.idNumber(which), MadeUpNumbers.phone(which));
  }

  /** Registers somebody made up without an account; with the token of the private link. */
  JsonObject publicly(Product product, int which) {
    String body = "{\"person\":%s,\"consent\":true}".formatted(person(which));
    return product
        .api()
        .post("/public/sessions/" + id + "/registrations", body)
        .expect(201)
        .object();
  }

  /** All that are registered, by the API of the organiser. */
  List<JsonObject> registrations(Api from) {
    List<JsonObject> all = new ArrayList<>();
    int total;
    do {
      JsonObject page =
          from.get(
                  "/sessions/%d/registrations?page=%d&size=%d"
                      .formatted(id, all.size() / PAGE, PAGE))
              .expect(200)
              .object();
      page.getAsJsonArray("items").forEach(item -> all.add(item.getAsJsonObject()));
      total = page.get("total").getAsInt();
    } while (all.size() < total && all.size() % PAGE == 0);
    return all;
  }

  /** Each seat given once and none left over; the queue from 1 on without gap or double. */
  List<JsonObject> demandExact(Api from, int people) {
    List<JsonObject> all = registrations(from);
    assertEquals(people, all.size(), "registrations");
    assertEquals(people, new HashSet<>(texts(all, "personId")).size(), "people");
    assertEquals(Math.min(capacity, people), with(all, "CONFIRMED").size(), "confirmed");
    List<Integer> positions =
        with(all, "WAITING").stream()
            .map(one -> one.get("waitingPosition").getAsInt())
            .sorted()
            .toList();
    assertEquals(
        IntStream.rangeClosed(1, Math.max(0, people - capacity)).boxed().toList(), positions);
    assertTrue(
        from.get("/admin/invariants").expect(200).object().get("ok").getAsBoolean(), "invariants");
    return all;
  }

  private static List<String> texts(List<JsonObject> all, String field) {
    return all.stream().map(one -> one.get(field).getAsString()).toList();
  }

  private static List<JsonObject> with(List<JsonObject> all, String seat) {
    return all.stream().filter(one -> seat.equals(one.get("seat").getAsString())).toList();
  }
}
