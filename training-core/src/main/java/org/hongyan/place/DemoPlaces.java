package org.hongyan.place;

import static org.hongyan.shared.sheet.PackagedTable.date;
import static org.hongyan.shared.sheet.PackagedTable.demo;
import static org.hongyan.shared.sheet.PackagedTable.number;
import static org.hongyan.shared.sheet.PackagedTable.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.hongyan.organisation.Organisation;
import org.hongyan.organisation.OrganisationDraft;
import org.hongyan.organisation.OrganisationKind;

/** Made-up venues, partners and bases for the demo; only into a database without venues. */
@ApplicationScoped
public class DemoPlaces {

  private final EntityManager entityManager;

  @Inject
  public DemoPlaces(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected DemoPlaces() {
    this(null);
  }

  @Transactional
  public void seed() {
    long venues =
        entityManager.createQuery("select count(v) from Venue v", Long.class).getSingleResult();
    if (venues > 0) {
      return;
    }
    Map<String, Organisation> partners = new HashMap<>();
    demo("partners.csv").forEach(row -> partners.put(text(row, "name"), partner(row)));
    partners.values().forEach(entityManager::persist);
    entityManager.flush();
    demo("venues.csv").forEach(row -> entityManager.persist(venue(row)));
    demo("bases.csv").forEach(row -> entityManager.persist(base(row, partners)));
    entityManager.flush();
  }

  private static Organisation partner(CSVRecord row) {
    return Organisation.partner(
        new OrganisationDraft(
            text(row, "name"),
            text(row, "division"),
            OrganisationKind.valueOf(text(row, "kind")),
            text(row, "credit_code"),
            true,
            null,
            text(row, "contact"),
            null,
            null,
            null));
  }

  private static Venue venue(CSVRecord row) {
    return new Venue(
        new VenueDraft(
            text(row, "name"),
            text(row, "room"),
            text(row, "division"),
            null,
            text(row, "address"),
            text(row, "position"),
            number(row, "seats"),
            text(row, "equipment"),
            null,
            null,
            null,
            null));
  }

  private static TrainingBase base(CSVRecord row, Map<String, Organisation> partners) {
    return new TrainingBase(
        new BaseDraft(
            text(row, "name"),
            text(row, "division"),
            partners.get(text(row, "organisation")).id(),
            text(row, "document"),
            date(row, "recognised"),
            date(row, "valid_to"),
            number(row, "duty"),
            null,
            null,
            null));
  }
}
