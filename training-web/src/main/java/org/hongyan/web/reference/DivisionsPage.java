package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.organisation.DivisionDraft;
import org.hongyan.organisation.DivisionFilter;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.organisation.DivisionView;
import org.hongyan.organisation.Divisions;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Field;

/** Divisions: list and form. */
@Named
@RequestScoped
public class DivisionsPage extends ReferencePage {

  private static final DivisionFilter ALL = new DivisionFilter(null, null, null, null);

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
    return List.of("code", "name", "shortName", "level", "validFrom", "validTo", "source");
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    DivisionFilter filter = new DivisionFilter(of("q"), null, text("parent"), null);
    return divisions.list(filter, page).map(this::row);
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
            shown(one.validTo()),
            shown(one.source())));
  }

  @Override
  protected Form blank() {
    return new Form(
        List.of(
            Field.text("code", null, true),
            Field.text("name", null, true),
            Field.text("shortName", null, true),
            Field.choice("level", DivisionLevel.COUNTY, this::label, DivisionLevel.values()),
            Field.menu("parentCode", null, parents()),
            Field.date("validFrom", null, false),
            Field.date("validTo", null, false),
            Field.text("source", null, false)),
        null);
  }

  private List<Field.Option> parents() {
    return divisions.list(ALL, new PageRequest(0, PageRequest.LARGEST_SIZE)).items().stream()
        .filter(one -> one.level() != DivisionLevel.TOWNSHIP)
        .map(one -> new Field.Option(one.code(), one.code() + " " + one.name()))
        .toList();
  }

  @Override
  protected Form kept(String key) {
    DivisionView one = divisions.get(key);
    return new Form(
        List.of(
            Field.text("name", one.name(), true),
            Field.text("shortName", one.shortName(), true),
            Field.date("validFrom", one.validFrom(), false),
            Field.date("validTo", one.validTo(), false),
            Field.text("source", one.source(), false)),
        one.version());
  }

  @Override
  protected String add() {
    return divisions.add(draft(null)).name();
  }

  @Override
  protected String revise(String key, Integer version) {
    return divisions.revise(key, draft(version)).name();
  }

  @Override
  protected void remove(String key, Integer version) {
    divisions.remove(key, version);
  }

  private DivisionDraft draft(Integer version) {
    return new DivisionDraft(
        of("code"),
        of("name"),
        of("shortName"),
        RequestValues.choice(DivisionLevel.class, "level", of("level")),
        getMenus().get("parentCode"),
        date("validFrom"),
        date("validTo"),
        text("source"),
        version);
  }
}
