package org.hongyan.product;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hongyan.product.AccessMatrix.Row;

/**
 * A page as one of those who may see it gets it.
 *
 * @param caller demonstration account, or {@code anonymous}
 * @param path address
 * @param status expected
 */
record AuditedPage(String caller, String path, int status) {

  static final String ANONYMOUS = "anonymous";

  private static final int OK = 200;
  private static final String NO_ID = "999999";
  private static final int DAYS_AHEAD = 30;

  /** Pages that need an id, and where the API lists one. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("/session/session", "/sessions"),
          Map.entry("/session/lesson", "/sessions"),
          Map.entry("/course/course", "/courses"),
          Map.entry("/course/material", "/materials"),
          Map.entry("/place/base", "/training-bases"),
          Map.entry("/person/person", "/persons"),
          Map.entry("/trainer/trainer", "/trainers"),
          Map.entry("/planning/proposal", "/plan-proposals"),
          Map.entry("/ledger/import", "/ledger-imports"),
          Map.entry("/privacy/request", "/privacy-requests?kind=DELETION"));

  /** States of pages that the table does not name: refused, empty, opened for change. */
  private static final List<AuditedPage> STATES =
      List.of(
          new AuditedPage(ANONYMOUS, "/nowhere", 404),
          new AuditedPage("official", "/account/accounts", 403),
          new AuditedPage("official", "/plan/indicators?status=MET", OK),
          new AuditedPage("city", "/plan/indicator?code=T1-17", OK),
          new AuditedPage("city", "/plan/evidence?indicator=T1-01", OK),
          new AuditedPage("city", "/plan/evidence?indicator=T1-17&sessionType=NEVER", OK),
          new AuditedPage("official", "/plan/person-times?audienceGroup=NOPE&level=NONE", OK),
          new AuditedPage("city", "/session/sessions?q=nobody-has-this", OK),
          new AuditedPage("city", "/session/calendar?view=month", OK),
          new AuditedPage("city", "/person/persons?q=nobody-has-this", OK),
          new AuditedPage("city", "/trainer/trainers?q=nobody-has-this", OK),
          new AuditedPage("city", "/trainer/trainers?due=true", OK),
          new AuditedPage("trainer", "/trainer/own?edit=true", OK),
          new AuditedPage("city", "/course/courses?q=nobody-has-this", OK),
          new AuditedPage("city", "/place/venues?edit=new", OK),
          new AuditedPage("city", "/organisation/organisations?edit=new", OK),
          new AuditedPage("admin", "/account/account?id=1", OK),
          new AuditedPage("admin", "/reference/holidays?edit=new", OK),
          new AuditedPage("admin", "/reference/holidays?import=lines", OK),
          new AuditedPage("admin", "/reference/divisions?edit=new", OK),
          new AuditedPage("admin", "/reference/groups?edit=JUDGE", OK),
          new AuditedPage("city", "/plan/rules?edit=CITY_SESSIONS", OK),
          new AuditedPage("city", "/plan/remarks?edit=new", OK),
          new AuditedPage("city", "/plan/indicator?code=T1-02", OK),
          new AuditedPage("city", "/notification/messages?recipient=nobody", OK),
          new AuditedPage(
              "city", "/notification/template?code=REGISTRATION_OFFERED.page&language=en", OK),
          new AuditedPage("city", "/notification/template?code=MAIL_CODE&language=zh-CN", OK),
          new AuditedPage("city", "/registration/shares?year=2026&by=EMPLOYER", OK),
          new AuditedPage(
              "city", "/registration/demand?subjectCode=PATENT&divisionCode=150523", OK),
          new AuditedPage(ANONYMOUS, "/programme/interest?done=withdrawn&subjectCode=PATENT", OK),
          new AuditedPage("city", "/privacy/requests?q=nobody-has-this&overdue=true", OK),
          new AuditedPage("trainee", "/registration/own?asked=true", OK),
          new AuditedPage("auditor", "/audit/events?verify=true", OK));

  /** All pages of the access table and the states beside them. */
  static Stream<AuditedPage> all(Product product) {
    Map<String, String> ids = ids(product);
    Stream<AuditedPage> listed =
        AccessMatrix.rows().stream().filter(Row::page).map(row -> of(row, ids));
    return Stream.concat(listed, STATES.stream());
  }

  /** What the trainee asks, so that there is something to look at; asked already is as well. */
  private static void privacy(Product product) {
    product.api("trainee").post("/me/privacy-requests", "{\"kind\":\"DELETION\"}");
  }

  private static AuditedPage of(Row row, Map<String, String> ids) {
    if (ids.containsKey(row.route())) {
      return new AuditedPage("city", row.path().replace(NO_ID, ids.get(row.route())), OK);
    }
    Set<Map.Entry<String, Integer>> callers = row.expected().entrySet();
    Optional<String> reader =
        callers.stream().filter(one -> one.getValue() == OK).map(Map.Entry::getKey).findFirst();
    return reader
        .map(caller -> new AuditedPage(caller, row.path(), OK))
        .orElseGet(() -> new AuditedPage(ANONYMOUS, row.path(), row.expected().get(ANONYMOUS)));
  }

  private static Map<String, String> ids(Product product) {
    Api city = product.api("city");
    city.post("/plan-proposals", "{\"year\":2027,\"cityClasses\":2,\"countyClasses\":1}")
        .expect(201);
    privacy(product);
    Map<String, String> ids = new HashMap<>();
    LISTS.forEach(
        (page, list) -> {
          var items = city.get(list).expect(OK).object().getAsJsonArray("items");
          ids.put(page, items.get(0).getAsJsonObject().get("id").getAsString());
        });
    ids.put("/session/invite", lesson(city, session(city, DAYS_AHEAD), DAYS_AHEAD));
    ids.put("/session/honoraria", ids.get("/session/session"));
    RushClass open = new RushClass(city, 1);
    ids.put("/programme/class", "" + open.id());
    ids.put("/programme/register", "" + open.id());
    for (String page : List.of("list", "add", "nominate", "quotas", "badges")) {
      ids.put("/registration/" + page, "" + open.id());
    }
    ids.put("/registration", open.publicly(product, 0).get("token").getAsString());
    ids.put("/registration/registration", open.registrations(city).get(0).get("id").getAsString());
    return ids;
  }

  /** A class of one day, so many days ahead, of a test's own. */
  static String session(Api city, int daysAhead) {
    return id(
        city.post(
            "/sessions",
            """
            {"title":"邀请讲师的班","typeCode":"BASIC","level":"CITY","divisionCode":"150500",
            "startDate":"%1$s","endDate":"%1$s","audienceGroups":["ENTERPRISE_MANAGER"]}
            """
                .formatted(day(daysAhead))));
  }

  /** Its lesson, for which trainers can be asked. */
  static String lesson(Api city, String session, int daysAhead) {
    return id(
        city.post(
            "/sessions/" + session + "/lessons",
            """
            {"title":"待邀请的课","start":"%1$sT09:00:00+08:00","end":"%1$sT11:00:00+08:00"}
            """
                .formatted(day(daysAhead))));
  }

  private static LocalDate day(int daysAhead) {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(daysAhead);
  }

  private static String id(Api.Answer created) {
    return created.expect(201).object().get("id").getAsString();
  }

  boolean anonymous() {
    return ANONYMOUS.equals(caller);
  }

  /** The address in the language. */
  String in(String language) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
  }
}
