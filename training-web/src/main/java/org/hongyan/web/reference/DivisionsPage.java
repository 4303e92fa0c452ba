package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.organisation.DivisionRevision;
import org.hongyan.organisation.DivisionView;
import org.hongyan.organisation.Divisions;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;

/** Divisions: list and form. */
@Named
@RequestScoped
public class DivisionsPage extends ReferenceForm {

  private final Divisions divisions;

  @Inject
  public DivisionsPage(Divisions divisions, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.divisions = divisions;
  }

  protected DivisionsPage() {
    this(null, null, null);
  }

  @Override
  public String getName() {
    return "divisions";
  }

  @Override
  public List<String> getColumns() {
    return List.of("code", "name", "shortName", "level", "validFrom", "validTo");
  }

  @Override
  Page<Row> load(PageRequest page) {
    return divisions.list(of("q"), page).map(this::row);
  }

  private Row row(DivisionView one) {
    return new Row(
        one.code(),
        List.of(
            one.code(),
            one.name(),
            one.shortName(),
            label(one.level()),
            shown(one.validFrom()),
            shown(one.validTo())));
  }

  @Override
  List<Field> form(String key) {
    DivisionView one = divisions.get(key);
    return List.of(
        Field.of("name", "text", one.name(), true),
        Field.of("shortName", "text", one.shortName(), true),
        Field.of("validFrom", "date", one.validFrom(), false),
        Field.of("validTo", "date", one.validTo(), false),
        Field.of("version", "hidden", one.version(), false));
  }

  @Override
  String store(String key) {
    return divisions
        .revise(
            key,
            new DivisionRevision(
                of("name"), of("shortName"), date("validFrom"), date("validTo"), version()))
        .code();
  }
}
