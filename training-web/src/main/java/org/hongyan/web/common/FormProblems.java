package org.hongyan.web.common;

import java.util.HashMap;
import java.util.Map;
import org.hongyan.shared.RuleViolation;

/** What was wrong with a form: a word beside each field, and one for the whole. */
public final class FormProblems {

  private final PageTexts texts;
  private final Map<String, String> fields = new HashMap<>();
  private String whole = "";

  public FormProblems(PageTexts texts) {
    this.texts = texts;
  }

  /** Takes over what a rule says. */
  public void add(RuleViolation refusal) {
    refusal
        .violations()
        .forEach(
            wrong ->
                fields.put(
                    wrong.field(), texts.of("rules." + wrong.code(), wrong.args().toArray())));
    whole = texts.of("rules." + refusal.code(), refusal.args());
  }

  /** By field: empty where nothing is wrong. */
  public Map<String, String> getFields() {
    return fields;
  }

  /** For the whole form; empty when nothing is wrong. */
  public String getWhole() {
    return whole;
  }
}
