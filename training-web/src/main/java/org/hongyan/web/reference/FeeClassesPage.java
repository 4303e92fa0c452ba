package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.reference.CodeDraft;
import org.hongyan.reference.CodeView;
import org.hongyan.trainer.FeeClasses;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;

/** The classes of the fee rules: list and form. */
@Named
@RequestScoped
public class FeeClassesPage extends NamedCodesPage<CodeView, CodeDraft> {

  @Inject
  public FeeClassesPage(FeeClasses codes, HttpServletRequest request, PageTexts texts) {
    super(codes, request, texts);
  }

  protected FeeClassesPage() {
    this(null, null, null);
  }

  @Override
  public String getName() {
    return "fee-classes";
  }

  @Override
  public List<String> getColumns() {
    return List.of("code", "nameZh", "nameEn", "source", "validFrom", "validTo");
  }

  @Override
  protected List<Field> ownFields(CodeView one) {
    return List.of();
  }

  @Override
  protected CodeDraft draft(Integer version) {
    return new CodeDraft(
        of("code"),
        of("nameZh"),
        of("nameEn"),
        text("source"),
        date("validFrom"),
        date("validTo"),
        version);
  }
}
