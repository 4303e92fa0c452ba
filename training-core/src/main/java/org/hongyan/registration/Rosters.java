package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongyan.person.MaskedName;
import org.hongyan.person.Person;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Masking;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** Who has a seat in a session, masked (design, rule 9). */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_SESSIONS)
public class Rosters {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FieldCipher cipher;

  @Inject
  public Rosters(EntityManager entityManager, CurrentCaller caller, FieldCipher cipher) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.cipher = cipher;
  }

  protected Rosters() {
    this(null, null, null);
  }

  public Page<RosterRow> list(long sessionId, PageRequest request) {
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    if (session == null) {
      throw RuleViolation.notFound();
    }
    caller.demandReach(session.divisionCode(), session.hostOrganisationId());
    Page<Registration> page =
        new Listing(entityManager)
            .page(
                Registration.class,
                "r",
                new Conditions()
                    .and("r.sessionId = :session", "session", sessionId)
                    .and("r.seat = :seat", "seat", Seat.CONFIRMED),
                "r.ledgerRow, r.id",
                request);
    Map<Long, Person> persons = persons(page);
    return page.map(registration -> row(registration, persons.get(registration.personId())));
  }

  private Map<Long, Person> persons(Page<Registration> page) {
    if (page.items().isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery("select p from Person p where p.id in :ids", Person.class)
        .setParameter("ids", page.items().stream().map(Registration::personId).toList())
        .getResultStream()
        .collect(Collectors.toMap(Person::id, person -> person));
  }

  private RosterRow row(Registration registration, Person person) {
    boolean named = caller.get().may(Permission.VIEW_PERSONS);
    return new RosterRow(
        registration.id(),
        named ? person.id() : null,
        named ? person.name() : MaskedName.of(person.name()),
        Masking.idNumber(cipher.decryptText(person.idNumberEncrypted())),
        registration.employer(),
        registration.audienceGroup(),
        registration.divisionCode(),
        registration.completed(),
        registration.ledgerRow());
  }
}
