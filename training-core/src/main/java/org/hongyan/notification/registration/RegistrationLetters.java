package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hongyan.account.Account;
import org.hongyan.notification.Letters;
import org.hongyan.notification.Letters.Occasion;
import org.hongyan.person.Person;
import org.hongyan.registration.PrivateLinks;
import org.hongyan.registration.Registration;
import org.hongyan.registration.RegistrationEvent;
import org.hongyan.registration.RegistrationEvent.Kind;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.RegistrationViews;
import org.hongyan.registration.Source;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.Settings;

/** Tells trainees what becomes of their registrations, in the transaction in which it happens. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RegistrationLetters {

  /** The page of the product that a private link opens. */
  public static final String LINK_PAGE = "/registration?token=";

  private static final Set<Kind> ENTERING = EnumSet.of(Kind.RECEIVED, Kind.CONFIRMED, Kind.WAITING);

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Letters letters;
  private final PrivateLinks links;
  private final RegistrationViews views;
  private final ReaderLanguage language;
  private final Settings settings;

  @Inject
  public RegistrationLetters(
      EntityManager entityManager,
      CurrentCaller caller,
      Letters letters,
      PrivateLinks links,
      RegistrationViews views,
      ReaderLanguage language,
      Settings settings) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.letters = letters;
    this.links = links;
    this.views = views;
    this.language = language;
    this.settings = settings;
  }

  protected RegistrationLetters() {
    this(null, null, null, null, null, null, null);
  }

  /** Keeps what the trainee is told. */
  public void on(@Observes RegistrationEvent event) {
    RegistrationView registration = event.registration();
    Person person = entityManager.find(Person.class, registration.personId());
    if (ENTERING.contains(event.kind()) && entersAlone(event)) {
      language.chosen().ifPresent(chosen -> person.reads(chosen.toLanguageTag()));
    }
    if (!event.newcomer() || letters.reach(person)) {
      tell(event.kind(), person, registration, () -> link(event));
    }
  }

  /** Tells how a registration stands, where its trainee can be reached from now on only. */
  void tell(Registration registration, String token) {
    RegistrationView view = views.of(registration);
    Kind kind =
        switch (view.standing()) {
          case CONFIRMED -> Kind.CONFIRMED;
          case WAITING -> Kind.WAITING;
          case OFFERED -> Kind.OFFERED;
          case PENDING -> Kind.RECEIVED;
          case REJECTED -> Kind.REJECTED;
          case CANCELLED -> Kind.CANCELLED;
        };
    Person person = entityManager.find(Person.class, view.personId());
    tell(kind, person, view, () -> settings.publicAddress() + LINK_PAGE + token);
  }

  private void tell(
      Kind kind, Person person, RegistrationView registration, Supplier<String> link) {
    TrainingSession session = entityManager.find(TrainingSession.class, registration.sessionId());
    letters.tell(
        person,
        new Occasion(
            "REGISTRATION_" + kind,
            entry(registration),
            session.id(),
            session.divisionCode(),
            locale -> values(locale, registration, session),
            link));
  }

  /** Whether it is the trainee who registers, so that the language of the request is theirs. */
  private boolean entersAlone(RegistrationEvent event) {
    if (event.token() != null) {
      return true;
    }
    Long accountId = caller.get().accountId();
    Account account =
        event.registration().source() == Source.SELF && accountId != null
            ? entityManager.find(Account.class, accountId)
            : null;
    return account != null && Objects.equals(account.personId(), event.registration().personId());
  }

  private Map<String, String> values(
      Locale locale, RegistrationView registration, TrainingSession session) {
    return LetterValues.in(locale)
        .name(registration.name())
        .of(
            session,
            ClassFacts.of(entityManager, session),
            ClassFacts.office(entityManager, session))
        .with("position", registration.waitingPosition())
        .deadline(registration.offeredUntil())
        .with("reason", registration.reason())
        .map();
  }

  /**
   * The secret of the receipt while it is known; else a new one, since only hashes of the earlier
   * ones are kept (ADR 17).
   */
  private String link(RegistrationEvent event) {
    String token = event.token() == null ? links.issue(event.registration().id()) : event.token();
    return settings.publicAddress() + LINK_PAGE + token;
  }

  /**
   * One registration, entered once: who cancelled and registers again is told of everything anew.
   */
  static String entry(RegistrationView registration) {
    return registration.id()
        + (registration.registeredAt() == null
            ? ""
            : "@" + registration.registeredAt().toEpochMilli());
  }
}
