package org.hongyan.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Texts;

/** The texts of messages as those see and write them who answer for them: the city's own. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.MANAGE_TEMPLATES)
public class Templates {

  /** In which languages messages are written. */
  public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Templates(
      EntityManager entityManager, CurrentCaller caller, AuditTrail audit, Clock clock) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  protected Templates() {
    this(null, null, null, null);
  }

  /** All of them, in every language. */
  public List<TemplateView> list() {
    Map<String, MessageTemplate> written =
        entityManager
            .createQuery("select t from MessageTemplate t", MessageTemplate.class)
            .getResultStream()
            .collect(Collectors.toMap(MessageTemplate::id, Function.identity()));
    return TemplateKind.ALL.stream()
        .flatMap(
            kind ->
                LANGUAGES.stream()
                    .map(
                        language ->
                            view(
                                kind,
                                language,
                                written.get(MessageTemplate.id(kind.code(), language)))))
        .toList();
  }

  /** One of them; 404 for an unknown message or language. */
  public TemplateView get(String code, String language) {
    TemplateKind kind = TemplateKind.of(code);
    Locale locale = locale(language);
    return view(kind, locale, find(kind, locale));
  }

  /**
   * Writes a text.
   *
   * @throws RuleViolation 422 with {@code TEMPLATE_PLACE_UNKNOWN} and its kin beside the fields
   */
  public TemplateView revise(String code, String language, TemplateDraft draft) {
    TemplateKind kind = TemplateKind.of(code);
    Locale locale = locale(language);
    TemplateChecks.demand(kind, draft);
    MessageTemplate template = find(kind, locale);
    TemplateView before = view(kind, locale, template);
    FieldChecks.demandVersion(before.version(), draft.version());
    if (template == null) {
      template = new MessageTemplate(kind.code(), locale);
    }
    template.revise(draft.subject().strip(), body(draft), caller.get().username(), clock.instant());
    entityManager.persist(template);
    entityManager.flush();
    TemplateView after = view(kind, locale, template);
    record("TEMPLATE_REVISED", template, before, after);
    return after;
  }

  private static String body(TemplateDraft draft) {
    return draft.body().replace("\r\n", "\n").strip();
  }

  /** Takes the text that comes with the product again. */
  public TemplateView reset(String code, String language) {
    TemplateKind kind = TemplateKind.of(code);
    Locale locale = locale(language);
    MessageTemplate template = find(kind, locale);
    if (template != null) {
      TemplateView before = view(kind, locale, template);
      entityManager.remove(template);
      entityManager.flush();
      record("TEMPLATE_RESET", template, before, null);
    }
    return view(kind, locale, null);
  }

  /** How a message with this text would read; nothing is kept. */
  public MessageText preview(String code, String language, TemplateDraft draft) {
    TemplateKind kind = TemplateKind.of(code);
    Locale locale = locale(language);
    TemplateChecks.demand(kind, draft);
    Map<String, String> values = new HashMap<>();
    kind.places().forEach(place -> values.put(place, sample(locale, place)));
    MessageText text = MessageText.filled(draft.subject().strip(), body(draft), values);
    return new MessageText(
        text.subject(),
        MessageText.withLink(text.body(), sample(locale, TemplateKind.secretOf(kind.code()))));
  }

  private static String sample(Locale locale, String place) {
    return Texts.text(locale, "messages.sample." + place);
  }

  private static Locale locale(String language) {
    return LANGUAGES.stream()
        .filter(one -> one.toLanguageTag().equals(language))
        .findFirst()
        .orElseThrow(RuleViolation::notFound);
  }

  private MessageTemplate find(TemplateKind kind, Locale language) {
    return entityManager.find(MessageTemplate.class, MessageTemplate.id(kind.code(), language));
  }

  private static TemplateView view(TemplateKind kind, Locale language, MessageTemplate written) {
    return new TemplateView(
        kind.code(),
        language.toLanguageTag(),
        written == null ? TemplateTexts.subject(language, kind.code()) : written.subject(),
        written == null ? TemplateTexts.body(language, kind.code()) : written.body(),
        kind.places(),
        kind.secret(),
        kind.linked(),
        written != null,
        written == null ? null : written.revisedAt(),
        written == null ? null : written.revisedBy(),
        written == null ? 0 : written.version());
  }

  private void record(
      String action, MessageTemplate template, TemplateView before, TemplateView after) {
    audit.record(
        action, "MessageTemplate", null, null, template.id(), State.of(before), State.of(after));
  }

  /** What the audit log keeps of a text. */
  record State(String subject, String body, boolean written) {
    static State of(TemplateView view) {
      return view == null ? null : new State(view.subject(), view.body(), view.written());
    }
  }
}
