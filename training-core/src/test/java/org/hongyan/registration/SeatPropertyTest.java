package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;

/**
 * Whatever happens in whatever order: never more seats than there are, no seat empty while somebody
 * waits who may have it, the order kept, and the audit log tells the state as it is.
 */
class SeatPropertyTest {

  private static final String[] DIVISIONS = {"150523", "150525"};
  private static final Instant RELEASE = Instant.parse("2026-11-25T02:00:00Z");

  enum Act {
    REGISTER,
    GATHER,
    CANCEL,
    APPROVE,
    REJECT,
    CAPACITY,
    ACCEPT,
    PASS_TIME,
    KEEP
  }

  /** An act with a number that says upon whom, or how much. */
  record Step(Act act, int number) {}

  /** One line of a class as it is in the database. */
  private record Row(
      long id, String division, String approval, String seat, long number, Long quota) {}

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  void rulesHoldOnDerby(
      @ForAll("steps") List<Step> steps, @ForAll boolean approval, @ForAll boolean offers) {
    hold(TestDatabase.DERBY, steps, approval, offers);
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void rulesHoldOnPostgresql(
      @ForAll("steps") List<Step> steps, @ForAll boolean approval, @ForAll boolean offers) {
    hold(TestDatabase.POSTGRESQL, steps, approval, offers);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, Arbitraries.just(Act.REGISTER)),
                net.jqwik.api.Tuple.of(10, Arbitraries.of(Act.class))),
            Arbitraries.integers().between(0, 9))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(40);
  }

  private static void hold(TestDatabase kind, List<Step> steps, boolean approval, boolean offers) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    AdmissionTerms terms = new AdmissionTerms(null, null, offers ? 2 : null, null, null, null);
    SessionView session = desk.open(2, terms, approval);
    List<RegistrationView> all = new ArrayList<>();
    List<Row> before = List.of();
    for (Step step : steps) {
      try {
        act(desk, session, all, step);
      } catch (RuleViolation refused) {
        // what the rules refuse changes nothing, which the checks below would show
      }
      desk.settle(session);
      List<Row> after = rows(desk, session);
      demandRules(desk, session, before, after, step);
      before = after;
    }
    assertEquals(state(before), replay(desk, before));
  }

  private static void act(
      RegistrationDesk desk, SessionView session, List<RegistrationView> all, Step step) {
    switch (step.act()) {
      case REGISTER ->
          all.add(desk.register(session, RegistrationDesk.trainee(DIVISIONS[step.number() % 2])));
      case GATHER -> all.addAll(gather(desk, session, 1 + step.number() % 4));
      case CAPACITY -> desk.capacity(session, step.number());
      case PASS_TIME -> desk.clock().pass(Duration.ofHours(step.number() / 2));
      case KEEP ->
          desk.quotas(
              q ->
                  q.replace(
                      session.id(),
                      step.number() % 3 == 0
                          ? List.of()
                          : List.of(
                              new QuotaDraft(
                                  DIVISIONS[step.number() % 2],
                                  null,
                                  step.number() % 3,
                                  RELEASE))));
      default -> {
        if (!all.isEmpty()) {
          decide(desk, all.get(step.number() * all.size() / 10), step.act());
        }
      }
    }
  }

  /** Some without an account at once; each is told the place that they have. */
  private static List<RegistrationView> gather(
      RegistrationDesk desk, SessionView session, int people) {
    List<Application> applications =
        IntStream.range(0, people)
            .mapToObj(i -> RegistrationDesk.trainee(DIVISIONS[i % 2]))
            .map(
                one ->
                    desk.line().find(new PublicForm(session.id(), one, true, null), Answering.NONE))
            .toList();
    List<RegistrationView> told =
        desk.line().together(session, applications).stream()
            .filter(outcome -> outcome.refusal() == null)
            .map(outcome -> outcome.receipt().registration())
            .toList();
    told.forEach(one -> assertEquals(desk.get(one).waitingPosition(), one.waitingPosition()));
    return told;
  }

  private static void decide(RegistrationDesk desk, RegistrationView one, Act act) {
    desk.decisions(
        d ->
            switch (act) {
              case CANCEL -> d.cancel(one.id(), "ill");
              case APPROVE -> d.approve(one.id());
              case REJECT -> d.reject(one.id(), "no");
              default -> d.acceptOffer(one.id());
            });
  }

  private static void demandRules(
      RegistrationDesk desk, SessionView session, List<Row> before, List<Row> now, Step step) {
    int capacity = desk.desk().sessions(s -> s.get(session.id())).capacity();
    List<QuotaView> quotas = desk.quotas(q -> q.list(session.id()));
    long given = now.stream().filter(SeatPropertyTest::seated).count();
    assertTrue(given <= capacity, step + ": " + given + " of " + capacity);
    for (Row waiting : now.stream().filter(row -> row.seat().equals("WAITING")).toList()) {
      assertEquals(0, freeFor(waiting, capacity, given, quotas, now), step + " " + waiting);
      assertTrue(!waiting.approval().equals("PENDING"), step.toString());
      demandOrder(before, now, waiting, step);
    }
    demandPositions(desk, now);
  }

  private static boolean seated(Row row) {
    return row.seat().equals("CONFIRMED") || row.seat().equals("OFFERED");
  }

  /** Counted apart from the product: seats of the own quota, else those that nobody is kept. */
  private static long freeFor(
      Row waiting, int capacity, long given, List<QuotaView> quotas, List<Row> now) {
    long kept = 0;
    long own = 0;
    for (QuotaView quota : quotas) {
      long used = now.stream().filter(row -> seated(row) && quota.id().equals(row.quota())).count();
      long left = quota.released() ? 0 : Math.max(0, quota.seats() - used);
      kept += left;
      own += waiting.division().equals(quota.divisionCode()) ? left : 0;
    }
    return own > 0 ? own : Math.max(0, capacity - given - kept);
  }

  /** Nobody of the same division who registered later was given a seat from the queue. */
  private static void demandOrder(List<Row> before, List<Row> now, Row waiting, Step step) {
    Map<Long, String> earlier = new HashMap<>();
    before.forEach(row -> earlier.put(row.id(), row.seat()));
    now.stream()
        .filter(row -> seated(row) && "WAITING".equals(earlier.get(row.id())))
        .filter(row -> row.division().equals(waiting.division()))
        .forEach(row -> assertTrue(row.number() < waiting.number(), step + " " + row));
  }

  private static void demandPositions(RegistrationDesk desk, List<Row> now) {
    List<Row> queue =
        now.stream()
            .filter(row -> row.seat().equals("WAITING"))
            .sorted(Comparator.comparing(Row::number))
            .toList();
    if (!queue.isEmpty()) {
      Row last = queue.get(queue.size() - 1);
      assertEquals(
          queue.size(), desk.decisions(d -> d.get(last.id())).waitingPosition(), last.toString());
    }
  }

  private static List<Row> rows(RegistrationDesk desk, SessionView session) {
    return desk.desk()
        .database()
        .inTransaction(
            em ->
                em.createQuery(
                        "select r from Registration r where r.sessionId = :session order by r.id",
                        Registration.class)
                    .setParameter("session", session.id())
                    .getResultStream()
                    .map(
                        r ->
                            new Row(
                                r.id(),
                                r.divisionCode(),
                                r.approval().name(),
                                r.seat().name(),
                                r.entry().queueNumber(),
                                r.entry().quotaId()))
                    .toList());
  }

  private static Map<Long, String> state(List<Row> rows) {
    Map<Long, String> state = new HashMap<>();
    rows.forEach(
        row ->
            state.put(
                row.id(),
                row.approval() + " " + row.seat() + " " + row.number() + " " + row.quota()));
    return state;
  }

  /** The last that the audit log tells of each registration. */
  private static Map<Long, String> replay(RegistrationDesk desk, List<Row> rows) {
    Map<Long, String> state = new HashMap<>();
    if (rows.isEmpty()) {
      return state;
    }
    String ids = rows.stream().map(row -> "'" + row.id() + "'").collect(Collectors.joining(","));
    List<?> events =
        desk.desk()
            .database()
            .inTransaction(
                em ->
                    em.createNativeQuery(
                            "select e.subject_id, e.state_after from audit_event e"
                                + " where e.subject_type = 'Registration' and e.subject_id in ("
                                + ids
                                + ") order by e.sequence_number")
                        .getResultList());
    for (Object event : events) {
      Object[] row = (Object[]) event;
      String after = text(row[1]);
      state.put(
          Long.valueOf((String) row[0]),
          field(after, "approval")
              + " "
              + field(after, "seat")
              + " "
              + field(after, "queueNumber")
              + " "
              + field(after, "quotaId"));
    }
    return state;
  }

  private static String text(Object clob) {
    try {
      return clob instanceof java.sql.Clob one
          ? one.getSubString(1, (int) one.length())
          : clob.toString();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String field(String json, String name) {
    String rest = json.substring(json.indexOf("\"" + name + "\":") + name.length() + 3);
    return rest.split("[,}]")[0].replace("\"", "");
  }
}
