package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.session.SessionTypeRevision;
import org.hongyan.session.SessionTypeView;
import org.hongyan.session.SessionTypes;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;

/** Kinds of class: list and form. */
@Named
@RequestScoped
public class TypesPage extends ReferenceForm {

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
  Page<Row> load(PageRequest page) {
    return types.list(of("q"), page).map(TypesPage::row);
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
  List<Field> form(String key) {
    SessionTypeView one = types.get(key);
    return List.of(
        Field.of("nameZh", "text", one.nameZh(), true),
        Field.of("nameEn", "text", one.nameEn(), true),
        Field.of("source", "text", one.source(), false),
        Field.of("validFrom", "date", one.validFrom(), false),
        Field.of("validTo", "date", one.validTo(), false),
        Field.of("version", "hidden", one.version(), false));
  }

  @Override
  String store(String key) {
    SessionTypeRevision revision =
        new SessionTypeRevision(
            of("nameZh"),
            of("nameEn"),
            of("source"),
            date("validFrom"),
            date("validTo"),
            version());
    return types.revise(key, revision).code();
  }
}
