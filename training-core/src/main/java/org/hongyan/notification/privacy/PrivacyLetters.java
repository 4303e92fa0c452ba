package org.hongyan.notification.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import org.hongyan.notification.Channel;
import org.hongyan.notification.Letters;
import org.hongyan.notification.Note;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.Recipient;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.person.Person;
import org.hongyan.privacy.PrivacyEvent;
import org.hongyan.privacy.PrivacyEvent.Step;
import org.hongyan.privacy.RequestKind;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Texts;

/**
 * Tells people that their request came in and what became of it. That everything was deleted is
 * told in a letter that stays behind alone, without a name on its cover: it is not one of the
 * person's messages, which are deleted, and goes when its time is over like any other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PrivacyLetters {

  private static final String DELETED = "PRIVACY_DELETED";

  private final EntityManager entityManager;
  private final Letters letters;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final FieldCipher cipher;

  @Inject
  public PrivacyLetters(
      EntityManager entityManager,
      Letters letters,
      Outbox outbox,
      TemplateTexts texts,
      FieldCipher cipher) {
    this.entityManager = entityManager;
    this.letters = letters;
    this.outbox = outbox;
    this.texts = texts;
    this.cipher = cipher;
  }

  protected PrivacyLetters() {
    this(null, null, null, null, null);
  }

  public void on(@Observes PrivacyEvent event) {
    Person person = entityManager.find(Person.class, event.personId());
    if (event.step() == Step.GRANTED && event.kind() == RequestKind.DELETION) {
      farewell(event, person);
      return;
    }
    letters.tell(
        person,
        new Letters.Occasion(
            "PRIVACY_" + event.step(),
            Long.toString(event.requestId()),
            null,
            person.divisionCode(),
            locale -> values(locale, person, event),
            () -> null));
  }

  /** By mail alone: the pages are closed, and a number would have to be kept for a text. */
  private void farewell(PrivacyEvent event, Person person) {
    Locale locale = Letters.language(person);
    outbox.put(
        new Note(
            Channel.MAIL,
            DELETED,
            Long.toString(event.requestId()),
            new Recipient(
                "privacy-" + event.requestId(),
                Texts.text(locale, "messages." + DELETED + ".reader"),
                cipher.decryptText(person.mailEncrypted())),
            null,
            person.divisionCode(),
            locale,
            texts.text(locale, DELETED, values(locale, person, event)),
            null));
  }

  private static Map<String, String> values(Locale locale, Person person, PrivacyEvent event) {
    return Map.of(
        "name", person.name(),
        "kind", Texts.label(locale, event.kind()),
        "due", event.dueOn().toString(),
        "reason", event.reason() == null ? "" : event.reason());
  }
}
