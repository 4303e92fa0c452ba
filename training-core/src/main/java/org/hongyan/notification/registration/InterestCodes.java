package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongyan.interest.Interest;
import org.hongyan.interest.InterestAddressStated;
import org.hongyan.interest.InterestLinks;
import org.hongyan.notification.Channel;
import org.hongyan.notification.Note;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.Recipient;
import org.hongyan.notification.registration.MailProofs.Code;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.subject.Subject;

/**
 * News of classes go to an address only after the code was typed that was sent there. What is
 * wanted counts at once. Without a mail server the address is taken as stated.
 */
@ApplicationScoped
@Transactional
public class InterestCodes {

  private static final String EVENT = "INTEREST_CODE";

  private final EntityManager entityManager;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final InterestLinks links;
  private final MailProofs proofs;
  private final FieldCipher cipher;

  @Inject
  public InterestCodes(
      EntityManager entityManager,
      Outbox outbox,
      TemplateTexts texts,
      InterestLinks links,
      MailProofs proofs,
      FieldCipher cipher) {
    this.entityManager = entityManager;
    this.outbox = outbox;
    this.texts = texts;
    this.links = links;
    this.proofs = proofs;
    this.cipher = cipher;
  }

  protected InterestCodes() {
    this(null, null, null, null, null, null);
  }

  /** Sends a code, in the transaction in which it is said. */
  public void on(@Observes InterestAddressStated stated) {
    Interest interest = interest(stated.interestId());
    String encrypted = cipher.encryptText(stated.address());
    if (proofs.needed()) {
      proofs.begin(
          new InterestConfirmation(interest.id(), encrypted), code -> post(code, interest));
    } else {
      interest.reachAt(encrypted);
    }
  }

  private Interest interest(long id) {
    return entityManager.find(Interest.class, id);
  }

  private void post(Code code, Interest interest) {
    Locale locale = interest.language();
    Map<String, String> values =
        Map.of(
            "name", interest.name(),
            "topic", entityManager.find(Subject.class, interest.subjectCode()).name(locale));
    outbox.put(
        new Note(
            Channel.MAIL,
            EVENT,
            code.occasion(),
            Recipient.interested(interest.id(), interest.name(), code.address()),
            null,
            interest.divisionCode(),
            locale,
            texts.text(locale, EVENT, values),
            code.digits()));
  }

  /** The address that still has to be confirmed, masked; empty where none has to. */
  public Optional<String> pending(String token) {
    return proofs.pending(InterestConfirmation.class, links.interestOf(token));
  }

  /**
   * From now on news of classes go to the address.
   *
   * @throws RuleViolation as {@link MailProofs#proved} does
   */
  public void confirm(String token, String code) {
    long id = links.interestOf(token);
    String address = proofs.proved(InterestConfirmation.class, id, code);
    interest(id).reachAt(cipher.encryptText(address));
  }

  /**
   * Sends another code.
   *
   * @throws RuleViolation as {@link MailProofs#again} does
   */
  public void again(String token) {
    long id = links.interestOf(token);
    proofs.again(InterestConfirmation.class, id, code -> post(code, interest(id)));
  }
}
