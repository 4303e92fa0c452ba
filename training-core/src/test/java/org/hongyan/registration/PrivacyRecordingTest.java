package org.hongyan.registration;

import static org.hongyan.registration.RegistrationDesk.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.person.PersonDraft;
import org.hongyan.privacy.Grant;
import org.hongyan.privacy.LikelyDouble;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.RequestKind;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose requests an office records, and whom else it should think of when it deletes somebody. */
class PrivacyRecordingTest {

  private static final CurrentCaller CITY = TestCallers.city();
  private static final CurrentCaller KAILU = TestCallers.county("150523");
  private static final CurrentCaller NAIMAN = TestCallers.county("150525");
  private static final PrivacyDraft COPY = new PrivacyDraft(RequestKind.COPY, null);
  private static final PrivacyDraft DELETION = new PrivacyDraft(RequestKind.DELETION, null);

  private PrivacyOffice office;
  private SessionView ofTheCity;

  private void begin(TestDatabase kind) {
    office = new PrivacyOffice(kind);
    ofTheCity = office.registrations().open(9);
  }

  /** In a class of the city only, and of Kailu as stated there. */
  private long registered(Trainee trainee) {
    return office.registrations().register(ofTheCity, trainee).personId();
  }

  private boolean mayRecord(CurrentCaller caller, long person) {
    return office.recording(caller, recording -> recording.mayRecord(person));
  }

  private static PersonDraft paper(Trainee one, String name) {
    return new PersonDraft(name, null, one.idNumber(), null, null);
  }

  @ParameterizedTest
  @EnumSource
  void aCountyRecordsForItsPeopleWhoWereNeverInItsClasses(TestDatabase kind) {
    begin(kind);
    Trainee one = RegistrationDesk.trainee("吕鸿雁", "150523");
    long person = registered(one);
    assertTrue(mayRecord(KAILU, person));
    assertFalse(mayRecord(NAIMAN, person));
    PrivacyRequestView asked = office.recording(KAILU, r -> r.record(paper(one, "呂鴻雁"), COPY));
    assertEquals(person, asked.personId());
    assertEquals("150523", asked.divisionCode());
    assertEquals(
        "PRIVACY_ASKED_ALREADY", tried(() -> office.recording(CITY, r -> r.record(person, COPY))));
  }

  @ParameterizedTest
  @EnumSource
  void whoBelongsToOthersIsNobody(TestDatabase kind) {
    begin(kind);
    Trainee one = RegistrationDesk.trainee("吕鸿雁", "150523");
    long person = registered(one);
    List<PersonDraft> papers =
        List.of(
            paper(one, one.name()),
            paper(one, "张三"),
            paper(RegistrationDesk.trainee("150525"), "张三"));
    for (PersonDraft paper : papers) {
      assertEquals(
          "PRIVACY_PERSON_UNKNOWN",
          tried(() -> office.recording(NAIMAN, r -> r.record(paper, COPY))));
    }
    assertEquals("NOT_FOUND", tried(() -> office.recording(NAIMAN, r -> r.record(person, COPY))));
    PersonDraft nobody = new PersonDraft(" ", null, " ", null, null);
    RuleViolation wrong =
        assertThrows(
            RuleViolation.class,
            () -> office.recording(KAILU, r -> r.record(nobody, new PrivacyDraft(null, null))));
    assertEquals(
        Set.of("person.name", "person.idNumber", "kind"),
        wrong.violations().stream().map(FieldViolation::field).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @EnumSource
  void somebodyWhoseDivisionNobodyStatedIsOfWhoHadThemInAClass(TestDatabase kind) {
    begin(kind);
    long person = registered(RegistrationDesk.trainee("150523"));
    office.desk().sql("update person set division_code = null where id = %d", person);
    assertFalse(mayRecord(KAILU, person));
    assertTrue(mayRecord(CITY, person));
  }

  @ParameterizedTest
  @EnumSource
  void aDeletionShowsWhoMayBeTheSamePerson(TestDatabase kind) {
    begin(kind);
    Trainee one = PrivacyOffice.reachable("吕鸿雁", null);
    long person = registered(one);
    long samePhone = registered(with(one, "呂鴻雁雁", "150523", one.phone(), null));
    long sameName = registered(with(one, "吕鸿雁", "150525", "13500000001", one.organisation()));
    registered(with(one, "吕鸿雁", "150523", "13500000002", "another employer"));
    PrivacyRequestView asked = office.recording(CITY, r -> r.record(person, DELETION));
    List<LikelyDouble> found = office.doubles(CITY, asked.id());
    assertEquals(List.of(sameName, samePhone), found.stream().map(LikelyDouble::personId).toList());
    assertEquals(List.of(true, false), found.stream().map(LikelyDouble::sameName).toList());
    assertEquals(List.of(false, true), found.stream().map(LikelyDouble::samePhone).toList());
    assertEquals("135****0001", found.get(0).phone());
    assertEquals(
        List.of(samePhone),
        office.doubles(KAILU, asked.id()).stream().map(LikelyDouble::personId).toList(),
        "of the own people");
    assertEquals("NOT_FOUND", tried(() -> office.doubles(NAIMAN, asked.id())));
    PrivacyRequestView also = office.recording(CITY, r -> r.record(sameName, DELETION));
    assertEquals(also.id(), office.doubles(CITY, asked.id()).get(0).requestId());
    office.grant(also, new Grant(also.version(), true, null, null, null));
    assertEquals(1, office.doubles(CITY, asked.id()).size(), "who was deleted is nobody");
  }

  /** Entered once more, without a number. */
  private static Trainee with(
      Trainee one, String name, String division, String phone, String employer) {
    return new Trainee(
        name, null, null, phone, employer, one.audienceGroup(), division, null, false);
  }
}
