package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.session.SessionTypeDraft;
import org.hongyan.session.SessionTypeView;
import org.hongyan.session.SessionTypes;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;

/** Kinds of class: list and form. */
@Named
@RequestScoped
public class TypesPage extends NamedCodesPage<SessionTypeView, SessionTypeDraft> {

  @Inject
  public TypesPage(SessionTypes types, HttpServletRequest request, PageTexts texts) {
    super(types, request, texts);
  }

  protected TypesPage() {
    this(null, null, null);
  }

  @Override
  public String getName() {
    return "types";
  }

  @Override
  public List<String> getColumns() {
    return List.of("code", "nameZh", "nameEn", "source", "validFrom", "validTo");
  }

  @Override
  protected List<Field> ownFields(SessionTypeView one) {
    return List.of();
  }

  @Override
  protected SessionTypeDraft draft(Integer version) {
    return new SessionTypeDraft(
        of("code"),
        of("nameZh"),
        of("nameEn"),
        text("source"),
        date("validFrom"),
        date("validTo"),
        version);
  }
}
