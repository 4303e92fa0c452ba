package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongyan.notification.Channel;
import org.hongyan.notification.Note;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.Recipient;
import org.hongyan.notification.registration.MailProofs.Code;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.person.Person;
import org.hongyan.registration.AddressStated;
import org.hongyan.registration.PrivateLinks;
import org.hongyan.registration.Registration;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.RuleViolation;

/**
 * An address that somebody without an account states is used only after they typed the code that
 * was sent to it. The seat does not wait for it. Without a mail server nothing can be sent, and the
 * address is taken as stated.
 */
@ApplicationScoped
@Transactional
public class MailCodes {

  private static final String EVENT = "MAIL_CODE";

  private final EntityManager entityManager;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final RegistrationLetters letters;
  private final PrivateLinks links;
  private final MailProofs proofs;
  private final ReaderLanguage language;
  private final FieldCipher cipher;

  @Inject
  public MailCodes(
      EntityManager entityManager,
      Outbox outbox,
      TemplateTexts texts,
      RegistrationLetters letters,
      PrivateLinks links,
      MailProofs proofs,
      ReaderLanguage language,
      FieldCipher cipher) {
    this.entityManager = entityManager;
    this.outbox = outbox;
    this.texts = texts;
    this.letters = letters;
    this.links = links;
    this.proofs = proofs;
    this.language = language;
    this.cipher = cipher;
  }

  protected MailCodes() {
    this(null, null, null, null, null, null, null, null);
  }

  /** Sends a code, in the transaction of the registration. */
  public void on(@Observes AddressStated stated) {
    Person person = entityManager.find(Person.class, stated.personId());
    String encrypted = cipher.encryptText(stated.address());
    if (!proofs.needed()) {
      person.reachAt(encrypted);
      return;
    }
    proofs.begin(
        new MailConfirmation(stated.registrationId(), encrypted),
        code -> post(code, person, stated.sessionId()));
  }

  private void post(Code code, Person person, long sessionId) {
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    Locale locale = language.chosen().orElse(Locale.SIMPLIFIED_CHINESE);
    Map<String, String> values =
        Map.of(
            "name", person.name(),
            "class", session.title(),
            "office", ClassFacts.office(entityManager, session));
    outbox.put(
        new Note(
            Channel.MAIL,
            EVENT,
            code.occasion(),
            Recipient.person(person.id(), person.name(), code.address()),
            sessionId,
            session.divisionCode(),
            locale,
            texts.text(locale, EVENT, values),
            code.digits()));
  }

  /** The address that still has to be confirmed, masked; empty where none has to. */
  public Optional<String> pending(String token) {
    return proofs.pending(MailConfirmation.class, links.registrationOf(token));
  }

  /**
   * Takes the address as the person's, and tells them there how the registration stands.
   *
   * @throws RuleViolation as {@link MailProofs#proved} does
   */
  public void confirm(String token, String code) {
    long id = links.registrationOf(token);
    String address = proofs.proved(MailConfirmation.class, id, code);
    Registration registration = entityManager.find(Registration.class, id);
    person(registration).reachAt(cipher.encryptText(address));
    entityManager.flush();
    letters.tell(registration, token);
  }

  private Person person(Registration registration) {
    return entityManager.find(Person.class, registration.personId());
  }

  /**
   * Sends another code.
   *
   * @throws RuleViolation as {@link MailProofs#again} does
   */
  public void again(String token) {
    long id = links.registrationOf(token);
    Registration registration = entityManager.find(Registration.class, id);
    proofs.again(
        MailConfirmation.class,
        id,
        code -> post(code, person(registration), registration.sessionId()));
  }
}
