package org.hongyan.registration;

import static org.hongyan.registration.RegistrationDesk.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.Registrations.Batch;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.SessionView;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.sheetimport.NominationView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The number of somebody on record, with their name in another spelling or with another name. */
class SameNumberTest {

  private static final String NAME = "吕鸿雁";
  private static final List<String> SPELLINGS =
      List.of("呂鴻雁", "Lü Hóngyàn", "HONGYAN LYU", "吕 鸿\uff65雁");
  private static final String SOUNDS_ALIKE = "呂宏燕";
  private static final String AUDITED =
      "select count(*) from audit_event where action = 'SAME_NUMBER_CONFIRMED' and subject_id = '%d'";

  @ParameterizedTest
  @EnumSource
  void anotherSpellingIsTheSamePersonUnasked(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    RegistrationDesk open = desk.as(new CurrentCaller());
    SessionView session = desk.open(5);
    Trainee known = RegistrationDesk.trainee(NAME, "150523");
    desk.register(session, known);
    for (String spelling : SPELLINGS) {
      Trainee again = named(known, spelling, false);
      assertEquals("ALREADY_REGISTERED", tried(() -> desk.register(session, again)), spelling);
      assertEquals(
          "ALREADY_REGISTERED",
          tried(() -> open.open(r -> r.register(session.id(), again, true, null))),
          spelling);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSamePhoneIsTheSamePersonWhereTheNameIsWrittenAlike(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(5);
    Trainee known = numberless(RegistrationDesk.trainee(NAME, "150523"), NAME);
    RegistrationView first = desk.register(session, known);
    assertEquals(
        "ALREADY_REGISTERED",
        tried(() -> desk.register(session, numberless(known, SPELLINGS.get(0)))));
    RegistrationView other = desk.register(session, numberless(known, "Lyu Hongyan"));
    assertFalse(first.personId().equals(other.personId()), "sound says little without a number");
  }

  @ParameterizedTest
  @EnumSource
  void anotherNameIsAQuestionForTheOffice(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    Trainee known = RegistrationDesk.trainee(NAME, "150523");
    RegistrationView first = desk.register(at(desk, "14:00", "16:00"), known);
    SessionView session = desk.open(5);
    Trainee other = named(known, SOUNDS_ALIKE, false);
    assertEquals("ID_NUMBER_OF_ANOTHER", tried(() -> desk.register(session, other)));
    assertEquals(0L, confirmations(desk, first.personId()));
    RegistrationView second = desk.register(session, other.confirmed());
    assertEquals(first.personId(), second.personId());
    assertEquals(NAME, second.name());
    assertEquals(1L, confirmations(desk, first.personId()));
    desk.register(at(desk, "19:00", "20:00"), named(known, NAME, true));
    assertEquals(1L, confirmations(desk, first.personId()), "nothing was asked");
  }

  @ParameterizedTest
  @EnumSource
  void nobodyAnswersItForThemselves(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    Trainee known = RegistrationDesk.trainee(NAME, "150523");
    desk.register(at(desk, "14:00", "16:00"), known);
    SessionView session = desk.open(5);
    assertEquals(
        "ID_NUMBER_OF_ANOTHER",
        tried(
            () ->
                desk.as(new CurrentCaller())
                    .open(
                        r ->
                            r.register(
                                session.id(), named(known, SOUNDS_ALIKE, true), true, null))));
  }

  @ParameterizedTest
  @EnumSource
  void aListAsksForEachRow(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    Trainee known = RegistrationDesk.trainee(NAME, "150523");
    Long person = desk.register(at(desk, "14:00", "16:00"), known).personId();
    SessionView session = desk.open(5);
    assertTrue(
        desk.registrations(
                r ->
                    r.registerAll(
                        session.id(),
                        new Batch(List.of(named(known, SOUNDS_ALIKE, false)), false, false)))
            .registrations()
            .isEmpty());
    NominationView preview =
        desk.nominations(
            n ->
                n.upload(
                    session.id(), "two.csv", sheet(known, RegistrationDesk.trainee("150523"))));
    assertEquals(
        List.of("2 ID_NUMBER_OF_ANOTHER"),
        preview.errors().stream().map(e -> e.row() + " " + e.code()).toList());
    assertEquals(
        "BATCH_REFUSED",
        tried(() -> desk.nominations(n -> n.apply(preview.id(), false, false, List.of(3)))));
    assertEquals(
        2, desk.nominations(n -> n.apply(preview.id(), false, false, List.of(2))).registered());
    assertEquals(1L, confirmations(desk, person));
  }

  /** A class at other hours than the usual one. */
  private static SessionView at(RegistrationDesk desk, String from, String to) {
    return desk.open(5, AdmissionTerms.USUAL, false, from, to);
  }

  /** How often it was recorded that somebody said so of a person. */
  private static long confirmations(RegistrationDesk desk, Long person) {
    Number count =
        desk.desk()
            .database()
            .inTransaction(
                em -> (Number) em.createNativeQuery(AUDITED.formatted(person)).getSingleResult());
    return count.longValue();
  }

  private static byte[] sheet(Trainee known, Trainee other) {
    String head = "姓名,证件号,人员类别,所属地区\n";
    String end = ",企业管理人员,开鲁县\n";
    return (head
            + (SOUNDS_ALIKE + "," + known.idNumber() + end)
            + (other.name() + "," + other.idNumber() + end))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Trainee named(Trainee one, String name, boolean sameNumber) {
    return new Trainee(
        name,
        one.idType(),
        one.idNumber(),
        one.phone(),
        one.organisation(),
        one.audienceGroup(),
        one.divisionCode(),
        one.mail(),
        sameNumber);
  }

  private static Trainee numberless(Trainee one, String name) {
    return new Trainee(
        name,
        null,
        null,
        one.phone(),
        one.organisation(),
        one.audienceGroup(),
        one.divisionCode(),
        one.mail(),
        false);
  }
}
