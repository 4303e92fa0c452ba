package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.person.Person;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Settings;

/**
 * Tells a person of something in every way in which they can be reached: the letter by mail, the
 * short text on their pages and, where a gateway is set, to their phone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Letters {

  private final EntityManager entityManager;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final FieldCipher cipher;
  private final Settings settings;

  @Inject
  public Letters(
      EntityManager entityManager,
      Outbox outbox,
      TemplateTexts texts,
      FieldCipher cipher,
      Settings settings) {
    this.entityManager = entityManager;
    this.outbox = outbox;
    this.texts = texts;
    this.cipher = cipher;
    this.settings = settings;
  }

  protected Letters() {
    this(null, null, null, null, null);
  }

  /**
   * What is told.
   *
   * @param code of the letter; the short text has {@code .page} behind it
   * @param subjectId to what it happened; with code, channel and recipient it is told once only
   * @param sessionId the class of which it tells
   * @param divisionCode whose business it is
   * @param values of the template's places, in a language
   * @param link private to the person; asked for at most once, and only where somebody gets it
   */
  public record Occasion(
      String code,
      String subjectId,
      Long sessionId,
      String divisionCode,
      Function<Locale, Map<String, String>> values,
      Supplier<String> link) {}

  /**
   * Keeps the messages in the transaction of what they tell.
   *
   * @return in how many ways the person is told
   */
  public int tell(Person person, Occasion occasion) {
    String mail = cipher.decryptText(person.mailEncrypted());
    String phone = reachablePhone(person);
    boolean pages = hasAccount(person);
    if (mail == null && phone == null && !pages) {
      return 0;
    }
    Locale locale = language(person);
    Map<String, String> values = occasion.values().apply(locale);
    int told = 0;
    told += put(Channel.MAIL, person, mail, occasion, locale, values);
    told += put(Channel.WEBHOOK, person, phone, occasion, locale, values);
    told += pages ? put(Channel.IN_APP, person, "", occasion, locale, values) : 0;
    return told;
  }

  /** Whether something can be sent to somebody, whether or not they have pages of their own. */
  public boolean reach(Person person) {
    return person.mailEncrypted() != null || reachablePhone(person) != null;
  }

  private String reachablePhone(Person person) {
    return settings.webhook().isPresent() ? cipher.decryptText(person.phoneEncrypted()) : null;
  }

  private int put(
      Channel channel,
      Person person,
      String address,
      Occasion occasion,
      Locale locale,
      Map<String, String> values) {
    if (address == null) {
      return 0;
    }
    Recipient recipient =
        Recipient.person(person.id(), person.name(), channel == Channel.IN_APP ? null : address);
    Note note = note(channel, recipient, occasion, locale, values);
    return outbox.put(note, occasion.link()) ? 1 : 0;
  }

  private Note note(
      Channel channel,
      Recipient recipient,
      Occasion occasion,
      Locale locale,
      Map<String, String> values) {
    String template = channel == Channel.MAIL ? occasion.code() : occasion.code() + ".page";
    return new Note(
        channel,
        occasion.code(),
        occasion.subjectId(),
        recipient,
        occasion.sessionId(),
        occasion.divisionCode(),
        locale,
        texts.text(locale, template, values),
        null);
  }

  /** Chinese where nobody knows better. */
  public static Locale language(Person person) {
    return person.language() == null
        ? Locale.SIMPLIFIED_CHINESE
        : Locale.forLanguageTag(person.language());
  }

  private boolean hasAccount(Person person) {
    return entityManager
            .createQuery(
                "select count(a.id) from Account a where a.personId = :person and a.enabled = true",
                Long.class)
            .setParameter("person", person.id())
            .getSingleResult()
        > 0;
  }
}
