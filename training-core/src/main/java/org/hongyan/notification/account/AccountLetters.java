package org.hongyan.notification.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.hongyan.account.joining.AccountLinkSent;
import org.hongyan.notification.Channel;
import org.hongyan.notification.Note;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.Recipient;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.person.Person;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.Settings;

/** Sends links to accounts, in the transaction in which they are made. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountLetters {

  /** The page of the product that a link opens. */
  public static final String LINK_PAGE = "/account/activate?token=";

  private final EntityManager entityManager;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final FieldCipher cipher;
  private final ReaderLanguage language;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public AccountLetters(
      EntityManager entityManager,
      Outbox outbox,
      TemplateTexts texts,
      FieldCipher cipher,
      ReaderLanguage language,
      Settings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.outbox = outbox;
    this.texts = texts;
    this.cipher = cipher;
    this.language = language;
    this.settings = settings;
    this.clock = clock;
  }

  protected AccountLetters() {
    this(null, null, null, null, null, null, null);
  }

  /** By mail only: whoever reads the person's pages has an account and is in. */
  public void on(@Observes AccountLinkSent sent) {
    Person person = entityManager.find(Person.class, sent.personId());
    Locale locale = language.chosen().orElse(Locale.SIMPLIFIED_CHINESE);
    String code = sent.username() == null ? "ACCOUNT_JOIN" : "ACCOUNT_RENEW";
    String username = sent.username() == null ? "" : sent.username();
    outbox.put(
        new Note(
            Channel.MAIL,
            code,
            person.id() + "@" + clock.millis(),
            Recipient.person(
                person.id(), person.name(), cipher.decryptText(person.mailEncrypted())),
            null,
            person.divisionCode(),
            locale,
            texts.text(locale, code, Map.of("name", person.name(), "username", username)),
            settings.publicAddress() + LINK_PAGE + sent.token()));
  }
}
