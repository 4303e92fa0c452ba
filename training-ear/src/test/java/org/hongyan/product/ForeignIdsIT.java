package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hongyan.product.AccessMatrix.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What belongs to another county does not exist: its ids and its code are answered exactly as those
 * that nobody has. The routes are those of the access table, so a new one is asked as well.
 */
class ForeignIdsIT {

  private static final String UNKNOWN_ID = "999999999";
  private static final String UNKNOWN_CODE = "150999";
  private static final String ID = "999999";
  private static final String HOST = "r9host";
  private static final Set<String> OF_THE_WHOLE_CITY =
      Set.of(
          "public",
          "pass-lines",
          "holidays",
          "divisions",
          "audience-groups",
          "session-types",
          "subjects",
          "fee-classes",
          "fee-rates",
          "courses",
          "course",
          "materials",
          "documents",
          "venues",
          "training-bases",
          "place",
          "organisations",
          "organisation",
          "trainers",
          "trainer",
          "plans",
          "plan",
          "programme",
          "reference");

  /** What every county may engage or use, wherever it is. */
  private static final Set<String> RESOURCES =
      Set.of("courses", "materials", "venues", "training-bases", "organisations", "trainers");

  private static final String LEDGER =
      """
      班次编号,培训班名称,培训类型,级别,举办地区,主办单位,开班日期,结班日期,培训方式,学时,姓名,身份证号,手机号,工作单位,人员类别,所属旗县,是否结业
      %1$s-R9,核验%1$s培训班,知识产权基础培训班,县级,%2$s,知识产权局,2024-03-04,2024-03-05,面授,16,核验%1$s,%3$s,,单位,行政执法人员,%2$s,是
      %1$s-R9,核验%1$s培训班,知识产权基础培训班,县级,%2$s,知识产权局,2024-03-04,2024-03-05,面授,16,,%3$s,,单位,行政执法人员,%2$s,是
      """;

  private Product product;

  @ParameterizedTest
  @CsvSource({
    "DERBY, kailu, naiman, 150525, 奈曼旗",
    "DERBY, naiman, kailu, 150523, 开鲁县",
    "POSTGRESQL, kailu, naiman, 150525, 奈曼旗"
  })
  void whatBelongsToAnotherCountyDoesNotExist(
      Database database, String caller, String owner, String code, String division) {
    product = Product.on(database);
    examine(caller, owner, division, own -> codes(caller, own, code));
  }

  /** Its division is no bound of a host, so codes of divisions tell it nothing. */
  @ParameterizedTest
  @EnumSource
  void whatBelongsToAnotherOrganisationDoesNotExist(Database database) {
    product = Product.on(database);
    signUpHost();
    examine(HOST, "naiman", "奈曼旗", own -> {});
  }

  /** An organiser of a host that has classes, but not those that the test imports. */
  private void signUpHost() {
    Api admin = product.api("admin");
    if (admin.get("/accounts?q=" + HOST).expect(200).object().get("total").getAsInt() > 0) {
      return;
    }
    JsonObject session =
        stream(product.api("city").get("/sessions?size=100").expect(200).object())
            .map(JsonElement::getAsJsonObject)
            .filter(
                one ->
                    !one.get("host").isJsonNull() && !one.get("host").getAsString().equals("知识产权局"))
            .findFirst()
            .orElseThrow();
    String first = "Wildgans-2026-first";
    admin
        .post(
            "/accounts",
            "{\"username\":\"%s\",\"name\":\"Host\",\"roles\":[\"HOST_ORGANISER\"],\"organisationId\":%s,\"password\":\"%s\"}"
                .formatted(HOST, session.get("hostOrganisationId"), first))
        .expect(201);
    PageSession pages = new PageSession(product);
    pages.logIn(HOST, first);
    pages.post(
        "/account/me",
        pages.origin(),
        "currentPassword=%1$s&password=%2$s&again=%2$s".formatted(first, Product.PASSWORD));
  }

  private void examine(String caller, String owner, String division, Consumer<Api> more) {
    Api own = product.api(caller);
    Api other = product.api(owner);
    String planted = MadeUpNumbers.idNumber(caller.hashCode() & 0xff);
    String ledger = LEDGER.formatted(owner, division, planted);
    long applied = imported(other, ledger);
    long previewed = imported(other, ledger);
    other
        .post("/ledger-imports/" + applied + "/application", "{\"skipInvalidRows\":true}")
        .expect(200);
    String mapping = "[{\"column\":\"A\",\"field\":\"SESSION_NUMBER\"}]";
    other.put("/ledger-imports/" + previewed + "/mapping?save=true", mapping).expect(200);
    long sheet = sheet(other, division);
    long planned = planned(other);
    long lesson = lesson(other, planned);
    long people = people(other, division);
    JsonObject before = other.get("/ledger-imports/" + previewed).expect(200).object();
    Map<String, List<String>> foreign =
        new HashMap<>(
            Map.of(
                "ledger-imports", List.of("" + applied, "" + previewed),
                "sheet-imports", List.of("" + sheet),
                "nominations", List.of("" + people),
                "lessons", List.of("" + lesson),
                "invitations", List.of("" + invitation(other, lesson)),
                "registrations", registrations(other, foreign(other, own, "/sessions")),
                "saved-mappings", mappings(other, own),
                "sessions", foreign(other, own, "/sessions"),
                "persons", foreign(other, own, "/persons")));
    foreign.put("messages", foreign(other, own, "/messages"));
    // notices are read by their numbers, which messages have
    foreign.put("me", foreign.get("messages"));
    foreign.put("privacy-requests", List.of("" + privacy(other)));
    // the page of one request
    foreign.put("privacy", foreign.get("privacy-requests"));
    foreign.forEach((kind, ids) -> assertFalse(ids.isEmpty(), kind));
    try {
      ids(caller, own, foreign);
      more.accept(own);
      assertEquals(foreign.get("saved-mappings"), mappings(other, own));
      assertEquals(before, other.get("/ledger-imports/" + previewed).expect(200).object());
      assertEquals(
          "APPLIED",
          other.get("/ledger-imports/" + applied).expect(200).object().get("status").getAsString());
      assertFalse(reveals(caller), "a foreign person was revealed");
    } finally {
      other.delete("/sheet-imports/" + sheet).expect(204);
      other.delete("/nominations/" + people).expect(204);
      other.delete("/sessions/" + planned).expect(204);
      other.delete("/ledger-imports/" + previewed).expect(204);
      other.delete("/ledger-imports/" + applied).expect(204);
    }
  }

  /** What one of the owner's people asks; one that is open already does as well. */
  private static long privacy(Api owner) {
    for (String person : ids(owner, "/persons")) {
      owner.post("/privacy-requests", "{\"personId\":%s,\"kind\":\"COPY\"}".formatted(person));
      JsonObject all = owner.get("/privacy-requests").expect(200).object();
      if (all.get("total").getAsInt() > 0) {
        return all.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsLong();
      }
    }
    throw new AssertionError("nobody asks");
  }

  /** The first of each class that has any. */
  private static List<String> registrations(Api owner, List<String> sessions) {
    return sessions.stream()
        .map(id -> owner.get("/sessions/" + id + "/registrations").expect(200).object())
        .filter(page -> page.get("total").getAsInt() > 0)
        .map(page -> page.getAsJsonArray("items").get(0).getAsJsonObject().get("id").getAsString())
        .limit(3)
        .toList();
  }

  private void ids(String caller, Api own, Map<String, List<String>> foreign) {
    List<Executed> asked = new ArrayList<>();
    PageSession pages = PageSession.of(product, caller);
    for (Row row : AccessMatrix.rows()) {
      if (!row.path().contains(ID) || right(row, caller) == 403) {
        continue;
      }
      String kind =
          row.path().contains("session=" + ID)
              ? "sessions"
              : row.route().split("/")[1].replaceFirst("^ledger$", "ledger-imports");
      if (OF_THE_WHOLE_CITY.contains(kind)) {
        continue;
      }
      List<String> ids = foreign.getOrDefault(kind, foreign.get(kind + "s"));
      assertTrue(ids != null, "no foreign ids known for " + row.key());
      for (String id : ids) {
        asked.add(compare(pages, own, row, row.path(), ID, id, UNKNOWN_ID));
      }
    }
    assertTrue(asked.size() >= 15, "only " + asked.size() + " asked");
  }

  /** What the table says of the caller; a host is asked wherever a county is let in. */
  private static int right(Row row, String caller) {
    return row.expected().get(HOST.equals(caller) ? "kailu" : caller);
  }

  private void codes(String caller, Api own, String code) {
    PageSession pages = PageSession.of(product, caller);
    int asked = 0;
    for (Row row : AccessMatrix.rows()) {
      boolean bound = !RESOURCES.contains(row.route().split("/")[1]);
      if ("GET".equals(row.method()) && right(row, caller) == 200 && bound) {
        String path = row.path() + (row.path().contains("?") ? "&" : "?") + "divisionCode=CODE";
        compare(pages, own, row, path, "CODE", code, UNKNOWN_CODE);
        asked++;
      }
    }
    assertTrue(asked >= 10, "only " + asked + " asked");
  }

  /** An answer without what tells one request from the next. */
  private record Executed(int status, String body) {}

  private static Executed compare(
      PageSession pages, Api own, Row row, String path, String mark, String id, String unknown) {
    Executed there = ask(pages, own, row, path.replace(mark, id), id);
    Executed nowhere = ask(pages, own, row, path.replace(mark, unknown), unknown);
    assertEquals(nowhere, there, row.key() + " " + id);
    return there;
  }

  private static Executed ask(PageSession pages, Api own, Row row, String path, String id) {
    if (row.page()) {
      HttpResponse<String> read = pages.get(path);
      HttpResponse<String> sent =
          pages.post(path, pages.origin(), "reason=to+check+the+access+rules&id=" + id);
      return new Executed(
          read.statusCode() * 1000 + sent.statusCode(),
          plain(read.body(), id) + plain(sent.body(), id));
    }
    Api.Answer answer =
        switch (row.method()) {
          case "GET" -> own.get(path);
          case "DELETE" -> own.delete(path);
          case "PUT" -> own.put(path, row.body());
          default -> own.post(path, row.body());
        };
    boolean workbook = path.contains(".xlsx") && answer.status() == 200;
    return new Executed(answer.status(), workbook ? "" : plain(answer.text(), id));
  }

  private static String plain(String body, String id) {
    return body.replaceAll("(?<=id=|id%3D|Code=|Code%3D|[a-z]/)" + id + "\\b", "ID")
        .replaceAll(
            "nonce\" value=[^>]*|csp.init[^)]*|nonce[^ >;]*|ViewState[^>]*>|[0-9a-f]{16,}|j_id[-\\w:]*",
            "");
  }

  /** A list of people for a class of the city, to which every county may send some. */
  private long people(Api owner, String division) {
    RushClass wanted = new RushClass(product.api("city"), 3);
    String list = "姓名,证件号,人员类别,所属地区\n外县人,没有,企业管理人员,%s\n".formatted(division);
    return owner
        .upload(
            "/nominations?session=" + wanted.id(),
            "people.csv",
            list.getBytes(StandardCharsets.UTF_8))
        .expect(201)
        .object()
        .get("id")
        .getAsLong();
  }

  private static long imported(Api api, String ledger) {
    return api.upload("/ledger-imports", "r9.csv", ledger.getBytes(StandardCharsets.UTF_8))
        .expect(201)
        .object()
        .get("id")
        .getAsLong();
  }

  private static long sheet(Api api, String division) {
    String venues = "名称,所在地区,座位数\n核验场地,%s,30\n".formatted(division);
    return api.upload(
            "/sheet-imports?kind=VENUES", "r9.csv", venues.getBytes(StandardCharsets.UTF_8))
        .expect(201)
        .object()
        .get("id")
        .getAsLong();
  }

  /** A draft of the owner's own division. */
  private static long planned(Api owner) {
    String code =
        owner
            .get("/me")
            .expect(200)
            .object()
            .getAsJsonObject("scope")
            .get("divisionCode")
            .getAsString();
    String draft =
        "{\"title\":\"R9\",\"typeCode\":\"BASIC\",\"level\":\"COUNTY\",\"divisionCode\":\"%s\",\"startDate\":\"2031-03-03\",\"endDate\":\"2031-03-04\"}";
    return id(owner.post("/sessions", draft.formatted(code)));
  }

  private static long lesson(Api owner, long session) {
    String lesson =
        "{\"title\":\"R9\",\"start\":\"2031-03-03T01:00:00Z\",\"end\":\"2031-03-03T02:00:00Z\"}";
    return id(owner.post("/sessions/" + session + "/lessons", lesson));
  }

  /** Its letter is a message of the owner. */
  private long invitation(Api owner, long lesson) {
    JsonObject trainer =
        owner
            .get("/trainers?status=ADMITTED")
            .expect(200)
            .object()
            .getAsJsonArray("items")
            .get(0)
            .getAsJsonObject();
    String contact = "/trainers/" + trainer.get("id") + "/contact";
    product.api("city").put(contact, "{\"mail\":\"foreign@example.org\"}").expect(200);
    String body = "{\"trainerId\":" + trainer.get("id") + "}";
    return id(owner.post("/lessons/" + lesson + "/invitations", body));
  }

  private static long id(Api.Answer created) {
    return created.expect(201).object().get("id").getAsLong();
  }

  /** Some of what exists for the owner only. */
  private static List<String> foreign(Api owner, Api caller, String path) {
    TreeSet<String> ids = ids(owner, path);
    ids.removeAll(ids(caller, path));
    return Stream.concat(ids.stream().limit(1), Stream.of(ids.last())).distinct().toList();
  }

  private static List<String> mappings(Api owner, Api caller) {
    TreeSet<String> ids = new TreeSet<>();
    for (JsonElement mapping : owner.get("/saved-mappings").expect(200).json().getAsJsonArray()) {
      ids.add(mapping.getAsJsonObject().get("id").getAsString());
    }
    for (JsonElement mapping : caller.get("/saved-mappings").expect(200).json().getAsJsonArray()) {
      ids.remove(mapping.getAsJsonObject().get("id").getAsString());
    }
    return List.copyOf(ids);
  }

  private static TreeSet<String> ids(Api api, String path) {
    TreeSet<String> ids = new TreeSet<>();
    for (int page = 0; ; page++) {
      JsonObject list = api.get(path + "?size=200&page=" + page).expect(200).object();
      stream(list).map(item -> item.getAsJsonObject().get("id").getAsString()).forEach(ids::add);
      if (ids.size() >= list.get("total").getAsInt()) {
        return ids;
      }
    }
  }

  private boolean reveals(String caller) {
    JsonObject events =
        product
            .api("auditor")
            .get("/audit-events?action=PERSONAL_DATA_REVEALED&actor=" + caller)
            .expect(200)
            .object();
    return stream(events).anyMatch(event -> event.toString().contains("to check the access rules"));
  }

  private static Stream<JsonElement> stream(JsonObject list) {
    return StreamSupport.stream(list.getAsJsonArray("items").spliterator(), false);
  }
}
