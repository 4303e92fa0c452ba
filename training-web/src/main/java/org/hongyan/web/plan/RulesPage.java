package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.plan.CountingRuleView;
import org.hongyan.plan.CountingRules;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;
import org.hongyan.web.form.SingleRecordForm;

/** Counting rules in all their versions, and the form that enters the next. */
@Named("rulesPage")
@RequestScoped
public class RulesPage extends SingleRecordForm {

  private final CountingRules rules;

  @Inject
  public RulesPage(CountingRules rules, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.rules = rules;
  }

  protected RulesPage() {
    this(null, null, null);
  }

  @Override
  public String getPath() {
    return "/plan/rules";
  }

  @Override
  public String getPrefix() {
    return "plan-rules";
  }

  public List<CountingRuleView> getAll() {
    return rules.list();
  }

  /** Whether it is the version that a new one would follow. */
  public boolean latest(CountingRuleView rule) {
    return getAll().stream()
        .filter(other -> other.measure().equals(rule.measure()))
        .findFirst()
        .orElseThrow()
        .equals(rule);
  }

  @Override
  protected Form kept(String key) {
    CountingRuleView last = rules.of(key).get(0);
    return new Form(
        List.of(
            Field.date("validFrom", last.validFrom(), true),
            Field.area("textZh", last.textZh(), true),
            Field.area("textEn", last.textEn(), true)),
        last.ruleVersion());
  }

  @Override
  protected String revise(String key, Integer version) {
    CountingRuleView next =
        rules.renew(key, date("validFrom"), of("textZh"), of("textEn"), version);
    return next.measure() + " v" + next.ruleVersion();
  }
}
