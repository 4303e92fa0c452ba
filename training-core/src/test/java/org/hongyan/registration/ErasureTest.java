package org.hongyan.registration;

import static org.hongyan.registration.RegistrationDesk.HASH;
import static org.hongyan.registration.RegistrationDesk.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.hongyan.account.Account;
import org.hongyan.interest.InterestDraft;
import org.hongyan.interest.InterestLinks;
import org.hongyan.interest.Interests;
import org.hongyan.notification.Letter;
import org.hongyan.notification.OutboxDesk;
import org.hongyan.person.MaskedName;
import org.hongyan.person.Person;
import org.hongyan.person.Surrogate;
import org.hongyan.plan.figures.Dimension;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.FigureQueries;
import org.hongyan.plan.figures.FigureScope;
import org.hongyan.plan.figures.Figures;
import org.hongyan.plan.invariants.Invariants;
import org.hongyan.privacy.ErasurePreview;
import org.hongyan.privacy.Grant;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.RequestKind;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.RateLimit;
import org.hongyan.session.SessionView;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asks for deletion is taken out of every table, and nothing that was counted changes. */
class ErasureTest {

  private static final CurrentCaller CITY = TestCallers.city();
  private static final PrivacyDraft DELETION =
      new PrivacyDraft(RequestKind.DELETION, "please Aruna");
  private static final PrivacyDraft CLOSURE = new PrivacyDraft(RequestKind.ACCOUNT_CLOSURE, null);

  private PrivacyOffice office;
  private Trainee trainee;
  private RegistrationView past;
  private long person;
  private CurrentCaller self;

  private void begin(TestDatabase kind) {
    office = new PrivacyOffice(kind);
    trainee = PrivacyOffice.reachable("Aruna", "aruna@example.org");
    SessionView session = office.registrations().open(5);
    past = office.registrations().register(session, trainee);
    person = past.personId();
    office.over(session, past);
    office.desk().sql("update person set division_code = '150523' where id = %d", person);
    office.desk().sql("update registration set remark = 'Aruna was late' where id = %d", past.id());
    self = office.account(person, "aruna");
  }

  private PrivacyRequestView ask(PrivacyDraft draft) {
    return office.own(self, own -> own.ask(draft));
  }

  private PrivacyRequestView grant(PrivacyRequestView request) {
    return office.grant(request, new Grant(request.version(), true, null, null, null));
  }

  private Figures figures() {
    return office
        .database()
        .inTransaction(
            em ->
                new FigureQueries(em)
                    .figures(
                        FigureFilter.ALL,
                        List.of(Dimension.DIVISION, Dimension.GROUP),
                        FigureScope.WHOLE));
  }

  private Person kept() {
    return office.database().inTransaction(em -> em.find(Person.class, person));
  }

  private void wants(String phone) {
    office
        .database()
        .run(
            em ->
                new Interests(
                        em,
                        new InterestLinks(em, office.registrations().clock()),
                        new RateLimit(
                            new Settings(name -> java.util.Optional.empty()),
                            office.registrations().clock()),
                        new ReaderLanguage(),
                        OutboxDesk.CIPHER,
                        HASH,
                        stated -> {},
                        office.desk().audit(em),
                        office.registrations().clock())
                    .state(
                        new InterestDraft(
                            "IP_BASICS", "150523", "ENTERPRISE_MANAGER", "Aruna", phone, null),
                        true,
                        null));
  }

  @ParameterizedTest
  @EnumSource
  void nothingOfThePersonIsLeftAndNothingCountedChanges(TestDatabase kind) {
    begin(kind);
    SessionView ahead = office.registrations().open(1);
    RegistrationView coming = office.registrations().register(ahead, trainee);
    RegistrationView next =
        office.registrations().register(ahead, RegistrationDesk.trainee("Bolor", "150523"));
    assertEquals(Seat.WAITING, next.seat());
    wants(trainee.phone());
    Figures before = figures();
    PrivacyRequestView asked = ask(DELETION);
    ErasurePreview preview = office.grants(CITY, grants -> grants.preview(asked.id()));
    assertEquals(1, preview.ahead());
    assertEquals(1, preview.past());
    assertEquals(1, preview.personTimes());
    assertEquals(1, preview.interests());
    assertEquals(1, preview.accounts());
    assertEquals(List.of(), preview.obstacles());
    List<String> texts =
        List.of(
            "Aruna",
            trainee.idNumber(),
            trainee.phone(),
            "aruna@example.org",
            "\u7267\u573AAruna",
            HASH.of(trainee.idNumber()),
            HASH.of(trainee.phone()));
    assertNotEquals(List.of(), office.traces(texts));

    grant(asked);

    assertEquals(List.of(), office.traces(texts));
    assertEquals(before, figures());
    assertEquals(Seat.CANCELLED, office.registrations().get(coming).seat());
    assertEquals(Seat.CONFIRMED, office.registrations().get(next).seat());
    assertTrue(office.registrations().get(past).name().startsWith("#"));
    assertTrue(office.database().inTransaction(em -> new Invariants(em).check()).ok());
  }

  @ParameterizedTest
  @EnumSource
  void theNameIsASurrogateAndTheAccountIsNobodys(TestDatabase kind) {
    begin(kind);
    grant(ask(DELETION));
    Person kept = kept();
    assertTrue(Surrogate.is(kept.name()));
    assertEquals(kept.name(), MaskedName.of(kept.name()));
    assertTrue(kept.erased());
    assertNull(kept.idNumberEncrypted());
    assertNull(kept.phoneEncrypted());
    assertNull(kept.mailEncrypted());
    assertNull(kept.employer());
    assertEquals("150523", kept.divisionCode());
    Account account =
        office.database().inTransaction(em -> em.find(Account.class, self.get().accountId()));
    assertEquals(kept.name(), account.username());
    assertFalse(account.enabled());
    assertNull(account.personId());
    assertEquals(
        "NOT_FOUND",
        tried(() -> office.recording(CITY, recording -> recording.record(person, DELETION))));
  }

  @ParameterizedTest
  @EnumSource
  void theSameNumberIsSomebodyNewAfterwards(TestDatabase kind) {
    begin(kind);
    grant(ask(DELETION));
    RegistrationView again =
        office.registrations().register(office.registrations().open(3), trainee);
    assertNotEquals(person, again.personId());
  }

  @ParameterizedTest
  @EnumSource
  void theLastLetterStillGoesOut(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView asked = ask(DELETION);
    List<Letter> first = office.mail();
    assertEquals(1, first.size());
    assertTrue(first.get(0).body().contains(asked.dueOn().toString()));
    grant(asked);
    List<Letter> last = office.mail();
    assertEquals(1, last.size());
    assertEquals("aruna@example.org", last.get(0).address());
    assertFalse(last.get(0).name().toLowerCase(Locale.ROOT).contains("aruna"));
  }

  @ParameterizedTest
  @EnumSource
  void aTrainerLeavesThePoolFirst(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView asked = ask(DELETION);
    office
        .desk()
        .sql(
            "insert into trainer (id, person_id, division_code, orientation, origin,"
                + " nationally_known, employer, remark, status) values (%d, %d, '150523', 'THEORY',"
                + " 'LOCAL', false, 'Aruna Ltd', 'Aruna teaches', 'ADMITTED')",
            person + 700_000, person);
    assertEquals("PRIVACY_TRAINER_IN_POOL", tried(() -> grant(asked)));
    assertEquals("Aruna", kept().name());
    office.desk().sql("update trainer set status = 'DEPARTED' where person_id = %d", person);
    grant(asked);
    assertEquals(List.of(), office.traces(List.of("Aruna")));
  }

  @ParameterizedTest
  @EnumSource
  void staffRolesAreTakenAwayFirst(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView asked = ask(CLOSURE);
    office
        .desk()
        .sql(
            "update account set roles = ',TRAINEE,COUNTY_ORGANISER,' where id = %d",
            self.get().accountId());
    assertEquals("PRIVACY_STAFF_ACCOUNT", tried(() -> grant(asked)));
    assertTrue(
        office
            .database()
            .inTransaction(em -> em.find(Account.class, self.get().accountId()))
            .enabled());
  }

  @ParameterizedTest
  @EnumSource
  void aRosterLosesNoNameInTheMiddle(TestDatabase kind) {
    begin(kind);
    SessionView running = office.registrations().open(3);
    office.registrations().register(running, trainee);
    office.desk().sql("update training_session set status = 'RUNNING' where id = %d", running.id());
    office
        .desk()
        .sql(
            "update lesson set starts_at = '2026-11-20 01:00:00', ends_at ="
                + " '2026-11-20 03:00:00' where session_id = %d",
            running.id());
    PrivacyRequestView asked = ask(DELETION);
    assertEquals(
        "PRIVACY_CLASS_RUNNING",
        office.grants(CITY, grants -> grants.preview(asked.id())).obstacles().get(0).code());
    assertEquals("PRIVACY_CLASS_RUNNING", tried(() -> grant(asked)));
  }

  @ParameterizedTest
  @EnumSource
  void whatElseWasAskedIsAnsweredFirst(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView copy = ask(new PrivacyDraft(RequestKind.COPY, null));
    PrivacyRequestView asked = ask(DELETION);
    assertEquals("PRIVACY_OTHERS_OPEN", tried(() -> grant(asked)));
    grant(copy);
    grant(asked);
    assertTrue(kept().erased());
  }

  @ParameterizedTest
  @EnumSource
  void anAccountIsClosedAlone(TestDatabase kind) {
    begin(kind);
    grant(ask(CLOSURE));
    assertEquals("Aruna", kept().name());
    Account account =
        office.database().inTransaction(em -> em.find(Account.class, self.get().accountId()));
    assertTrue(Surrogate.is(account.username()));
    assertFalse(account.enabled());
    assertEquals(
        "PRIVACY_NO_ACCOUNT",
        tried(() -> office.recording(CITY, recording -> recording.record(person, CLOSURE))));
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsDestroyedWithoutAWordAndByAnOldLook(TestDatabase kind) {
    begin(kind);
    PrivacyRequestView asked = ask(DELETION);
    assertEquals(
        "VALUES_INVALID",
        tried(() -> office.grant(asked, new Grant(asked.version(), false, null, null, null))));
    assertEquals(
        "STALE_VERSION",
        tried(() -> office.grant(asked, new Grant(asked.version() + 1, true, null, null, null))));
    assertEquals("Aruna", kept().name());
  }
}
