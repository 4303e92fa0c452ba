package org.hongyan.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.reference.Use;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Validity;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.Listing;

/** The list of divisions. Codes, levels and parents never change; names and validity may. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_REFERENCE)
public class Divisions {

  /** Everything that may name a division; each foreign key of the database is here. */
  public static final List<Use> USES =
      List.of(
          Use.of("PROPOSED_CLASSES", "proposed_class", "division_code"),
          Use.of("INTERESTS", "interest", "division_code"),
          Use.of("DIVISIONS", "division", "parent_code"),
          Use.of("ORGANISATIONS", "organisation", "division_code"),
          Use.of("ACCOUNTS", "account", "division_code"),
          Use.of("SESSIONS", "training_session", "division_code"),
          Use.of("SESSIONS", "session_audience_division", "division_code"),
          Use.of("QUOTAS", "seat_quota", "division_code"),
          Use.of("PERSONS", "person", "division_code"),
          Use.of("REGISTRATIONS", "registration", "division_code"),
          Use.of("PERSON_TIMES", "person_time", "division_code"),
          Use.of("HEAD_COUNTS", "aggregated_entry", "division_code"),
          Use.of("IMPORTS", "ledger_import", "division_code"),
          Use.of("VENUES", "venue", "division_code"),
          Use.of("BASES", "training_base", "division_code"),
          Use.of("COURSES", "course", "division_code"),
          Use.of("MATERIALS", "material", "division_code"),
          Use.of("TRAINERS", "trainer", "division_code"),
          Use.of("TRAINERS", "trainer_division", "division_code"),
          Use.of("INVITATIONS", "trainer_invitation", "division_code"),
          Use.of("PRIVACY_REQUESTS", "privacy_request", "division_code"),
          Use.of("MESSAGES", "outbox_message", "division_code"));

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_SHORT_NAME = 60;
  private static final String CODE = "\\d{6}|\\d{9}|\\d{12}";

  private final ReferenceTable<Division, DivisionView> table;

  @Inject
  public Divisions(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    table =
        new ReferenceTable<>(
            entityManager,
            audit,
            new ReferenceTable.Kind<>(Division.class, "DIVISION", DivisionView::of),
            () -> figures.bump());
  }

  protected Divisions() {
    this(null, null, null);
  }

  public Page<DivisionView> list(DivisionFilter filter, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and(
                "(lower(e.name) like :q escape '!' or lower(e.shortName) like :q escape '!'"
                    + " or e.code like :q escape '!')",
                "q",
                Listing.containing(filter.text()))
            .and("e.level = :level", "level", filter.level())
            .and("e.parentCode = :parent", "parent", filter.parentCode())
            .and(Validity.HOLDS_ON, "day", filter.validOn());
    return table.list(conditions, "e.code", request);
  }

  public DivisionView get(String code) {
    return table.get(code);
  }

  /** Enters a division below one that is there. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public DivisionView add(DivisionDraft draft) {
    boolean topmost = draft.level() == DivisionLevel.CITY;
    String parent =
        draft.parentCode() == null || draft.parentCode().isBlank() ? null : draft.parentCode();
    checks(draft)
        .check("code", draft.code() != null && draft.code().matches(CODE), "DIVISION_CODE_FORM")
        .check("level", draft.level() != null, "VALUE_MISSING")
        .check("parentCode", topmost ? parent == null : table.has(parent), "DIVISION_PARENT")
        .demand();
    if (table.has(draft.code())) {
      throw ReferenceTable.taken(draft.code());
    }
    return table.add(
        draft.code(),
        new Division(
            draft.code(),
            draft.name().strip(),
            draft.shortName().strip(),
            draft.level(),
            parent,
            draft.source(),
            new Validity(draft.validFrom(), draft.validTo())));
  }

  /** Renames a division or bounds its validity. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public DivisionView revise(String code, DivisionDraft draft) {
    checks(draft).demand();
    return table.revise(
        code,
        draft.version(),
        division ->
            division.revise(
                draft.name().strip(),
                draft.shortName().strip(),
                draft.source(),
                new Validity(draft.validFrom(), draft.validTo())));
  }

  /** Takes out a division that nothing names. */
  @RequiresPermission(Permission.MANAGE_REFERENCE)
  public void remove(String code, Integer version) {
    table.remove(code, version, USES);
  }

  /** The division that was given, or the caller's own where none was. */
  public static String ownUnless(String own, String given) {
    return given == null || given.isBlank() ? own : given;
  }

  /** The city itself, which looks after what belongs to no county. */
  public static String city(EntityManager entityManager) {
    return entityManager
        .createQuery(
            "select d.code from Division d where d.level = :city order by d.code", String.class)
        .setParameter("city", DivisionLevel.CITY)
        .setMaxResults(1)
        .getSingleResult();
  }

  /** Whether classes, courses and venues may be kept under a division: there, and no township. */
  public static boolean hosts(EntityManager entityManager, String code) {
    Division division = code == null ? null : entityManager.find(Division.class, code);
    return division != null && division.countsSessions();
  }

  private static FieldChecks checks(DivisionDraft draft) {
    return new FieldChecks()
        .text("name", draft.name(), LONGEST_NAME)
        .text("shortName", draft.shortName(), LONGEST_SHORT_NAME)
        .source(draft.source())
        .order(draft.validFrom(), "validTo", draft.validTo());
  }
}
