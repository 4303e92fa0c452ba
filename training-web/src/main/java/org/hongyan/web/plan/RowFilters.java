package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Texts;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RefusalTexts;

/**
 * What pages of person-times and of their rows narrow by: group, type of class, level and days, as
 * the address says it, what there is to choose, and what is wrong with what was chosen.
 */
@Named("rowFilters")
@RequestScoped
public class RowFilters {

  @Inject private CodeLabels labels;
  @Inject private PlanChoice choice;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  private List<String> refused = List.of();

  public List<PlanChoice.Choice> getGroups() {
    return labels.groups().stream()
        .map(one -> new PlanChoice.Choice(one.code(), labels.group(one.code(), choice.locale())))
        .toList();
  }

  public List<PlanChoice.Choice> getTypes() {
    return labels.types().stream()
        .map(one -> new PlanChoice.Choice(one.code(), labels.type(one.code(), choice.locale())))
        .toList();
  }

  public List<PlanChoice.Choice> getLevels() {
    return Arrays.stream(SessionLevel.values())
        .map(one -> new PlanChoice.Choice(one.name(), Texts.label(choice.locale(), one)))
        .toList();
  }

  public String getGroup() {
    return of("audienceGroup");
  }

  public String getType() {
    return of("sessionType");
  }

  public String getLevel() {
    return of("level");
  }

  /** The level; refused where it is none. */
  SessionLevel level() {
    return QueryValues.level("level", getLevel());
  }

  /** What the address holds; null where that is nothing. */
  String of(String name) {
    return QueryValues.text(request.getParameter(name));
  }

  /**
   * The answer to what the address asks for.
   *
   * @param instead where a rule refuses a value of the address; {@link #getRefused()} then tells it
   */
  <T> T answer(Supplier<T> asked, T instead) {
    try {
      return asked.get();
    } catch (RuleViolation refusal) {
      if (refusal.kind() != Kind.UNPROCESSABLE) {
        throw refusal;
      }
      refused = RefusalTexts.of(refusal, "person-times.", texts);
      return instead;
    }
  }

  /** Why the address was refused, once it has been answered; empty where it was not. */
  public List<String> getRefused() {
    return refused;
  }
}
