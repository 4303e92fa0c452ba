package org.hongyan.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import org.hongyan.shared.Texts;

/** Fills templates: the one that somebody wrote, else the one that comes with the product. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TemplateTexts {

  private final EntityManager entityManager;

  @Inject
  public TemplateTexts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected TemplateTexts() {
    this(null);
  }

  /**
   * A message of this kind with these values.
   *
   * @param code such as {@code INVITATION_ASKED}, with {@code .page} behind it for the short text
   * @throws IllegalArgumentException where the template wants a value that is missing
   */
  public MessageText text(Locale locale, String code, Map<String, String> values) {
    MessageTemplate written =
        entityManager.find(MessageTemplate.class, MessageTemplate.id(code, locale));
    return written == null
        ? MessageText.filled(subject(locale, code), body(locale, code), values)
        : MessageText.filled(written.subject(), written.body(), values);
  }

  /** The subject that comes with the product. */
  static String subject(Locale locale, String code) {
    return Texts.text(locale, "messages." + code + ".subject");
  }

  /** The text that comes with the product. */
  static String body(Locale locale, String code) {
    return Texts.text(locale, "messages." + code + ".body");
  }
}
