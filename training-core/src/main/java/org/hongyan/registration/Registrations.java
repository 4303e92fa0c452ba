package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.person.Person;
import org.hongyan.person.PersonReach;
import org.hongyan.registration.Admissions.Admitted;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.RetriedOnClash;

/** Registers people for classes: trainees themselves, organisers their people (报名). */
@ApplicationScoped
@RetriedOnClash
@Transactional
public class Registrations {

  static final int MOST_AT_ONCE = 500;

  /**
   * Several people to be registered.
   *
   * @param allOrNone whether one who cannot be registered keeps all others out; so where null
   * @param allSeated whether nobody is registered unless everybody gets a seat
   */
  public record Batch(List<Trainee> persons, Boolean allOrNone, Boolean allSeated) {}

  /** What became of a batch, by the place in the list, from 0. */
  public record BatchResult(List<RegistrationView> registrations, List<Refused> refused) {}

  /** Somebody of a batch who was not registered. */
  public record Refused(int index, RuleViolation why) {}

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final SeatDesk desk;
  private final Admissions admissions;
  private final Applicants applicants;
  private final RegistrationReach reach;
  private final PersonReach people;
  private final RegistrationViews views;
  private final SameNumbers sameNumbers;

  @Inject
  public Registrations(
      EntityManager entityManager,
      CurrentCaller caller,
      SeatDesk desk,
      Admissions admissions,
      Applicants applicants,
      RegistrationReach reach,
      PersonReach people,
      RegistrationViews views,
      SameNumbers sameNumbers) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
    this.admissions = admissions;
    this.applicants = applicants;
    this.reach = reach;
    this.people = people;
    this.views = views;
    this.sameNumbers = sameNumbers;
  }

  protected Registrations() {
    this(null, null, null, null, null, null, null, null, null);
  }

  /**
   * Registers somebody: an organiser whom they name, anybody else themselves.
   *
   * @throws RuleViolation 409 {@code REGISTRATION_WINDOW_CLOSED}, {@code ALREADY_REGISTERED},
   *     {@code NOT_IN_AUDIENCE}, {@code PREREQUISITE_MISSING}, {@code TIME_CONFLICT}
   */
  public RegistrationView register(long sessionId, RegistrationDraft draft) {
    boolean organiser = caller.get().may(Permission.ADMIT);
    if (!organiser) {
      caller.demand(Permission.REGISTER);
    }
    ClassSeats seats = desk.open(sessionId);
    demandVisible(seats.session(), organiser);
    admissions.demandOpen(seats.session(), seats.now());
    Applicant applicant = organiser ? named(seats, draft) : self(seats, draft);
    Admitted admitted = admissions.admit(seats, applicant, null, organiser);
    desk.finish(seats);
    if (draft.person() != null) {
      sameNumbers.record(draft.person(), admitted.registration(), applicant.person().name());
    }
    return views
        .of(admitted.registration(), seats.session(), seats.position(admitted.registration()))
        .warned(admitted.warnings());
  }

  private void demandVisible(TrainingSession session, boolean organiser) {
    if (organiser) {
      reach.demand(session);
    } else if (!RegistrationReach.published(session)) {
      throw RuleViolation.notFound();
    }
  }

  private Applicant self(ClassSeats seats, RegistrationDraft draft) {
    if (draft.personId() != null || draft.person() != null) {
      throw new RuleViolation(Kind.FORBIDDEN, "PERMISSION_MISSING");
    }
    Long personId = reach.personId();
    if (personId == null) {
      throw new RuleViolation(Kind.REFUSED, "ACCOUNT_WITHOUT_PERSON");
    }
    Person person = entityManager.find(Person.class, personId);
    return applicants.known(
        person, draft, organisation(seats, person.employer()), Source.SELF, true);
  }

  private Applicant named(ClassSeats seats, RegistrationDraft draft) {
    new FieldChecks()
        .check("person", (draft.personId() == null) != (draft.person() == null), "VALUE_MISSING")
        .demand();
    return draft.person() == null ? recorded(seats, draft) : named(seats, draft.person());
  }

  private Applicant recorded(ClassSeats seats, RegistrationDraft draft) {
    Person person =
        people.reaches(draft.personId())
            ? entityManager.find(Person.class, draft.personId())
            : null;
    if (person == null) {
      throw RuleViolation.invalid(FieldViolation.of("personId", "PERSON_ID_UNKNOWN"));
    }
    Applicant applicant =
        applicants.known(
            person, draft, organisation(seats, person.employer()), source(seats), false);
    reach.demandOwn(seats.session(), applicant);
    return applicant;
  }

  private Applicant named(ClassSeats seats, Trainee trainee) {
    Applicant applicant =
        applicants.named(
            trainee, organisation(seats, trainee.organisation()), source(seats), false);
    reach.demandOwn(seats.session(), applicant);
    return applicant;
  }

  private Source source(ClassSeats seats) {
    return reach.organises(seats.session()) ? Source.ORGANISER : Source.NOMINATION;
  }

  /** Looked up only where something depends on it. */
  private Long organisation(ClassSeats seats, String employer) {
    boolean wanted =
        caller.get().organisationId() != null
            || seats.quotasOfOrganisations()
            || seats.session().admission().organisationApproval();
    return wanted ? reach.organisation(employer) : null;
  }

  /**
   * Registers several people in the order of the list.
   *
   * @throws RuleViolation 409 {@code BATCH_REFUSED} with each refused person, where it is all or
   *     none; {@code BATCH_SEATS_MISSING}
   */
  @RequiresPermission(Permission.ADMIT)
  public BatchResult registerAll(long sessionId, Batch batch) {
    List<Trainee> persons = batch.persons() == null ? List.of() : batch.persons();
    new FieldChecks()
        .check(
            "persons",
            !persons.isEmpty() && persons.size() <= MOST_AT_ONCE,
            "BATCH_SIZE",
            MOST_AT_ONCE)
        .demand();
    ClassSeats seats = desk.open(sessionId);
    reach.demand(seats.session());
    admissions.demandOpen(seats.session(), seats.now());
    List<Registration> registered = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    List<Runnable> confirmed = new ArrayList<>();
    for (int i = 0; i < persons.size(); i++) {
      try {
        Trainee stated = persons.get(i);
        Applicant applicant = named(seats, stated);
        Registration one = admissions.admit(seats, applicant, null, true).registration();
        registered.add(one);
        confirmed.add(() -> sameNumbers.record(stated, one, applicant.person().name()));
      } catch (RuleViolation why) {
        refused.add(new Refused(i, why));
      }
    }
    demandWhole(batch, registered, refused);
    desk.finish(seats);
    confirmed.forEach(Runnable::run);
    return new BatchResult(views.of(registered), refused);
  }

  private static void demandWhole(
      Batch batch, List<Registration> registered, List<Refused> refused) {
    if (!refused.isEmpty() && !Boolean.FALSE.equals(batch.allOrNone())) {
      throw new RuleViolation(
          Kind.REFUSED, "BATCH_REFUSED", BatchWords.of(refused), refused.size());
    }
    if (Boolean.TRUE.equals(batch.allSeated())
        && registered.stream().anyMatch(one -> one.seat() == Seat.WAITING)) {
      throw new RuleViolation(Kind.REFUSED, "BATCH_SEATS_MISSING");
    }
  }

  /** The caller's own registrations, the latest class first. */
  @RequiresPermission(Permission.REGISTER)
  public List<RegistrationView> mine() {
    Long personId = reach.personId();
    return personId == null
        ? List.of()
        : views.of(
            entityManager
                .createQuery(
                    "select r from Registration r, TrainingSession s where s.id = r.sessionId"
                        + " and r.personId = :person and r.ledgerImportId is null"
                        + " order by s.startDate desc, r.id desc",
                    Registration.class)
                .setParameter("person", personId)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList());
  }
}
