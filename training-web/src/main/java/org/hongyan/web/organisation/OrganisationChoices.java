package org.hongyan.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hongyan.organisation.OrganisationFilter;
import org.hongyan.organisation.OrganisationView;
import org.hongyan.organisation.Organisations;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.form.Field;

/** Units to choose from in a form, and their names. */
@Named
@RequestScoped
public class OrganisationChoices {

  private static final OrganisationFilter ALL =
      new OrganisationFilter(null, null, null, null, null);

  private final Organisations organisations;

  @Inject
  public OrganisationChoices(Organisations organisations) {
    this.organisations = organisations;
  }

  protected OrganisationChoices() {
    this(null);
  }

  /** A menu of the units by name, {@value PageRequest#LARGEST_SIZE} at most. */
  public Field field(String name, Long chosen) {
    List<Field.Option> options =
        organisations.list(ALL, new PageRequest(0, PageRequest.LARGEST_SIZE)).items().stream()
            .map(one -> new Field.Option(one.id().toString(), one.name()))
            .toList();
    return Field.menu(name, chosen == null ? null : chosen.toString(), options);
  }

  /** What the menu gave; null where nothing was chosen. */
  public static Long id(String chosen) {
    return chosen == null || !chosen.matches("\\d{1,18}") ? null : Long.valueOf(chosen);
  }

  /** Name of a unit; empty where there is none. */
  public String name(Long id) {
    if (id == null) {
      return "";
    }
    OrganisationView one = organisations.get(id);
    return one.name();
  }
}
