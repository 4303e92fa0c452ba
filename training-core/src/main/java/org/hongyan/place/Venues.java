package org.hongyan.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hongyan.audit.AuditTrail;
import org.hongyan.organisation.Divisions;
import org.hongyan.organisation.Organisation;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Validity;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/**
 * The venues of the city. Everybody who schedules may use each; a county changes its own. None is
 * taken out, since past lessons name it: its validity ends.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class Venues {

  private static final int MOST_SEATS = 5000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ROOM = 100;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_REMARK = 500;
  private static final String POSITION =
      "-?\\d{1,3}(\\.\\d{1,8})?\\s*,\\s*-?\\d{1,2}(\\.\\d{1,8})?";

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  @Inject
  public Venues(EntityManager entityManager, CurrentCaller caller, AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
  }

  protected Venues() {
    this(null, null, null);
  }

  public Page<VenueView> list(VenueFilter filter, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and("e.divisionCode = :division", "division", filter.divisionCode())
            .and("e.seats >= :seats", "seats", filter.minSeats())
            .and(Validity.HOLDS_ON, "day", filter.validOn())
            .and(
                "(lower(e.name) like :q escape '!' or lower(e.room) like :q escape '!'"
                    + " or lower(e.address) like :q escape '!'"
                    + " or lower(e.equipment) like :q escape '!')",
                "q",
                Listing.containing(filter.text()));
    return new Listing(entityManager)
        .page(Venue.class, "e", conditions, filter.order(), request)
        .map(VenueView::of);
  }

  public VenueView get(Long id) {
    return VenueView.of(found(id));
  }

  /** Enters a venue. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public VenueView add(VenueDraft draft) {
    VenueDraft whole = checked(draft, null);
    Venue venue = new Venue(whole);
    entityManager.persist(venue);
    entityManager.flush();
    VenueView after = VenueView.of(venue);
    audit.record("VENUE_ADDED", "Venue", after.id(), after.divisionCode(), null, null, after);
    return after;
  }

  /** Changes a venue, unless somebody else has since. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public VenueView revise(Long id, VenueDraft draft) {
    Venue venue = found(id);
    caller.demandOwn(venue.divisionCode());
    FieldChecks.demandVersion(venue.version(), draft.version());
    VenueDraft whole = checked(draft, id);
    VenueView before = VenueView.of(venue);
    venue.revise(whole);
    entityManager.flush();
    VenueView after = VenueView.of(venue);
    audit.record("VENUE_REVISED", "Venue", id, after.divisionCode(), null, before, after);
    return after;
  }

  /** The venue of this division, name and room. */
  public Optional<VenueView> byName(String name, String room, String divisionCode) {
    return name == null || divisionCode == null
        ? Optional.empty()
        : named(name, divisionCode)
            .filter(venue -> Objects.equals(venue.room(), room))
            .findFirst()
            .map(VenueView::of);
  }

  /** Refuses what {@link #add} would refuse, and writes nothing. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public void check(VenueDraft draft) {
    checked(draft, null);
  }

  /**
   * Whether {@link #revise} would change anything; refuses what it would refuse, and writes
   * nothing.
   */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public boolean wouldChange(Long id, VenueDraft draft) {
    Venue venue = found(id);
    if (draft.same(VenueDraft.of(venue))) {
      return false;
    }
    checked(draft, id);
    caller.demandOwn(venue.divisionCode());
    return true;
  }

  private VenueDraft checked(VenueDraft given, Long id) {
    VenueDraft draft =
        given.within(Divisions.ownUnless(caller.get().divisionCode(), given.divisionCode()));
    new FieldChecks()
        .text("name", draft.name(), LONGEST_NAME)
        .length("room", draft.room(), LONGEST_ROOM)
        .length("address", draft.address(), LONGEST_ADDRESS)
        .length("equipment", draft.equipment(), LONGEST_REMARK)
        .length("remark", draft.remark(), LONGEST_REMARK)
        .check(
            "seats",
            draft.seats() != null && draft.seats() >= 1 && draft.seats() <= MOST_SEATS,
            "SEATS_RANGE",
            MOST_SEATS)
        .check(
            "mapPosition",
            draft.mapPosition() == null || draft.mapPosition().matches(POSITION),
            "MAP_POSITION_FORM")
        .check(
            "divisionCode",
            Divisions.hosts(entityManager, draft.divisionCode()),
            "DIVISION_CODE_UNKNOWN")
        .check(
            "organisationId",
            draft.organisationId() == null
                || entityManager.find(Organisation.class, draft.organisationId()) != null,
            "ORGANISATION_UNKNOWN")
        .order(draft.validFrom(), "validTo", draft.validTo())
        .demand();
    caller.demandOwn(draft.divisionCode());
    demandNameFree(draft, id);
    return draft;
  }

  /** One room is one row, else two classes could be in it at once. */
  private void demandNameFree(VenueDraft draft, Long id) {
    boolean taken =
        named(draft.name(), draft.divisionCode())
            .anyMatch(
                other -> !other.id().equals(id) && Objects.equals(other.room(), draft.room()));
    if (taken) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "VENUE_TAKEN", draft.name());
    }
  }

  private Stream<Venue> named(String name, String divisionCode) {
    return entityManager
        .createQuery(
            "select e from Venue e where e.name = :name and e.divisionCode = :division",
            Venue.class)
        .setParameter("name", name)
        .setParameter("division", divisionCode)
        .getResultStream();
  }

  private Venue found(Long id) {
    Venue venue = id == null ? null : entityManager.find(Venue.class, id);
    if (venue == null) {
      throw RuleViolation.notFound();
    }
    return venue;
  }
}
