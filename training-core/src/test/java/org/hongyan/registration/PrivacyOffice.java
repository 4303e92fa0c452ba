package org.hongyan.registration;

import static org.hongyan.registration.RegistrationDesk.HASH;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hongyan.account.Account;
import org.hongyan.account.AccountClosed;
import org.hongyan.account.AccountScope;
import org.hongyan.account.AccountTable;
import org.hongyan.account.ClosedAccounts;
import org.hongyan.audit.AuditTrail;
import org.hongyan.interest.PersonInterests;
import org.hongyan.notification.Letter;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.OutboxDesk;
import org.hongyan.notification.privacy.ErasedMessages;
import org.hongyan.notification.privacy.PrivacyLetters;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.person.ErasedPersons;
import org.hongyan.person.Person;
import org.hongyan.person.PersonErased;
import org.hongyan.person.PersonRegister;
import org.hongyan.privacy.Deadlines;
import org.hongyan.privacy.Erasure;
import org.hongyan.privacy.ErasurePreviews;
import org.hongyan.privacy.Grant;
import org.hongyan.privacy.LikelyDouble;
import org.hongyan.privacy.LikelyDoubles;
import org.hongyan.privacy.Obstacles;
import org.hongyan.privacy.OwnPrivacyRequests;
import org.hongyan.privacy.PrivacyDesk;
import org.hongyan.privacy.PrivacyEvent;
import org.hongyan.privacy.PrivacyGrants;
import org.hongyan.privacy.PrivacyRecording;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.PrivacyRequests;
import org.hongyan.privacy.ProvedFacts;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.registration.own.PersonFile;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.session.WorkingDays;
import org.hongyan.session.feed.ClosedFeeds;
import org.hongyan.session.invitation.ErasedInvitations;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.trainer.ErasedTrainers;

/** Requests about own data over one database, with all who observe what is done for them. */
final class PrivacyOffice {

  private final RegistrationDesk registrations;
  private final OutboxDesk outbox;

  PrivacyOffice(TestDatabase kind) {
    registrations = RegistrationDesk.over(SessionDesk.fresh(kind));
    outbox = new OutboxDesk(database(), registrations.clock()).withMail("localhost", 25);
  }

  RegistrationDesk registrations() {
    return registrations;
  }

  SessionDesk desk() {
    return registrations.desk();
  }

  TestDatabase.Open database() {
    return registrations.desk().database();
  }

  <T> T own(CurrentCaller caller, Function<OwnPrivacyRequests, T> work) {
    return database()
        .inTransaction(em -> work.apply(new OwnPrivacyRequests(em, caller, desk(em, caller))));
  }

  <T> T office(CurrentCaller caller, Function<PrivacyRequests, T> work) {
    return database().inTransaction(em -> work.apply(requests(em, caller)));
  }

  <T> T grants(CurrentCaller caller, Function<PrivacyGrants, T> work) {
    return database().inTransaction(em -> work.apply(grants(em, caller)));
  }

  /** The city grants a request as it was looked at. */
  PrivacyRequestView grant(PrivacyRequestView asked, Grant grant) {
    return grants(TestCallers.city(), grants -> grants.grant(asked.id(), grant));
  }

  private PrivacyGrants grants(EntityManager em, CurrentCaller caller) {
    PrivacyDesk desk = desk(em, caller);
    ErasurePreviews previews = new ErasurePreviews(em, obstacles(em), interests(em), leaving(em));
    AuditTrail audit = audit(em, caller);
    return new PrivacyGrants(
        em,
        caller,
        requests(em, caller),
        desk,
        new Erasure(em, desk, obstacles(em), previews, leaving(em), accounts(em), audit),
        previews,
        new ProvedFacts(em, register(em), accounts(em), OutboxDesk.CIPHER, audit),
        new PersonFile(em, OutboxDesk.CIPHER),
        audit);
  }

  private PrivacyRequests requests(EntityManager em, CurrentCaller caller) {
    return new PrivacyRequests(em, caller, desk(em, caller), deadlines(em));
  }

  <T> T recording(CurrentCaller caller, Function<PrivacyRecording, T> work) {
    return database().inTransaction(em -> work.apply(recording(em, caller)));
  }

  private PrivacyRecording recording(EntityManager em, CurrentCaller caller) {
    PersonRecords reach = new PersonRecords(em, caller, OutboxDesk.CIPHER, HASH, audit(em, caller));
    return new PrivacyRecording(em, caller, desk(em, caller), reach, register(em));
  }

  List<LikelyDouble> doubles(CurrentCaller caller, long request) {
    return database()
        .inTransaction(
            em ->
                new LikelyDoubles(
                        em, requests(em, caller), recording(em, caller), OutboxDesk.CIPHER)
                    .of(request));
  }

  private PersonRegister register(EntityManager em) {
    return new PersonRegister(em, OutboxDesk.CIPHER, HASH, registrations.clock());
  }

  private PrivacyDesk desk(EntityManager em, CurrentCaller caller) {
    return new PrivacyDesk(
        em, deadlines(em), event -> heard(em, event), audit(em, caller), registrations.clock());
  }

  private Deadlines deadlines(EntityManager em) {
    return new Deadlines(
        new WorkingDays(em), new Settings(name -> Optional.empty()), registrations.clock());
  }

  private AuditTrail audit(EntityManager em, CurrentCaller caller) {
    return new AuditTrail(em, caller, registrations.clock());
  }

  private Obstacles obstacles(EntityManager em) {
    return new Obstacles(em, accounts(em), new ErasedTrainers(em), leaving(em));
  }

  private ErasedRegistrations leaving(EntityManager em) {
    return new ErasedRegistrations(em, registrations.seats(em), registrations.clock());
  }

  private ClosedAccounts accounts(EntityManager em) {
    return new ClosedAccounts(em, event -> heard(em, event), registrations.clock());
  }

  private static PersonInterests interests(EntityManager em) {
    return new PersonInterests(em, OutboxDesk.CIPHER, HASH);
  }

  private void heard(EntityManager em, Object event) {
    if (event instanceof PersonErased erased) {
      new ErasedMessages(em, interests(em)).on(erased);
      interests(em).on(erased);
      accounts(em).on(erased);
      new ErasedPersons(em, registrations.clock()).on(erased);
      new ErasedTrainers(em).on(erased);
      new ErasedInvitations(em).on(erased);
      leaving(em).on(erased);
    } else if (event instanceof AccountClosed closed) {
      new ClosedFeeds(em).on(closed);
    } else if (event instanceof PrivacyEvent told) {
      Outbox box = new Outbox(em, OutboxDesk.CIPHER, outbox.settings(), registrations.clock());
      new PrivacyLetters(em, outbox.letters(em), box, new TemplateTexts(em), OutboxDesk.CIPHER)
          .on(told);
    }
  }

  /** Takes the mail that goes out since the last time. */
  List<Letter> mail() {
    List<Letter> mail = new ArrayList<>();
    outbox.deliver((letter, settings) -> mail.add(letter));
    return mail;
  }

  static Trainee reachable(String name, String mail) {
    Trainee plain = RegistrationDesk.trainee(name, "150523");
    return new Trainee(
        plain.name(),
        plain.idType(),
        plain.idNumber(),
        plain.phone(),
        "\u7267\u573A" + name,
        plain.audienceGroup(),
        plain.divisionCode(),
        mail,
        false);
  }

  /** Somebody who signs in as a trainee and is this person. */
  CurrentCaller account(long person, String username) {
    Account account =
        database()
            .inTransaction(
                em -> {
                  Account own =
                      new Account(
                          username,
                          em.find(Person.class, person).name(),
                          AccountScope.of(Role.TRAINEE),
                          "h",
                          Instant.EPOCH);
                  own.belongTo(person);
                  new AccountTable(em).add(own);
                  return own;
                });
    CurrentCaller caller = new CurrentCaller();
    caller.enter(account.caller(), "");
    return caller;
  }

  /** The class is over, and who was registered completed it. */
  void over(SessionView session, RegistrationView registration) {
    desk().sql("update training_session set status = 'CLOSED' where id = %d", session.id());
    desk()
        .sql(
            "update lesson set starts_at = '2026-10-19 01:00:00', ends_at ="
                + " '2026-10-19 03:00:00' where session_id = %d",
            session.id());
    desk().sql("update registration set completed = true where id = %d", registration.id());
    desk()
        .sql(
            "insert into person_time (id, registration_id, session_id, person_id, end_date,"
                + " counting_year, division_code, audience_group, type_code, level,"
                + " session_division_code, minutes) select r.id, r.id, s.id, r.person_id,"
                + " s.end_date, 2026, r.division_code, r.audience_group, s.type_code, s.level,"
                + " s.division_code, 120 from registration r join training_session s"
                + " on s.id = r.session_id where r.id = %d",
            registration.id());
  }

  /** Tables and columns that hold one of the texts. */
  List<String> traces(List<String> texts) {
    List<String> found = new ArrayList<>();
    try (Connection connection = database().dataSource().getConnection()) {
      for (String column : columns(connection)) {
        String[] name = column.split("\\.");
        for (String text : texts) {
          String sql =
              "select count(*) from " + name[0] + " where " + name[1] + " like '%" + text + "%'";
          try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            if (rows.getLong(1) > 0) {
              found.add(column.toLowerCase(Locale.ROOT) + ": " + text);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static List<String> columns(Connection connection) throws SQLException {
    List<String> columns = new ArrayList<>();
    boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
    try (ResultSet rows =
        connection.getMetaData().getColumns(null, derby ? "APP" : "public", "%", "%")) {
      while (rows.next()) {
        String type = rows.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
        if (type.contains("char") || type.contains("text") || type.contains("clob")) {
          columns.add(rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME"));
        }
      }
    }
    return columns.stream()
        .filter(one -> !one.toLowerCase(Locale.ROOT).startsWith("schema"))
        .toList();
  }
}
