package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongyan.organisation.Division;
import org.hongyan.person.AudienceGroup;
import org.hongyan.person.Surrogate;
import org.hongyan.plan.figures.FigureCodes;
import org.hongyan.reference.NamedCode;
import org.hongyan.session.SessionType;
import org.hongyan.shared.Texts;
import org.hongyan.subject.Subject;
import org.hongyan.trainer.FeeClass;
import org.hongyan.web.common.Language;
import org.hongyan.web.form.Field;

/** Names of codes in the reader's language, looked up once in a request. */
@Named("names")
@RequestScoped
public class ReferenceNames {

  /** A code with its name, for a list to choose from. */
  public record Choice(String value, String label) {}

  private final FigureCodes codes;
  private final Language language;
  private Map<String, String> divisions;
  private Map<String, String> groups;
  private Map<String, String> types;
  private Map<String, String> subjects;
  private Map<String, String> feeClasses;

  @Inject
  public ReferenceNames(FigureCodes codes, Language language) {
    this.codes = codes;
    this.language = language;
  }

  protected ReferenceNames() {
    this(null, null);
  }

  public String division(String code) {
    return divisions().getOrDefault(code, code);
  }

  /** The name of somebody; of who was deleted that it is nobody, with the surrogate. */
  public String person(String name) {
    return Surrogate.shown(language.getLocale(), name);
  }

  public String group(String code) {
    return groups().getOrDefault(code, code);
  }

  /** Names of several groups, in the order given. */
  public String groupList(Collection<String> codes) {
    return codes.stream()
        .map(this::group)
        .collect(Collectors.joining(Texts.text(language.getLocale(), "common.comma")));
  }

  public String type(String code) {
    return types().getOrDefault(code, code);
  }

  public String subject(String code) {
    return subjects().getOrDefault(code, code);
  }

  public String feeClass(String code) {
    return feeClasses().getOrDefault(code, code);
  }

  public List<Choice> getSubjects() {
    return choices(subjects());
  }

  public List<Choice> getFeeClasses() {
    return choices(feeClasses());
  }

  public List<Choice> getGroups() {
    return choices(groups());
  }

  public List<Choice> getDivisions() {
    return choices(divisions());
  }

  public List<Choice> getTypes() {
    return choices(types());
  }

  private Map<String, String> divisions() {
    if (divisions == null) {
      divisions = new LinkedHashMap<>();
      for (Division division : codes.divisions()) {
        divisions.put(division.code(), division.shortName());
      }
    }
    return divisions;
  }

  private Map<String, String> groups() {
    if (groups == null) {
      groups = new LinkedHashMap<>();
      for (AudienceGroup group : codes.groups()) {
        groups.put(group.code(), english() ? group.nameEn() : group.nameZh());
      }
    }
    return groups;
  }

  private Map<String, String> types() {
    if (types == null) {
      types = named(SessionType.class);
    }
    return types;
  }

  private Map<String, String> subjects() {
    if (subjects == null) {
      subjects = named(Subject.class);
    }
    return subjects;
  }

  private Map<String, String> feeClasses() {
    if (feeClasses == null) {
      feeClasses = named(FeeClass.class);
    }
    return feeClasses;
  }

  private Map<String, String> named(Class<? extends NamedCode> list) {
    Map<String, String> names = new LinkedHashMap<>();
    for (NamedCode one : codes.of(list)) {
      names.put(one.code(), english() ? one.nameEn() : one.nameZh());
    }
    return names;
  }

  private boolean english() {
    return Locale.ENGLISH.getLanguage().equals(language.getLocale().getLanguage());
  }

  /** Choices as the fields of a form take them. */
  public static List<Field.Option> options(List<Choice> choices) {
    return choices.stream().map(one -> new Field.Option(one.value(), one.label())).toList();
  }

  private static List<Choice> choices(Map<String, String> names) {
    return names.entrySet().stream()
        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
        .toList();
  }
}
