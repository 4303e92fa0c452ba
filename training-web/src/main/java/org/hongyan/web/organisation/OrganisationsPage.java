package org.hongyan.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.organisation.OrganisationDraft;
import org.hongyan.organisation.OrganisationFilter;
import org.hongyan.organisation.OrganisationKind;
import org.hongyan.organisation.OrganisationView;
import org.hongyan.organisation.Organisations;
import org.hongyan.security.CurrentCaller;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Field;
import org.hongyan.web.form.RecordForm;
import org.hongyan.web.reference.ReferenceNames;

/** Partner institutions and hosts, and the form of one. */
@Named
@RequestScoped
public class OrganisationsPage extends RecordForm {

  private final Organisations organisations;
  private final ReferenceNames names;
  private final CurrentCaller caller;
  private String called = "";

  @Inject
  public OrganisationsPage(
      Organisations organisations,
      ReferenceNames names,
      CurrentCaller caller,
      HttpServletRequest request,
      PageTexts texts) {
    super(request, texts);
    this.organisations = organisations;
    this.names = names;
    this.caller = caller;
  }

  protected OrganisationsPage() {
    this(null, null, null, null, null);
  }

  @Override
  public String getPath() {
    return "/organisation/organisations";
  }

  @Override
  public String getPrefix() {
    return "organisations";
  }

  @Override
  public String getCalled() {
    return called;
  }

  /** Units that classes name are never taken out. */
  @Override
  public boolean isRemovable() {
    return false;
  }

  public List<OrganisationKind> getKinds() {
    return List.of(OrganisationKind.values());
  }

  @Override
  public List<String> getColumns() {
    return List.of(
        "name", "kind", "partner", "divisionCode", "creditCode", "contact", "contactPhone");
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    return organisations.list(filter(), page).map(this::row);
  }

  private OrganisationFilter filter() {
    try {
      return new OrganisationFilter(
          text("q"),
          text("division"),
          RequestValues.choice(OrganisationKind.class, "kind", of("kindOf")),
          of("all").isEmpty() ? Boolean.TRUE : null,
          null);
    } catch (RuleViolation refusal) {
      getProblems().add(refusal);
      return new OrganisationFilter(null, null, null, null, null);
    }
  }

  private Row row(OrganisationView one) {
    return new Row(
        one.id().toString(),
        List.of(
            one.name(),
            one.kind() == null ? "" : label(one.kind()),
            yes(one.partner()),
            shown(names.division(one.divisionCode())),
            shown(one.creditCode()),
            shown(one.contact()),
            shown(one.contactPhone())));
  }

  @Override
  protected Form blank() {
    return new Form(fields(null), null);
  }

  @Override
  protected Form kept(String key) {
    OrganisationView one = organisations.get(MissingPages.id(key));
    called = one.name();
    return new Form(fields(one), one.version());
  }

  private List<Field> fields(OrganisationView one) {
    boolean old = one != null;
    List<Field> fields = new ArrayList<>();
    fields.add(Field.text("name", old ? one.name() : null, true));
    fields.add(
        Field.choice(
            "kind",
            old && one.kind() != null ? one.kind() : OrganisationKind.OTHER,
            this::label,
            OrganisationKind.values()));
    fields.add(
        Field.menu(
            "divisionCode",
            old ? one.divisionCode() : caller.get().divisionCode(),
            ReferenceNames.options(names.getDivisions())));
    fields.add(Field.text("creditCode", old ? one.creditCode() : null, false));
    fields.add(Field.tick("partner", !old || one.partner()));
    fields.add(Field.text("address", old ? one.address() : null, false));
    fields.add(Field.text("contact", old ? one.contact() : null, false));
    fields.add(Field.text("contactPhone", null, false));
    fields.add(Field.text("remark", old ? one.remark() : null, false));
    return fields;
  }

  @Override
  protected String add() {
    return organisations.add(draft(null)).name();
  }

  @Override
  protected String revise(String key, Integer version) {
    return organisations.revise(MissingPages.id(key), draft(version)).name();
  }

  @Override
  protected void remove(String key, Integer version) {
    throw RuleViolation.notFound();
  }

  private OrganisationDraft draft(Integer version) {
    return new OrganisationDraft(
        of("name"),
        getMenus().get("divisionCode"),
        RequestValues.choice(OrganisationKind.class, "kind", of("kind")),
        of("creditCode"),
        ticked("partner"),
        of("address"),
        of("contact"),
        of("contactPhone"),
        of("remark"),
        version);
  }
}
