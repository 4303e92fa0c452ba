package org.hongyan.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.place.BaseDraft;
import org.hongyan.place.BaseView;
import org.hongyan.place.TrainingBases;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.DetailRecordForm;
import org.hongyan.web.form.Field;
import org.hongyan.web.organisation.OrganisationChoices;
import org.hongyan.web.reference.ReferenceNames;

/** The form of one training base. */
@Named
@RequestScoped
public class BaseEditPage extends DetailRecordForm {

  private final TrainingBases bases;
  private final ReferenceNames names;
  private final OrganisationChoices organisations;

  @Inject
  public BaseEditPage(
      TrainingBases bases,
      ReferenceNames names,
      OrganisationChoices organisations,
      HttpServletRequest request,
      PageTexts texts) {
    super(request, texts, "/place/bases", "/place/base");
    this.bases = bases;
    this.names = names;
    this.organisations = organisations;
  }

  protected BaseEditPage() {
    this(null, null, null, null, null);
  }

  @Override
  public String getPrefix() {
    return "bases";
  }

  @Override
  protected Form blank() {
    return new Form(fields(null), null);
  }

  @Override
  protected Form kept(String key) {
    BaseView base = bases.get(MissingPages.id(key));
    call(base.name());
    return new Form(fields(base), base.version());
  }

  private List<Field> fields(BaseView one) {
    boolean old = one != null;
    return List.of(
        Field.text("name", old ? one.name() : null, true),
        Field.menu(
            "divisionCode",
            old ? one.divisionCode() : null,
            ReferenceNames.options(names.getDivisions())),
        organisations.field("organisationId", old ? one.organisationId() : null),
        Field.text("recognitionDocument", old ? one.recognitionDocument() : null, true),
        Field.date("recognisedOn", old ? one.recognisedOn() : null, true),
        Field.date("validTo", old ? one.validTo() : null, false),
        Field.number("yearlyDuty", old ? one.yearlyDuty() : null, false),
        Field.text("dutyText", old ? one.dutyText() : null, false),
        Field.text("remark", old ? one.remark() : null, false));
  }

  @Override
  protected String add() {
    BaseView added = bases.add(draft(null));
    added(added.id());
    return added.name();
  }

  @Override
  protected String revise(String key, Integer version) {
    return bases.revise(MissingPages.id(key), draft(version)).name();
  }

  private BaseDraft draft(Integer version) {
    return new BaseDraft(
        of("name"),
        getMenus().get("divisionCode"),
        OrganisationChoices.id(getMenus().get("organisationId")),
        of("recognitionDocument"),
        date("recognisedOn"),
        date("validTo"),
        number("yearlyDuty"),
        of("dutyText"),
        of("remark"),
        version);
  }
}
