package org.hongyan.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Masking;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/**
 * Units: hosts that ledgers brought in, and the institutions that the city trains with. Everybody
 * who schedules reads them; a county changes its own.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class Organisations {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 300;
  private static final int LONGEST_CONTACT = 100;
  private static final int LONGEST_REMARK = 500;
  private static final String PHONE = "[0-9][0-9 -]{5,19}";
  private static final String NO_PHONE = "-";

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final FieldCipher cipher;

  @Inject
  public Organisations(
      EntityManager entityManager, CurrentCaller caller, AuditTrail audit, FieldCipher cipher) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
    this.cipher = cipher;
  }

  protected Organisations() {
    this(null, null, null, null);
  }

  public Page<OrganisationView> list(OrganisationFilter filter, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and("e.divisionCode = :division", "division", filter.divisionCode())
            .and("e.kind = :kind", "kind", filter.kind())
            .flag("e.partner", filter.partner())
            .and(
                "(lower(e.name) like :q escape '!' or lower(e.creditCode) like :q escape '!'"
                    + " or lower(e.address) like :q escape '!')",
                "q",
                Listing.containing(filter.text()));
    return new Listing(entityManager)
        .page(Organisation.class, "e", conditions, filter.order(), request)
        .map(this::view);
  }

  public OrganisationView get(Long id) {
    return view(found(id));
  }

  /** Enters a unit. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public OrganisationView add(OrganisationDraft draft) {
    OrganisationDraft whole = checked(draft, null);
    Organisation organisation = new Organisation(whole.name(), whole.divisionCode(), null);
    organisation.revise(whole, phone(whole, null));
    entityManager.persist(organisation);
    entityManager.flush();
    OrganisationView after = view(organisation);
    audit.record(
        "ORGANISATION_ADDED", "Organisation", after.id(), after.divisionCode(), null, null, after);
    return after;
  }

  /** Changes a unit, unless somebody else has since. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public OrganisationView revise(Long id, OrganisationDraft draft) {
    Organisation organisation = found(id);
    caller.demandOwn(organisation.divisionCode());
    FieldChecks.demandVersion(organisation.version(), draft.version());
    OrganisationDraft whole = checked(draft, id);
    OrganisationView before = view(organisation);
    organisation.revise(whole, phone(whole, organisation.contactPhoneEncrypted()));
    entityManager.flush();
    OrganisationView after = view(organisation);
    audit.record(
        "ORGANISATION_REVISED", "Organisation", id, after.divisionCode(), null, before, after);
    return after;
  }

  private OrganisationDraft checked(OrganisationDraft given, Long id) {
    OrganisationDraft draft =
        given.within(Divisions.ownUnless(caller.get().divisionCode(), given.divisionCode()));
    new FieldChecks()
        .text("name", draft.name(), LONGEST_NAME)
        .length("address", draft.address(), LONGEST_ADDRESS)
        .length("contact", draft.contact(), LONGEST_CONTACT)
        .length("remark", draft.remark(), LONGEST_REMARK)
        .check(
            "contactPhone",
            draft.contactPhone() == null
                || draft.contactPhone().equals(NO_PHONE)
                || draft.contactPhone().matches(PHONE),
            "CONTACT_PHONE_FORM")
        .check(
            "creditCode",
            draft.creditCode() == null || CreditCode.valid(draft.creditCode()),
            "CREDIT_CODE_WRONG")
        .check(
            "divisionCode",
            Divisions.hosts(entityManager, draft.divisionCode()),
            "DIVISION_CODE_UNKNOWN")
        .demand();
    caller.demandOwn(draft.divisionCode());
    demandFree("name", draft.name(), id, "ORGANISATION_TAKEN");
    demandFree("creditCode", draft.creditCode(), id, "CREDIT_CODE_TAKEN");
    return draft;
  }

  private void demandFree(String field, String value, Long id, String code) {
    boolean taken =
        value != null
            && entityManager
                .createQuery(
                    "select e from Organisation e where e." + field + " = :value",
                    Organisation.class)
                .setParameter("value", value)
                .getResultStream()
                .anyMatch(other -> !other.id().equals(id));
    if (taken) {
      throw new RuleViolation(Kind.REFUSED, code, value);
    }
  }

  private String phone(OrganisationDraft draft, String kept) {
    if (draft.contactPhone() == null) {
      return kept;
    }
    return draft.contactPhone().equals(NO_PHONE) ? null : cipher.encryptText(draft.contactPhone());
  }

  private OrganisationView view(Organisation organisation) {
    return new OrganisationView(
        organisation.id(),
        organisation.name(),
        organisation.divisionCode(),
        organisation.kind(),
        organisation.creditCode(),
        organisation.partner(),
        organisation.address(),
        organisation.contact(),
        Masking.phone(cipher.decryptText(organisation.contactPhoneEncrypted())),
        organisation.remark(),
        organisation.version());
  }

  private Organisation found(Long id) {
    Organisation organisation = id == null ? null : entityManager.find(Organisation.class, id);
    if (organisation == null) {
      throw RuleViolation.notFound();
    }
    return organisation;
  }
}
