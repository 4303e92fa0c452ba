package org.hongyan.web.common;

import java.util.ArrayList;
import java.util.List;
import org.hongyan.shared.RuleViolation;

/** Puts a refusal into sentences for the top of a form. */
public final class RefusalTexts {

  private RefusalTexts() {}

  /** One sentence for each wrong field, led by the field's label below {@code prefix}. */
  public static List<String> of(RuleViolation refusal, String prefix, PageTexts texts) {
    List<String> sentences = new ArrayList<>();
    if (refusal.violations().isEmpty()) {
      sentences.add(texts.of("rules." + refusal.code(), refusal.args()));
    }
    refusal
        .violations()
        .forEach(
            wrong ->
                sentences.add(
                    texts.of(prefix + wrong.field())
                        + " · "
                        + texts.of("rules." + wrong.code(), wrong.args().toArray())));
    return sentences;
  }
}
