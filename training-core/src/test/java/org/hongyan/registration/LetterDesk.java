package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongyan.audit.AuditTrail;
import org.hongyan.interest.InterestLinks;
import org.hongyan.interest.Interests;
import org.hongyan.interest.ServedInterests;
import org.hongyan.notification.Letter;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.OutboxDesk;
import org.hongyan.notification.registration.ClassLetters;
import org.hongyan.notification.registration.ClassMessages;
import org.hongyan.notification.registration.ClassNews;
import org.hongyan.notification.registration.ClassReminders;
import org.hongyan.notification.registration.InterestCodes;
import org.hongyan.notification.registration.MailCodes;
import org.hongyan.notification.registration.MailProof;
import org.hongyan.notification.registration.MailProofs;
import org.hongyan.notification.registration.MailTries;
import org.hongyan.notification.registration.RegistrationLetters;
import org.hongyan.notification.template.TemplateDraft;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.notification.template.Templates;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.RateLimit;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;

/** Registrations whose trainees are told, over a database of their own. */
final class LetterDesk {

  private static final Pattern DIGITS = Pattern.compile("(?m)^(\\d{6})$");

  private final RegistrationDesk registrations;
  private final OutboxDesk outbox;
  private final List<Letter> mail = new ArrayList<>();
  private Locale language;
  private RateLimit limit;

  private LetterDesk(RegistrationDesk plain) {
    outbox = new OutboxDesk(plain.desk().database(), plain.clock()).withMail("localhost", 25);
    registrations = plain.heardBy(this::heard);
  }

  /** Where no mail server is set. */
  LetterDesk withoutMail() {
    outbox.withoutMail();
    return this;
  }

  static LetterDesk fresh(TestDatabase kind) {
    return new LetterDesk(RegistrationDesk.over(SessionDesk.fresh(kind)));
  }

  private RegistrationLetters letters(EntityManager em) {
    return new RegistrationLetters(
        em,
        registrations.desk().caller(),
        outbox.letters(em),
        new PrivateLinks(em, outbox.clock()),
        new RegistrationViews(em, OutboxDesk.CIPHER),
        reader(),
        outbox.settings());
  }

  private MailCodes codes(EntityManager em) {
    return new MailCodes(
        em,
        new Outbox(em, OutboxDesk.CIPHER, outbox.settings(), outbox.clock()),
        new TemplateTexts(em),
        letters(em),
        new PrivateLinks(em, outbox.clock()),
        proofs(em),
        reader(),
        OutboxDesk.CIPHER);
  }

  private MailProofs proofs(EntityManager em) {
    return new MailProofs(
        em,
        new MailTries(em) {
          @Override
          public boolean count(Class<? extends MailProof> kind, long id) {
            return registrations
                .desk()
                .database()
                .inTransaction(other -> new MailTries(other).count(kind, id));
          }
        },
        limit(),
        OutboxDesk.CIPHER,
        RegistrationDesk.HASH,
        outbox.settings(),
        outbox.clock());
  }

  private InterestCodes interestCodes(EntityManager em) {
    return new InterestCodes(
        em,
        new Outbox(em, OutboxDesk.CIPHER, outbox.settings(), outbox.clock()),
        new TemplateTexts(em),
        new InterestLinks(em, outbox.clock()),
        proofs(em),
        OutboxDesk.CIPHER);
  }

  <T> T interestCodes(Function<InterestCodes, T> work) {
    return registrations.desk().database().inTransaction(em -> work.apply(interestCodes(em)));
  }

  /** What people want to learn, heard by who sends codes. */
  <T> T interests(Function<Interests, T> work) {
    return registrations
        .desk()
        .database()
        .inTransaction(
            em ->
                work.apply(
                    new Interests(
                        em,
                        new InterestLinks(em, outbox.clock()),
                        limit(),
                        reader(),
                        OutboxDesk.CIPHER,
                        RegistrationDesk.HASH,
                        stated -> interestCodes(em).on(stated),
                        registrations.desk().audit(em),
                        outbox.clock())));
  }

  private ReaderLanguage reader() {
    ReaderLanguage reader = new ReaderLanguage();
    reader.enter(() -> Optional.ofNullable(language));
    return reader;
  }

  /** One for all services of the desk, as in the product. */
  private RateLimit limit() {
    if (limit == null) {
      limit = new RateLimit(outbox.settings(), outbox.clock());
    }
    return limit;
  }

  <T> T codes(Function<MailCodes, T> work) {
    return registrations.desk().database().inTransaction(em -> work.apply(codes(em)));
  }

  private void heard(EntityManager em, Object event) {
    if (event instanceof RegistrationEvent told) {
      letters(em).on(told);
    } else if (event instanceof SeatConfirmed seat) {
      new ServedInterests(em, OutboxDesk.CIPHER, RegistrationDesk.HASH, outbox.clock()).on(seat);
    } else if (event instanceof AddressStated stated) {
      codes(em).on(stated);
    }
  }

  RegistrationDesk registrations() {
    return registrations;
  }

  OutboxDesk outbox() {
    return outbox;
  }

  /** From now on requests are in this language. */
  void reading(Locale other) {
    language = other;
  }

  /** The city writes a text anew. */
  void writes(String code, String tag, String subject, String body) {
    CurrentCaller city = TestCallers.city();
    registrations
        .desk()
        .database()
        .run(
            em ->
                new Templates(em, city, new AuditTrail(em, city, outbox.clock()), outbox.clock())
                    .revise(code, tag, new TemplateDraft(subject, body, 0)));
  }

  static Trainee reachable(String name, String mail) {
    return reachable(name, "150523", mail);
  }

  static Trainee reachable(String name, String division, String mail) {
    Trainee plain = RegistrationDesk.trainee(name, division);
    return new Trainee(
        plain.name(),
        plain.idType(),
        plain.idNumber(),
        plain.phone(),
        plain.organisation(),
        plain.audienceGroup(),
        plain.divisionCode(),
        mail,
        false);
  }

  RegistrationView register(SessionView session, String name) {
    return registrations.register(session, reachable(name, name + "@example.org"));
  }

  /** One round of what watches classes. */
  void round() {
    registrations
        .desk()
        .database()
        .<List<Long>>inTransaction(em -> news(em).due())
        .forEach(id -> registrations.desk().database().run(em -> news(em).settle(id)));
    registrations
        .desk()
        .database()
        .<List<Long>>inTransaction(em -> reminders(em).due())
        .forEach(id -> registrations.desk().database().run(em -> reminders(em).settle(id)));
  }

  void pass(Duration time) {
    registrations.clock().pass(time);
  }

  /** What somebody writes to people of a class. */
  <T> T messages(CurrentCaller caller, Function<ClassMessages, T> work) {
    return registrations
        .desk()
        .database()
        .inTransaction(
            em ->
                work.apply(
                    new ClassMessages(
                        em,
                        registrations.as(caller).lists(em),
                        classLetters(em),
                        new AuditTrail(em, caller, outbox.clock()),
                        outbox.clock())));
  }

  private ClassNews news(EntityManager em) {
    return new ClassNews(em, classLetters(em), outbox.settings(), outbox.clock());
  }

  private ClassReminders reminders(EntityManager em) {
    return new ClassReminders(em, classLetters(em), outbox.settings(), outbox.clock());
  }

  private ClassLetters classLetters(EntityManager em) {
    return new ClassLetters(
        em, outbox.letters(em), new PrivateLinks(em, outbox.clock()), outbox.settings());
  }

  /** Takes the mail that goes out since the last time. */
  List<Letter> mail() {
    mail.clear();
    outbox.deliver((letter, settings) -> mail.add(letter));
    return List.copyOf(mail);
  }

  /** The six digits of a mail. */
  static String code(Letter letter) {
    Matcher code = DIGITS.matcher(letter.body());
    assertTrue(code.find(), letter.body());
    return code.group(1);
  }

  /** Subjects of the mail that goes out since the last time, each with the name of its reader. */
  List<String> subjects() {
    return mail().stream().map(letter -> letter.name() + ": " + letter.subject()).sorted().toList();
  }
}
