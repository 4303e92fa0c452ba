package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hongyan.session.teaching.Reason;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.Texts;
import org.hongyan.web.reference.ReferenceNames;

/** Puts the reasons of suggestions into words of the reader's language. */
@RequestScoped
public class SuggestionWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Surroundings.ZONE);

  @Inject private ReferenceNames names;

  /** One sentence for each reason. */
  public List<String> of(List<Reason> reasons, Locale locale) {
    return reasons.stream().map(reason -> of(reason, locale)).toList();
  }

  private String of(Reason reason, Locale locale) {
    Object[] args = reason.args().stream().map(arg -> word(arg, locale)).toArray();
    return Texts.text(locale, "labels.Suggestion." + reason.code(), args);
  }

  private Object word(Object arg, Locale locale) {
    if (arg instanceof Instant instant) {
      return MOMENT.format(instant);
    }
    if (arg instanceof Enum<?> constant) {
      return Texts.label(locale, constant);
    }
    if (arg instanceof Reason.Code code) {
      return switch (code.list()) {
        case "subject" -> names.subject(code.code());
        case "division" -> names.division(code.code());
        default -> names.feeClass(code.code());
      };
    }
    return arg;
  }
}
