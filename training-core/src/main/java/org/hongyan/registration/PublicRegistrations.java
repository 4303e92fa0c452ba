package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hongyan.account.TokenText;
import org.hongyan.person.ResidentNumber;
import org.hongyan.registration.Admissions.Admitted;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.RateLimit;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Words;
import org.hongyan.shared.database.RetriedOnClash;

/**
 * Registers people without an account for published classes; a private link leads them back. Who it
 * is is looked up before the class is locked: many wait for that lock when registration opens.
 */
@ApplicationScoped
@RetriedOnClash
@Transactional
public class PublicRegistrations {

  private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");

  /** A registration with the secret of its private link, which is told once. */
  public record Receipt(RegistrationView registration, String token) {}

  private final SeatDesk desk;
  private final Admissions admissions;
  private final Applicants applicants;
  private final RegistrationReach reach;
  private final RegistrationViews views;
  private final PrivateLinks links;
  private final RateLimit limit;
  private final KeyedHash hash;

  @Inject
  public PublicRegistrations(
      SeatDesk desk,
      Admissions admissions,
      Applicants applicants,
      RegistrationReach reach,
      RegistrationViews views,
      PrivateLinks links,
      RateLimit limit,
      KeyedHash hash) {
    this.desk = desk;
    this.admissions = admissions;
    this.applicants = applicants;
    this.reach = reach;
    this.views = views;
    this.links = links;
    this.limit = limit;
    this.hash = hash;
  }

  protected PublicRegistrations() {
    this(null, null, null, null, null, null, null, null);
  }

  /** As {@link #register(long, Trainee, boolean, String)}, with a link of the system's choice. */
  public Receipt register(long sessionId, Trainee trainee, boolean consented) {
    return register(sessionId, trainee, consented, null);
  }

  /**
   * Registers somebody who says who they are.
   *
   * @param consented whether they read what becomes of their data, and agreed (PIPL, 13 to 17)
   * @param wished secret that the form was given for the private link, so that the same form sent
   *     again after a lost answer leads to the same registration; null for none
   * @throws RuleViolation 404 for what is not published; 429 {@code RATE_LIMITED}; else as {@link
   *     Registrations#register}
   */
  public Receipt register(long sessionId, Trainee trainee, boolean consented, String wished) {
    if (given(trainee.idNumber())) {
      limit.demand(
          RateLimit.REGISTRATION_PERSON, hash.of(ResidentNumber.spelling(trainee.idNumber())));
    }
    demandOpen(desk.look(sessionId));
    Applicant applicant =
        applicants.named(
            trainee,
            reach.organisation(trainee.organisation()),
            Source.PUBLIC,
            consented,
            whole(trainee, consented));
    ClassSeats seats = desk.open(sessionId);
    demandOpen(seats.session());
    Optional<Registration> linked = links.known(wished);
    if (linked.filter(one -> same(one, seats, applicant)).isPresent()) {
      return new Receipt(views.of(linked.get()), wished);
    }
    String token = secret(wished) && linked.isEmpty() ? wished : TokenText.random();
    Admitted admitted = admissions.admit(seats, applicant, token, false);
    stated(trainee, applicant)
        .ifPresent(
            address ->
                desk.tell(
                    new AddressStated(
                        admitted.registration().id(),
                        applicant.person().id(),
                        sessionId,
                        address)));
    desk.finish(seats);
    RegistrationView view =
        views
            .of(admitted.registration(), seats.session(), seats.position(admitted.registration()))
            .warned(admitted.warnings());
    return new Receipt(view, token);
  }

  private void demandOpen(TrainingSession session) {
    if (!RegistrationReach.published(session)) {
      throw RuleViolation.notFound();
    }
    admissions.demandOpen(session, desk.now());
  }

  /** An address that may become the person's: they have none yet, and it is theirs by the phone. */
  private Optional<String> stated(Trainee trainee, Applicant applicant) {
    return Optional.ofNullable(Words.orNull(trainee.mail()))
        .filter(mail -> applicants.reachable(applicant.person(), trainee));
  }

  private static boolean same(Registration known, ClassSeats seats, Applicant applicant) {
    return known.active()
        && known.sessionId().equals(seats.session().id())
        && known.personId().equals(applicant.person().id());
  }

  private static boolean secret(String wished) {
    return wished != null && SECRET.matcher(wished).matches();
  }

  /** What is asked of people whom nobody vouches for. */
  private static FieldChecks whole(Trainee trainee, boolean consented) {
    return new FieldChecks()
        .check("person.idNumber", given(trainee.idNumber()), "VALUE_MISSING")
        .check("person.phone", given(trainee.phone()), "VALUE_MISSING")
        .check("consent", consented, "CONSENT_MISSING");
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }
}
