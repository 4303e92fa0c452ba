package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.plan.PlanRemarks;
import org.hongyan.plan.RemarkDraft;
import org.hongyan.plan.RemarkView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;
import org.hongyan.web.form.RecordForm;

/** What a plan says twice or differently: list and form. */
@Named("remarksPage")
@RequestScoped
public class RemarksPage extends RecordForm {

  private final PlanRemarks remarks;
  private final PlanChoice choice;

  @Inject
  public RemarksPage(
      PlanRemarks remarks, PlanChoice choice, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.remarks = remarks;
    this.choice = choice;
  }

  protected RemarksPage() {
    this(null, null, null, null);
  }

  @Override
  public String getPath() {
    return "/plan/remarks";
  }

  @Override
  public String getPrefix() {
    return "plan-remarks";
  }

  @Override
  public String getKept() {
    return "&plan=" + encoded(choice.getPlan());
  }

  @Override
  public List<String> getColumns() {
    return List.of("indicatorCodes", "textZh", "textEn");
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    return remarks
        .list(choice.getPlan(), page)
        .map(
            one ->
                new Row(
                    one.id().toString(),
                    List.of(one.indicatorCodes(), one.textZh(), one.textEn())));
  }

  @Override
  protected Form blank() {
    return new Form(fields(null, null, null), null);
  }

  @Override
  protected Form kept(String key) {
    RemarkView one = remarks.get(choice.getPlan(), MissingPages.id(key));
    return new Form(fields(one.indicatorCodes(), one.textZh(), one.textEn()), one.version());
  }

  private static List<Field> fields(String codes, String zh, String en) {
    return List.of(
        Field.text("indicatorCodes", codes, true),
        Field.area("textZh", zh, true),
        Field.area("textEn", en, true));
  }

  @Override
  protected String add() {
    return remarks.add(choice.getPlan(), draft(null)).indicatorCodes();
  }

  @Override
  protected String revise(String key, Integer version) {
    return remarks.revise(choice.getPlan(), MissingPages.id(key), draft(version)).indicatorCodes();
  }

  @Override
  protected void remove(String key, Integer version) {
    remarks.remove(choice.getPlan(), MissingPages.id(key), version);
  }

  private RemarkDraft draft(Integer version) {
    return new RemarkDraft(of("indicatorCodes"), of("textZh"), of("textEn"), version);
  }
}
