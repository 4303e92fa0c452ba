package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.plan.PlanRevision;
import org.hongyan.plan.PlanView;
import org.hongyan.plan.Plans;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;
import org.hongyan.web.form.SingleRecordForm;

/** The form of one plan: names, period, document. */
@Named
@RequestScoped
public class PlanEditPage extends SingleRecordForm {

  private final Plans plans;

  @Inject
  public PlanEditPage(Plans plans, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.plans = plans;
  }

  protected PlanEditPage() {
    this(null, null, null);
  }

  @Override
  public String getPath() {
    return "/plan/plans";
  }

  @Override
  public String getPrefix() {
    return "plans";
  }

  @Override
  protected Form kept(String key) {
    PlanView plan = PlanView.of(plans.get(key));
    return new Form(
        List.of(
            Field.text("nameZh", plan.nameZh(), true),
            Field.text("nameEn", plan.nameEn(), true),
            Field.date("startDate", plan.startDate(), true),
            Field.date("endDate", plan.endDate(), true),
            Field.text("document", plan.document(), false)),
        plan.version());
  }

  @Override
  protected String revise(String key, Integer version) {
    PlanRevision revision =
        new PlanRevision(
            of("nameZh"),
            of("nameEn"),
            date("startDate"),
            date("endDate"),
            text("document"),
            version);
    return plans.revise(key, revision).code();
  }
}
