package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.database.RetriedOnClash;

/** Registers lists of people for a class, and tells people for which they are registered. */
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

  /** What came out of a trial. */
  public static final class Tried extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BatchResult result;

    Tried(BatchResult result) {
      super(null, null, false, false);
      this.result = result;
    }

    public BatchResult result() {
      return result;
    }
  }

  /**
   * Somebody of a batch who was registered.
   *
   * @param recorded under which name they are on record
   */
  private record Registered(Registration registration, Trainee stated, String recorded) {}

  /** Who of a batch was taken in, and who was not. */
  private record Taken(ClassSeats seats, List<Registered> people, List<Refused> refused) {

    void demandWhole(Batch batch) {
      if (!refused.isEmpty() && !Boolean.FALSE.equals(batch.allOrNone())) {
        throw new RuleViolation(
            Kind.REFUSED, "BATCH_REFUSED", BatchWords.of(refused), refused.size());
      }
      if (Boolean.TRUE.equals(batch.allSeated())
          && registrations().stream().anyMatch(one -> one.seat() == Seat.WAITING)) {
        throw new RuleViolation(Kind.REFUSED, "BATCH_SEATS_MISSING");
      }
    }

    List<Registration> registrations() {
      return people.stream().map(Registered::registration).toList();
    }
  }

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final SeatDesk desk;
  private final Admissions admissions;
  private final Applicants applicants;
  private final RegistrationReach reach;
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
      RegistrationViews views,
      SameNumbers sameNumbers) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.desk = desk;
    this.admissions = admissions;
    this.applicants = applicants;
    this.reach = reach;
    this.views = views;
    this.sameNumbers = sameNumbers;
  }

  protected Registrations() {
    this(null, null, null, null, null, null, null, null);
  }

  private Applicant named(ClassSeats seats, Trainee trainee) {
    Applicant applicant =
        applicants.named(
            trainee,
            organisation(seats, trainee.organisation()),
            reach.source(seats.session()),
            false);
    reach.demandOwn(seats.session(), applicant);
    return applicant;
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
    Taken taken = take(sessionId, batch.persons());
    taken.demandWhole(batch);
    desk.finish(taken.seats());
    taken
        .people()
        .forEach(one -> sameNumbers.record(one.stated(), one.registration(), one.recorded()));
    return new BatchResult(views.of(taken.registrations()), taken.refused());
  }

  /**
   * Finds out what would become of people by the same rules. They are registered, nobody is told
   * and nothing recorded; it always ends in the outcome, so that all is undone.
   *
   * @throws Tried with the outcome
   * @throws RuleViolation where the class takes in nobody at all
   */
  @RequiresPermission(Permission.ADMIT)
  public void tryAll(long sessionId, List<Trainee> persons) {
    Taken taken = take(sessionId, persons);
    throw new Tried(new BatchResult(views.of(taken.registrations()), taken.refused()));
  }

  private Taken take(long sessionId, List<Trainee> given) {
    List<Trainee> persons = given == null ? List.of() : given;
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
    Taken taken = new Taken(seats, new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < persons.size(); i++) {
      try {
        Applicant applicant = named(seats, persons.get(i));
        Registration one = admissions.admit(seats, applicant, null, true).registration();
        taken.people().add(new Registered(one, persons.get(i), applicant.person().name()));
      } catch (RuleViolation why) {
        taken.refused().add(new Refused(i, why));
      }
    }
    return taken;
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
