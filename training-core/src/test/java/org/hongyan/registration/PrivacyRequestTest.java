package org.hongyan.registration;

import static org.hongyan.registration.RegistrationDesk.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hongyan.person.Person;
import org.hongyan.privacy.Grant;
import org.hongyan.privacy.OwnPrivacyRequests;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyFilter;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.PrivacyRequests;
import org.hongyan.privacy.PrivacyRequests.Pending;
import org.hongyan.privacy.RequestKind;
import org.hongyan.privacy.RequestSource;
import org.hongyan.privacy.RequestState;
import org.hongyan.privacy.Urgency;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionView;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people ask about their own data: asked once, in time, by whom and of whom it may be. */
class PrivacyRequestTest {

  private static final PageRequest ALL = new PageRequest(0, 100);
  private static final CurrentCaller CITY = TestCallers.city();
  private static final PrivacyDraft COPY = new PrivacyDraft(RequestKind.COPY, null);

  private PrivacyOffice office;
  private Trainee trainee;
  private long person;
  private CurrentCaller self;

  private void begin(TestDatabase kind) {
    office = new PrivacyOffice(kind);
    trainee = PrivacyOffice.reachable("Aruna", "aruna@example.org");
    SessionView session = office.registrations().open(5);
    person = office.registrations().register(session, trainee).personId();
    office.desk().sql("update person set division_code = '150523' where id = %d", person);
    self = office.account(person, "aruna");
  }

  private PrivacyRequestView ask(PrivacyDraft draft) {
    return office.own(self, own -> own.ask(draft));
  }

  private List<PrivacyRequestView> list(CurrentCaller caller, PrivacyFilter filter) {
    return office.office(caller, requests -> requests.list(filter, ALL).items());
  }

  private static Grant yes(PrivacyRequestView request) {
    return new Grant(request.version(), true, null, null, null);
  }

  @Test
  void howLongBeforeItIsDueSoonIsASetting() {
    assertEquals(3, new Settings(name -> Optional.empty()).privacySoonDays());
    assertEquals(
        5,
        new Settings(
                name -> Optional.of("5").filter(x -> name.endsWith("PRIVACY_SOON_WORKING_DAYS")))
            .privacySoonDays());
  }

  @Test
  void theNumberOfDaysIsASetting() {
    assertEquals(15, new Settings(name -> Optional.empty()).privacyDays());
    assertEquals(
        7,
        new Settings(name -> Optional.of("7").filter(x -> name.endsWith("PRIVACY_WORKING_DAYS")))
            .privacyDays());
  }

  @ParameterizedTest
  @EnumSource
  void theSameIsNotAskedTwiceWhileItIsOpen(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView first = ask(COPY);
    assertEquals(RequestState.OPEN, first.state());
    assertEquals(RequestSource.ACCOUNT, first.source());
    assertEquals("PRIVACY_ASKED_ALREADY", tried(() -> ask(COPY)));
    office.own(self, own -> own.withdraw(first.id(), first.version()));
    assertEquals(RequestState.OPEN, ask(COPY).state());
    assertEquals(2, office.own(self, OwnPrivacyRequests::list).size());
    assertEquals(
        "PRIVACY_REQUEST_SETTLED",
        tried(() -> office.own(self, own -> own.withdraw(first.id(), first.version()))));
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionSaysWhatIsWrongAndNumbersAreMasked(TestDatabase kind) {
    begin(kind);
    assertEquals("VALUES_INVALID", tried(() -> ask(new PrivacyDraft(RequestKind.CORRECTION, " "))));
    assertEquals("VALUES_INVALID", tried(() -> ask(new PrivacyDraft(null, "x"))));
    assertEquals(
        "VALUES_INVALID", tried(() -> ask(new PrivacyDraft(RequestKind.COPY, "x".repeat(501)))));
    PrivacyRequestView asked =
        ask(new PrivacyDraft(RequestKind.CORRECTION, "my number is 150523199001011234"));
    assertEquals("my number is 150523********1234", asked.wish());
  }

  @ParameterizedTest
  @EnumSource
  void theDayIsReckonedInWorkingDaysOfTheNotices(TestDatabase kind) {
    begin(kind);
    office.desk().sql("delete from calendar_day");
    PrivacyRequestView byWeekdays = ask(COPY);
    assertEquals(LocalDate.of(2026, 12, 14), byWeekdays.dueOn());
    assertFalse(byWeekdays.calendarKnown());
    office.own(self, own -> own.withdraw(byWeekdays.id(), byWeekdays.version()));
    office
        .desk()
        .sql("insert into calendar_day (day, kind, name) values ('2026-12-01', 'HOLIDAY', 'H')");
    office
        .desk()
        .sql("insert into calendar_day (day, kind, name) values ('2026-12-02', 'HOLIDAY', 'H')");
    office
        .desk()
        .sql(
            "insert into calendar_day (day, kind, name) values ('2026-12-05', 'ADJUSTED_WORKDAY', 'W')");
    PrivacyRequestView byNotice = ask(COPY);
    assertEquals(LocalDate.of(2026, 12, 15), byNotice.dueOn());
    assertTrue(byNotice.calendarKnown());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNearOrLateIsMarked(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView asked = ask(COPY);
    assertEquals(Urgency.NONE, asked.urgency());
    office.registrations().clock().pass(Duration.ofDays(17));
    assertEquals(Urgency.SOON, list(CITY, PrivacyFilter.all()).get(0).urgency());
    assertEquals(new Pending(1, 0), office.office(CITY, PrivacyRequests::pending));
    office.registrations().clock().pass(Duration.ofDays(12));
    PrivacyFilter late = new PrivacyFilter(null, null, true, null, null, null);
    assertEquals(Urgency.OVERDUE, list(CITY, late).get(0).urgency());
    assertEquals(new Pending(1, 1), office.office(CITY, PrivacyRequests::pending));
    assertEquals(
        new Pending(1, 1), office.office(TestCallers.county("150523"), PrivacyRequests::pending));
    assertEquals(
        new Pending(0, 0), office.office(TestCallers.county("150525"), PrivacyRequests::pending));
    office.grant(asked, yes(asked));
    assertEquals(Urgency.NONE, list(CITY, PrivacyFilter.all()).get(0).urgency());
    assertEquals(List.of(), list(CITY, late));
    assertEquals(new Pending(0, 0), office.office(CITY, PrivacyRequests::pending));
  }

  @ParameterizedTest
  @EnumSource
  void aCountyHandlesItsOwnPeopleOnly(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView asked = ask(COPY);
    CurrentCaller kailu = TestCallers.county("150523");
    CurrentCaller naiman = TestCallers.county("150525");
    assertEquals(1, list(kailu, PrivacyFilter.all()).size());
    assertEquals(0, list(naiman, PrivacyFilter.all()).size());
    assertEquals(asked.id(), office.office(kailu, requests -> requests.get(asked.id())).id());
    assertEquals(
        "NOT_FOUND", tried(() -> office.office(naiman, requests -> requests.get(asked.id()))));
    assertEquals(
        "NOT_FOUND",
        tried(() -> office.grants(naiman, grants -> grants.grant(asked.id(), yes(asked)))));
    assertEquals(
        "NOT_FOUND", tried(() -> office.grants(naiman, grants -> grants.preview(asked.id()))));
    assertEquals(
        "NOT_FOUND", tried(() -> office.grants(naiman, grants -> grants.copy(asked.id()))));
    assertEquals(
        "NOT_FOUND",
        tried(
            () ->
                office.office(
                    naiman, requests -> requests.refuse(asked.id(), asked.version(), "why not"))));
    assertEquals(
        "NOT_FOUND",
        tried(() -> office.recording(naiman, recording -> recording.record(person, COPY))));
  }

  @ParameterizedTest
  @EnumSource
  void theListIsNarrowedByNameKindAndState(TestDatabase kind) {
    begin(kind);
    ask(COPY);
    ask(new PrivacyDraft(RequestKind.DELETION, null));
    assertEquals(2, list(CITY, PrivacyFilter.all()).size());
    assertEquals(
        1,
        list(CITY, new PrivacyFilter(null, RequestKind.COPY, false, "150523", "ARU", null)).size());
    assertEquals(0, list(CITY, new PrivacyFilter(null, null, false, null, "bolor", null)).size());
    assertEquals(
        0,
        list(CITY, new PrivacyFilter(RequestState.REFUSED, null, false, null, null, null)).size());
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalHasAReasonAndIsTold(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView asked = ask(new PrivacyDraft(RequestKind.DELETION, null));
    office.mail();
    assertEquals(
        "VALUES_INVALID",
        tried(
            () ->
                office.office(
                    CITY, requests -> requests.refuse(asked.id(), asked.version(), " "))));
    assertEquals(
        "STALE_VERSION",
        tried(
            () ->
                office.office(
                    CITY, requests -> requests.refuse(asked.id(), asked.version() + 1, "kept"))));
    PrivacyRequestView refused =
        office.office(
            CITY, requests -> requests.refuse(asked.id(), asked.version(), "an audit is on"));
    assertEquals(RequestState.REFUSED, refused.state());
    assertTrue(office.mail().get(0).body().contains("an audit is on"));
    assertEquals("PRIVACY_REQUEST_SETTLED", tried(() -> office.grant(asked, yes(refused))));
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionTakesNameAndNumberOfThePaper(TestDatabase kind) {
    begin(kind);
    Trainee other = RegistrationDesk.trainee("Bolor", "150523");
    office.registrations().register(office.registrations().open(3), other);
    PrivacyRequestView asked = ask(new PrivacyDraft(RequestKind.CORRECTION, "name is wrong"));
    assertEquals(
        "ID_NUMBER_OF_ANOTHER",
        tried(
            () ->
                office.grant(
                    asked, new Grant(asked.version(), false, "Aruna", null, other.idNumber()))));
    assertEquals(
        "VALUES_INVALID",
        tried(() -> office.grant(asked, new Grant(asked.version(), false, "", null, "12"))));
    assertEquals(
        "VALUES_INVALID",
        tried(
            () ->
                office.grant(
                    asked, new Grant(asked.version(), false, "Aruna", null, trainee.idNumber()))));
    office.grant(asked, new Grant(asked.version(), false, "Arunaa", null, null));
    Person kept = office.database().inTransaction(em -> em.find(Person.class, person));
    assertEquals("Arunaa", kept.name());
    assertEquals(RegistrationDesk.HASH.of(trainee.idNumber()), kept.idNumberHash());
  }

  @ParameterizedTest
  @EnumSource
  void anOrganiserRecordsAndHandsOver(TestDatabase kind) {
    begin(kind);
    CurrentCaller naiman = TestCallers.county("150525");
    boolean others = office.recording(naiman, recording -> recording.mayRecord(person));
    assertFalse(others);
    PrivacyRequestView asked = office.recording(CITY, recording -> recording.record(person, COPY));
    assertEquals(RequestSource.ORGANISER, asked.source());
    assertEquals("Aruna", office.grants(CITY, grants -> grants.copy(asked.id())).name());
    assertEquals(
        "VALUES_INVALID",
        tried(() -> office.grant(asked, new Grant(asked.version(), false, null, null, null))));
    assertEquals(RequestState.GRANTED, office.grant(asked, yes(asked)).state());
  }

  @ParameterizedTest
  @EnumSource
  void anAccountThatIsNobodysHasNothingToAsk(TestDatabase kind) {
    begin(kind);
    assertEquals("NOT_FOUND", tried(() -> office.own(TestCallers.city(), own -> own.ask(COPY))));
  }
}
