package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.session.SessionTypeDraft;
import org.hongyan.session.SessionTypeView;
import org.hongyan.session.SessionTypes;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Field;

/** Kinds of class: list and form. */
@Named
@RequestScoped
public class TypesPage extends ReferencePage {

  private final SessionTypes types;

  @Inject
  public TypesPage(SessionTypes types, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.types = types;
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
  protected Page<Row> load(PageRequest page) {
    return types.list(of("q"), null, page).map(TypesPage::row);
  }

  private static Row row(SessionTypeView one) {
    return new Row(
        one.code(),
        List.of(
            one.code(),
            one.nameZh(),
            one.nameEn(),
            shown(one.source()),
            shown(one.validFrom()),
            shown(one.validTo())));
  }

  @Override
  protected Form blank() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.text("code", null, true));
    fields.addAll(fields(new SessionTypeView(null, null, null, null, null, null, 0)));
    return new Form(fields, null);
  }

  @Override
  protected Form kept(String key) {
    SessionTypeView one = types.get(key);
    return new Form(fields(one), one.version());
  }

  private static List<Field> fields(SessionTypeView one) {
    return List.of(
        Field.text("nameZh", one.nameZh(), true),
        Field.text("nameEn", one.nameEn(), true),
        Field.date("validFrom", one.validFrom(), false),
        Field.date("validTo", one.validTo(), false),
        Field.text("source", one.source(), false));
  }

  @Override
  protected String add() {
    return types.add(draft(null)).nameZh();
  }

  @Override
  protected String revise(String key, Integer version) {
    return types.revise(key, draft(version)).nameZh();
  }

  @Override
  protected void remove(String key, Integer version) {
    types.remove(key, version);
  }

  private SessionTypeDraft draft(Integer version) {
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
