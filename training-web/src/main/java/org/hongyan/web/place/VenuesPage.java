package org.hongyan.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.place.VenueDraft;
import org.hongyan.place.VenueFilter;
import org.hongyan.place.VenueView;
import org.hongyan.place.Venues;
import org.hongyan.security.CurrentCaller;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageFunctions;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Field;
import org.hongyan.web.form.RecordForm;
import org.hongyan.web.organisation.OrganisationChoices;
import org.hongyan.web.reference.ReferenceNames;

/** The venues, and the form of one. */
@Named
@RequestScoped
public class VenuesPage extends RecordForm {

  private final Venues venues;
  private final ReferenceNames names;
  private final OrganisationChoices organisations;
  private final CurrentCaller caller;
  private final HttpServletRequest request;
  private String called = "";

  @Inject
  public VenuesPage(
      Venues venues,
      ReferenceNames names,
      OrganisationChoices organisations,
      CurrentCaller caller,
      HttpServletRequest request,
      PageTexts texts) {
    super(request, texts);
    this.venues = venues;
    this.names = names;
    this.organisations = organisations;
    this.caller = caller;
    this.request = request;
  }

  protected VenuesPage() {
    this(null, null, null, null, null, null);
  }

  @Override
  public String getPath() {
    return "/place/venues";
  }

  @Override
  public String getPrefix() {
    return "venues";
  }

  @Override
  public String getCalled() {
    return called;
  }

  /** A venue that lessons name is never taken out; its validity ends. */
  @Override
  public boolean isRemovable() {
    return false;
  }

  /** The query of this list without its page. */
  public String getQuery() {
    return PageFunctions.query(request, "page", null);
  }

  @Override
  public List<String> getColumns() {
    return List.of(
        "name", "room", "divisionCode", "seats", "equipment", "address", "validFrom", "validTo");
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    return venues.list(filter(), page).map(this::row);
  }

  private VenueFilter filter() {
    try {
      return new VenueFilter(
          text("q"),
          text("division"),
          RequestValues.number("minSeats", of("minSeats")),
          RequestValues.date("validOn", of("validOn")),
          null);
    } catch (RuleViolation refusal) {
      getProblems().add(refusal);
      return VenueFilter.all();
    }
  }

  private Row row(VenueView one) {
    return new Row(
        one.id().toString(),
        List.of(
            one.name(),
            shown(one.room()),
            names.division(one.divisionCode()),
            PageFunctions.number(one.seats()),
            shown(one.equipment()),
            shown(one.address()),
            shown(one.validFrom()),
            shown(one.validTo())));
  }

  @Override
  protected Form blank() {
    return new Form(fields(null), null);
  }

  @Override
  protected Form kept(String key) {
    VenueView venue = venues.get(MissingPages.id(key));
    called = venue.fullName();
    return new Form(fields(venue), venue.version());
  }

  private List<Field> fields(VenueView one) {
    boolean old = one != null;
    List<Field> fields = new ArrayList<>();
    fields.add(Field.text("name", old ? one.name() : null, true));
    fields.add(Field.text("room", old ? one.room() : null, false));
    fields.add(
        Field.menu(
            "divisionCode",
            old ? one.divisionCode() : caller.get().divisionCode(),
            ReferenceNames.options(names.getDivisions())));
    fields.add(Field.number("seats", old ? one.seats() : null, true));
    fields.add(organisations.field("organisationId", old ? one.organisationId() : null));
    fields.add(Field.text("equipment", old ? one.equipment() : null, false));
    fields.add(Field.text("address", old ? one.address() : null, false));
    fields.add(Field.text("mapPosition", old ? one.mapPosition() : null, false));
    fields.add(Field.date("validFrom", old ? one.validFrom() : null, false));
    fields.add(Field.date("validTo", old ? one.validTo() : null, false));
    fields.add(Field.text("remark", old ? one.remark() : null, false));
    return fields;
  }

  @Override
  protected String add() {
    return venues.add(draft(null)).fullName();
  }

  @Override
  protected String revise(String key, Integer version) {
    return venues.revise(MissingPages.id(key), draft(version)).fullName();
  }

  @Override
  protected void remove(String key, Integer version) {
    throw RuleViolation.notFound();
  }

  private VenueDraft draft(Integer version) {
    return new VenueDraft(
        of("name"),
        of("room"),
        getMenus().get("divisionCode"),
        OrganisationChoices.id(getMenus().get("organisationId")),
        of("address"),
        of("mapPosition"),
        number("seats"),
        of("equipment"),
        of("remark"),
        date("validFrom"),
        date("validTo"),
        version);
  }
}
