package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.plan.MadeUpTraining;
import org.hongyan.plan.seeding.ReferenceSeed;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.HmacHash;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.session.SessionFilter;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonRecordsTest {

  private static final String KAILU = "150523";
  private static final String NAIMAN = "150525";
  private static final String ID_NUMBER = "15050219900307867X";
  private static final String PHONE = "13912343909";
  private static final FieldCipher CIPHER = new AesGcmCipher(new byte[32]);
  private static final KeyedHash HASH = new HmacHash(new byte[32]);
  private static final PageRequest FIRST = PageRequest.of(0, 20);

  private record People(TrainingSession kailu, long zhang, long li) {}

  @ParameterizedTest
  @EnumSource
  void theFullNumberFindsItsPersonHoweverItIsWritten(TestDatabase kind) {
    withData(
        kind,
        (em, people) -> {
          PersonRecords records = records(em, TestCallers.city());
          for (String written :
              List.of(
                  ID_NUMBER,
                  "150502 19900307 867x",
                  "１５０５０２１９９００３０７８６７Ｘ",
                  PHONE,
                  "139-1234-3909",
                  "+86 139 1234 3909")) {
            assertEquals(List.of(people.zhang()), ids(records, written), written);
          }
          assertEquals(List.of(), ids(records, ID_NUMBER.substring(0, 17)));
          assertEquals(List.of(), ids(records, "13912343900"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void namesAreFoundInPartAndNumbersAreMasked(TestDatabase kind) {
    withData(
        kind,
        (em, people) -> {
          PersonRecords records = records(em, TestCallers.city());
          assertEquals(List.of(people.zhang()), ids(records, "三"));
          assertEquals(List.of(people.li()), ids(records, "娜•仁"));
          assertEquals(List.of(), ids(records, "%"));
          assertEquals(2, ids(records, null).size());
          PersonView shown = records.get(people.zhang());
          assertEquals("张三", shown.name());
          assertEquals("150502********867X", shown.idNumber());
          assertEquals("139****3909", shown.phone());
        });
  }

  @ParameterizedTest
  @EnumSource
  void outsideTheOwnDivisionNobodyAndNothingExists(TestDatabase kind) {
    withData(
        kind,
        (em, people) -> {
          PersonRecords naiman = records(em, TestCallers.county(NAIMAN));
          assertEquals(List.of(people.li()), ids(naiman, null));
          assertEquals(List.of(), ids(naiman, PHONE));
          assertNotFound(() -> naiman.get(people.zhang()));
          assertNotFound(() -> naiman.sessions(people.zhang()));
          assertNotFound(() -> naiman.reveal(people.zhang(), "核对身份"));
          assertEquals(1, naiman.sessions(people.li()).size());
          assertEquals(2, records(em, TestCallers.city()).sessions(people.li()).size());
          assertNotFound(
              () ->
                  new Rosters(em, TestCallers.county(NAIMAN), CIPHER)
                      .list(people.kailu().id(), FIRST));
          Sessions sessions = new Sessions(em, TestCallers.county(NAIMAN));
          assertEquals(List.of("N1"), numbers(sessions, null));
          assertEquals(List.of(), numbers(sessions, KAILU));
          assertNotFound(() -> sessions.get(people.kailu().id()));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aHostSeesItsOwnSessionsOnlyAndTheUnknownSeeNoneThatIsNotPublished(TestDatabase kind) {
    withData(
        kind,
        (em, people) -> {
          CurrentCaller host = new CurrentCaller();
          Long own = people.kailu().hostOrganisationId();
          host.enter(
              new Caller(null, "host", "host", java.util.Set.of(Role.HOST_ORGANISER), null, own),
              "");
          assertEquals(List.of("K1"), numbers(new Sessions(em, host), null));
          assertEquals(2, records(em, host).search(null, FIRST).total());
          Sessions open = new Sessions(em, new CurrentCaller());
          assertEquals(List.of(), numbers(open, null));
          assertNotFound(() -> open.get(people.kailu().id()));
        });
  }

  @ParameterizedTest
  @EnumSource
  void sessionsCarryWhatTheyCount(TestDatabase kind) {
    withData(
        kind,
        (em, people) -> {
          Sessions sessions = new Sessions(em, TestCallers.city());
          assertEquals(List.of("N1", "K1"), numbers(sessions, null));
          SessionView kailu = sessions.get(people.kailu().id());
          assertEquals(2, kailu.personTimes());
          assertEquals(0, kailu.aggregated());
          assertEquals("K host", kailu.host());
          SessionFilter byText = new SessionFilter(null, null, null, null, null, "t k", "endDate");
          assertEquals(1, sessions.list(byText, FIRST).total());
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoMaySeeFiguresOnlySeesMaskedNames(TestDatabase kind) {
    withData(
        kind,
        (em, people) -> {
          CurrentCaller official = TestCallers.of("official", Role.OFFICIAL, null);
          RosterRow row =
              new Rosters(em, official, CIPHER).list(people.kailu().id(), FIRST).items().get(0);
          assertEquals("张*", row.name());
          assertEquals(null, row.personId());
          assertEquals("150502********867X", row.idNumber());
          RosterRow known =
              new Rosters(em, TestCallers.city(), CIPHER)
                  .list(people.kailu().id(), FIRST)
                  .items()
                  .get(0);
          assertEquals("张三", known.name());
        });
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreShownForAReasonThatIsKept(TestDatabase kind) {
    withData(
        kind,
        (em, people) -> {
          PersonRecords records = records(em, TestCallers.city());
          RuleViolation refusal =
              assertThrows(RuleViolation.class, () -> records.reveal(people.zhang(), " abc "));
          assertEquals("REASON_TOO_SHORT", refusal.violations().get(0).code());
          assertEquals(0L, revelations(em));
          PersonNumbers numbers = records.reveal(people.zhang(), "核对身份 " + PHONE);
          assertEquals(new PersonNumbers(ID_NUMBER, PHONE), numbers);
          assertEquals(1L, revelations(em));
          String reason =
              (String)
                  em.createNativeQuery(
                          "select reason from audit_event where action = 'PERSONAL_DATA_REVEALED'")
                      .getSingleResult();
          assertTrue(reason.startsWith("核对身份"), reason);
          assertEquals(-1, reason.indexOf(PHONE));
        });
  }

  private static long revelations(EntityManager em) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from audit_event where action = 'PERSONAL_DATA_REVEALED'")
                .getSingleResult())
        .longValue();
  }

  private static void withData(TestDatabase kind, BiConsumer<EntityManager, People> test) {
    kind.fresh()
        .run(
            em -> {
              new ReferenceSeed(em).seed();
              test.accept(em, people(em));
            });
  }

  private static People people(EntityManager em) {
    MadeUpTraining training = new MadeUpTraining(em);
    Person zhang =
        new Person(
            "张三",
            IdType.RESIDENT_ID,
            CIPHER.encryptText(ID_NUMBER),
            HASH.of(ID_NUMBER),
            CIPHER.encryptText(PHONE),
            HASH.of(PHONE),
            null,
            null);
    Person li = new Person("娜·仁", IdType.NONE, null, null, null, null, null, null);
    TrainingSession kailu =
        training.session("K1", "BASIC", SessionLevel.COUNTY, KAILU, "K host", "2023-05-06");
    TrainingSession naiman =
        training.session("N1", "BASIC", SessionLevel.COUNTY, NAIMAN, "N host", "2024-05-06");
    training.attended(kailu, zhang, KAILU, "JUDGE");
    training.attended(kailu, li, KAILU, "JUDGE");
    training.attended(naiman, li, NAIMAN, "JUDGE");
    return new People(kailu, zhang.id(), li.id());
  }

  private static PersonRecords records(EntityManager em, CurrentCaller caller) {
    return new PersonRecords(
        em, caller, CIPHER, HASH, new AuditTrail(em, caller, Clock.systemUTC()));
  }

  private static List<Long> ids(PersonRecords records, String text) {
    return records.search(text, FIRST).items().stream().map(PersonView::id).toList();
  }

  private static List<String> numbers(Sessions sessions, String division) {
    SessionFilter filter = new SessionFilter(null, division, null, null, null, null, null);
    return sessions.list(filter, FIRST).items().stream().map(SessionView::number).toList();
  }

  private static void assertNotFound(org.junit.jupiter.api.function.Executable call) {
    assertEquals("NOT_FOUND", assertThrows(RuleViolation.class, call).code());
  }
}
