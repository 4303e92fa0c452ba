package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hongyan.account.TokenText;
import org.hongyan.idempotency.KeyedRequests;
import org.hongyan.idempotency.RequestMark;
import org.hongyan.person.Person;
import org.hongyan.registration.Admissions.Admitted;
import org.hongyan.registration.Admissions.Entrant;
import org.hongyan.security.Requesters;
import org.hongyan.shared.RuleViolation;

/**
 * Takes all who wait for a class into it in one transaction: they share its lock, most statements
 * and the wait for the disk (ADR 22). Who is refused keeps nobody else out, and each gets the seat
 * or the place that they would get one by one.
 */
@ApplicationScoped
@Transactional
public class GatheredAdmissions {

  /** What becomes of one of them, step by step. */
  private static final class Turn {
    private final Application application;
    private Entrant entrant;
    private boolean newcomer;
    private String token;
    private Admitted admitted;
    private Outcome outcome;

    private Turn(Application application) {
      this.application = application;
    }

    private Optional<RequestMark> mark() {
      return Optional.ofNullable(application.answering().mark());
    }

    /** Nobody, who has yet to be entered, before those whose rows are locked in their order. */
    private long personId() {
      Long id = application.applicant().person().id();
      return id == null ? 0 : id;
    }
  }

  private final SeatDesk desk;
  private final Admissions admissions;
  private final RegistrationViews views;
  private final PrivateLinks links;
  private final KeyedRequests keys;
  private final RegistrationReach reach;
  private final SameNumbers sameNumbers;
  private final Requesters requesters;

  @Inject
  public GatheredAdmissions(
      SeatDesk desk,
      Admissions admissions,
      RegistrationViews views,
      PrivateLinks links,
      KeyedRequests keys,
      RegistrationReach reach,
      SameNumbers sameNumbers,
      Requesters requesters) {
    this.desk = desk;
    this.admissions = admissions;
    this.views = views;
    this.links = links;
    this.keys = keys;
    this.reach = reach;
    this.sameNumbers = sameNumbers;
    this.requesters = requesters;
  }

  protected GatheredAdmissions() {
    this(null, null, null, null, null, null, null, null);
  }

  /**
   * Decides on some, no two of whom have a mark in common.
   *
   * @return what becomes of each, in their order
   */
  List<Outcome> admit(long sessionId, List<Application> together) {
    ClassSeats seats = desk.open(sessionId);
    List<Turn> turns = together.stream().map(Turn::new).toList();
    judge(seats, turns);
    List<Turn> entering = turns.stream().filter(turn -> turn.outcome == null).toList();
    admissions.enter(
        entering.stream()
            .filter(turn -> turn.newcomer)
            .map(turn -> turn.entrant.applicant())
            .toList());
    entering.forEach(turn -> take(seats, turn));
    entering.forEach(this::tellAddress);
    desk.write(seats);
    entering.forEach(turn -> answer(seats, turn));
    entering.forEach(this::recordNumber);
    desk.record(seats);
    return turns.stream().map(turn -> turn.outcome).toList();
  }

  /** Writes nothing; people are locked in one order, whatever that of the line. */
  private void judge(ClassSeats seats, List<Turn> turns) {
    Set<String> used =
        keys.used(
            turns.stream()
                .flatMap(turn -> turn.mark().stream())
                .map(RequestMark::keyHash)
                .toList());
    turns.stream()
        .sorted(Comparator.comparingLong(Turn::personId))
        .forEach(
            turn -> {
              try {
                judge(seats, turn, used);
              } catch (RuleViolation refusal) {
                turn.outcome = Outcome.of(refusal);
              }
            });
  }

  private void judge(ClassSeats seats, Turn turn, Set<String> used) {
    Application application = turn.application;
    if (turn.mark().filter(mark -> used.contains(mark.keyHash())).isPresent()) {
      turn.outcome = Outcome.before(keys.known(turn.mark().get()).orElseThrow());
      return;
    }
    requesters.as(application.requester(), () -> demandOpen(seats, application));
    Optional<Registration> linked = links.known(application.wished());
    if (linked.filter(one -> same(one, seats, application.applicant())).isPresent()) {
      turn.outcome = Outcome.of(new Receipt(views.of(linked.get()), application.wished()), null);
      return;
    }
    turn.token = token(application, linked.isEmpty());
    turn.newcomer = application.applicant().fresh();
    turn.entrant =
        admissions.judge(seats, application.applicant(), application.entrance() == Entrance.OFFICE);
  }

  private Void demandOpen(ClassSeats seats, Application application) {
    reach.demand(application.entrance(), seats.session());
    admissions.demandOpen(seats.session(), seats.now());
    if (application.entrance() == Entrance.OFFICE) {
      reach.demandOwn(seats.session(), application.applicant());
    }
    return null;
  }

  /** Secret of the link to make: the wished one if it is free and one; null where none is made. */
  private static String token(Application application, boolean free) {
    if (application.entrance() != Entrance.FORM) {
      return null;
    }
    String wished = application.wished();
    return free && TokenText.isOne(wished) ? wished : TokenText.random();
  }

  private static boolean same(Registration known, ClassSeats seats, Applicant applicant) {
    return known.active()
        && known.sessionId().equals(seats.session().id())
        && known.personId().equals(applicant.person().id());
  }

  private void take(ClassSeats seats, Turn turn) {
    seats.serve(turn.application.requester());
    turn.admitted = admissions.take(seats, turn.entrant, turn.token, turn.newcomer);
  }

  private void tellAddress(Turn turn) {
    if (turn.application.reachable()) {
      Registration registration = turn.admitted.registration();
      desk.tell(
          turn.application.requester(),
          new AddressStated(
              registration.id(),
              registration.personId(),
              registration.sessionId(),
              turn.application.stated().mail().strip()));
    }
  }

  private void recordNumber(Turn turn) {
    Application application = turn.application;
    if (application.entrance() == Entrance.OFFICE && application.stated() != null) {
      Person person = turn.entrant.applicant().person();
      requesters.as(
          application.requester(),
          () -> {
            sameNumbers.record(application.stated(), turn.admitted.registration(), person.name());
            return null;
          });
    }
  }

  private void answer(ClassSeats seats, Turn turn) {
    Registration registration = turn.admitted.registration();
    RegistrationView view =
        views
            .of(registration, seats.session(), seats.position(registration))
            .warned(turn.admitted.warnings());
    Receipt receipt = new Receipt(view, turn.token);
    turn.outcome = Outcome.of(receipt, turn.application.answering().making().apply(receipt));
    turn.mark().ifPresent(mark -> keys.add(mark, turn.outcome.answer()));
  }
}
