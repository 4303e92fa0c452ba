package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.hongyan.person.ResidentNumber;
import org.hongyan.registration.Admissions.Admitted;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.security.RateLimit;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;

/** Registers people without an account for published classes; a private link leads them back. */
@ApplicationScoped
@Transactional
public class PublicRegistrations {

  /** A registration with the secret of its private link, which is told once. */
  public record Receipt(RegistrationView registration, String token) {}

  private final SeatDesk desk;
  private final Admissions admissions;
  private final Applicants applicants;
  private final RegistrationReach reach;
  private final RegistrationViews views;
  private final RateLimit limit;
  private final KeyedHash hash;

  @Inject
  public PublicRegistrations(
      SeatDesk desk,
      Admissions admissions,
      Applicants applicants,
      RegistrationReach reach,
      RegistrationViews views,
      RateLimit limit,
      KeyedHash hash) {
    this.desk = desk;
    this.admissions = admissions;
    this.applicants = applicants;
    this.reach = reach;
    this.views = views;
    this.limit = limit;
    this.hash = hash;
  }

  protected PublicRegistrations() {
    this(null, null, null, null, null, null, null);
  }

  /**
   * Registers somebody who says who they are.
   *
   * @param consented whether they read what becomes of their data, and agreed (PIPL, 13 to 17)
   * @throws RuleViolation 404 for what is not published; 429 {@code RATE_LIMITED}; else as {@link
   *     Registrations#register}
   */
  public Receipt register(long sessionId, Trainee trainee, boolean consented) {
    if (given(trainee.idNumber())) {
      limit.demand(
          RateLimit.REGISTRATION_PERSON, hash.of(ResidentNumber.spelling(trainee.idNumber())));
    }
    ClassSeats seats = desk.open(sessionId);
    if (!RegistrationReach.published(seats.session())) {
      throw RuleViolation.notFound();
    }
    admissions.demandOpen(seats);
    demandWhole(trainee, consented);
    Applicant applicant =
        applicants.named(
            trainee, reach.organisation(trainee.organisation()), Source.PUBLIC, consented);
    Admitted admitted = admissions.admit(seats, applicant, true, false);
    desk.finish(seats);
    RegistrationView view =
        views
            .of(admitted.registration(), seats.session(), seats.position(admitted.registration()))
            .warned(admitted.warnings());
    return new Receipt(view, token(seats));
  }

  private static void demandWhole(Trainee trainee, boolean consented) {
    new FieldChecks()
        .check("person.idNumber", given(trainee.idNumber()), "VALUE_MISSING")
        .check("person.phone", given(trainee.phone()), "VALUE_MISSING")
        .check("consent", consented, "CONSENT_MISSING")
        .demand();
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static String token(ClassSeats seats) {
    return seats.acts().get(seats.acts().size() - 1).token();
  }
}
