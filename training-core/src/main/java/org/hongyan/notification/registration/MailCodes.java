package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongyan.notification.Channel;
import org.hongyan.notification.Note;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.Recipient;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.person.Person;
import org.hongyan.registration.AddressStated;
import org.hongyan.registration.PrivateLinks;
import org.hongyan.registration.Registration;
import org.hongyan.security.RateLimit;
import org.hongyan.security.TooManyRequests;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Masking;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Settings;

/**
 * Codes by mail (验证码): an address that somebody without an account states is used only after they
 * typed the code that was sent to it. The seat does not wait for it. Without a mail server nothing
 * can be sent, and the address is taken as stated.
 */
@ApplicationScoped
@Transactional
public class MailCodes {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CODES = 1_000_000;

  private final EntityManager entityManager;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final RegistrationLetters letters;
  private final PrivateLinks links;
  private final MailTries tries;
  private final RateLimit limit;
  private final ReaderLanguage language;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public MailCodes(
      EntityManager entityManager,
      Outbox outbox,
      TemplateTexts texts,
      RegistrationLetters letters,
      PrivateLinks links,
      MailTries tries,
      RateLimit limit,
      ReaderLanguage language,
      FieldCipher cipher,
      KeyedHash hash,
      Settings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.outbox = outbox;
    this.texts = texts;
    this.letters = letters;
    this.links = links;
    this.tries = tries;
    this.limit = limit;
    this.language = language;
    this.cipher = cipher;
    this.hash = hash;
    this.settings = settings;
    this.clock = clock;
  }

  protected MailCodes() {
    this(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Sends a code, in the transaction of the registration. */
  public void on(@Observes AddressStated stated) {
    Person person = entityManager.find(Person.class, stated.personId());
    String encrypted = cipher.encryptText(stated.address());
    if (settings.mail().isEmpty()) {
      person.reachAt(encrypted);
      return;
    }
    MailConfirmation earlier = entityManager.find(MailConfirmation.class, stated.registrationId());
    if (earlier != null) {
      entityManager.remove(earlier);
      entityManager.flush();
    }
    MailConfirmation confirmation = new MailConfirmation(stated.registrationId(), encrypted);
    if (mayBeSent(stated.address())) {
      send(confirmation, person, stated.sessionId());
    } else {
      confirmation.sendNone(clock.instant());
    }
    entityManager.persist(confirmation);
  }

  /** Nobody's mailbox is filled by codes that others ask for; the registration is taken anyway. */
  private boolean mayBeSent(String address) {
    try {
      limit.demand(RateLimit.MAIL_CODE, hash.of(address.toLowerCase(Locale.ROOT)));
      return true;
    } catch (TooManyRequests tooMany) {
      return false;
    }
  }

  private void send(MailConfirmation confirmation, Person person, long sessionId) {
    String code = "%06d".formatted(RANDOM.nextInt(CODES));
    confirmation.send(hash(confirmation.registrationId(), code), clock.instant());
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    Locale locale = language.chosen().orElse(Locale.SIMPLIFIED_CHINESE);
    outbox.put(
        new Note(
            Channel.MAIL,
            "MAIL_CODE",
            confirmation.registrationId() + "@" + clock.millis() + "." + confirmation.sent(),
            Recipient.person(
                person.id(), person.name(), cipher.decryptText(confirmation.addressEncrypted())),
            sessionId,
            session.divisionCode(),
            locale,
            texts.text(
                locale,
                "MAIL_CODE",
                Map.of(
                    "name", person.name(),
                    "class", session.title(),
                    "office", ClassFacts.office(entityManager, session))),
            code));
  }

  private String hash(long registrationId, String code) {
    return hash.of(registrationId + ":" + code);
  }

  /** The address that still has to be confirmed, masked; empty where none has to. */
  public Optional<String> pending(String token) {
    return Optional.ofNullable(found(token))
        .map(one -> Masking.mail(cipher.decryptText(one.addressEncrypted())));
  }

  private MailConfirmation found(String token) {
    return entityManager.find(MailConfirmation.class, links.registrationOf(token));
  }

  /**
   * Takes the address as the person's, and tells them there how the registration stands.
   *
   * @throws RuleViolation 404; 422 {@code MAIL_CODE_WRONG}; 409 {@code MAIL_CODE_OVER} after half
   *     an hour or five tries
   */
  public void confirm(String token, String code) {
    long id = links.registrationOf(token);
    boolean allowed = tries.count(id);
    MailConfirmation confirmation = entityManager.find(MailConfirmation.class, id);
    if (confirmation == null) {
      throw RuleViolation.notFound();
    }
    entityManager.refresh(confirmation);
    String typed = code == null ? "" : code.replaceAll("\\s", "");
    if (!allowed || !confirmation.proves(hash(id, typed), clock.instant())) {
      throw !allowed || confirmation.over(clock.instant())
          ? new RuleViolation(RuleViolation.Kind.REFUSED, "MAIL_CODE_OVER")
          : RuleViolation.invalid(FieldViolation.of("code", "MAIL_CODE_WRONG"));
    }
    Registration registration = entityManager.find(Registration.class, id);
    entityManager
        .find(Person.class, registration.personId())
        .reachAt(confirmation.addressEncrypted());
    entityManager.remove(confirmation);
    entityManager.flush();
    letters.tell(registration, token);
  }

  /**
   * Sends another code.
   *
   * @throws RuleViolation 404; 409 {@code MAIL_CODES_SPENT} after three; 429 where the address was
   *     sent too many
   */
  public void again(String token) {
    MailConfirmation confirmation = found(token);
    if (confirmation == null) {
      throw RuleViolation.notFound();
    }
    if (!confirmation.another()) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "MAIL_CODES_SPENT");
    }
    String address = cipher.decryptText(confirmation.addressEncrypted());
    limit.demand(RateLimit.MAIL_CODE, hash.of(address.toLowerCase(Locale.ROOT)));
    Registration registration =
        entityManager.find(Registration.class, confirmation.registrationId());
    send(
        confirmation,
        entityManager.find(Person.class, registration.personId()),
        registration.sessionId());
  }
}
