package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hongyan.session.WorkingDays;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.Texts;

/** Made-up requests of made-up people for a trial run, one of them nearly due. */
@ApplicationScoped
@Transactional
public class DemoPrivacyRequests {

  private static final String DIVISION = "150523";
  private static final List<RequestKind> KINDS =
      List.of(RequestKind.DELETION, RequestKind.CORRECTION, RequestKind.COPY);

  /** Days ago on which each of them came in; of 15 working days few are left after 19. */
  private static final List<Integer> DAYS_AGO = List.of(19, 6, 1);

  private final EntityManager entityManager;
  private final WorkingDays days;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public DemoPrivacyRequests(
      EntityManager entityManager, WorkingDays days, Settings settings, Clock clock) {
    this.entityManager = entityManager;
    this.days = days;
    this.settings = settings;
    this.clock = clock;
  }

  protected DemoPrivacyRequests() {
    this(null, null, null, null);
  }

  /** Only where nobody has asked for anything yet. */
  public void seed() {
    long there =
        entityManager
            .createQuery("select count(e) from PrivacyRequest e", Long.class)
            .getSingleResult();
    if (there > 0) {
      return;
    }
    List<Long> people = people();
    for (int i = 0; i < people.size(); i++) {
      ask(people.get(i), KINDS.get(i), DAYS_AGO.get(i));
    }
  }

  private List<Long> people() {
    return entityManager
        .createQuery(
            "select distinct r.personId from Registration r where r.divisionCode = :division"
                + " and r.ledgerImportId is not null order by r.personId",
            Long.class)
        .setParameter("division", DIVISION)
        .setMaxResults(KINDS.size())
        .getResultList();
  }

  private void ask(Long person, RequestKind kind, int daysAgo) {
    Instant received = clock.instant().minus(Duration.ofDays(daysAgo));
    LocalDate day = LocalDate.ofInstant(received, Surroundings.ZONE);
    String wish =
        kind == RequestKind.CORRECTION
            ? Texts.text(Locale.SIMPLIFIED_CHINESE, "demo.privacy.wish")
            : null;
    entityManager.persist(
        new PrivacyRequest(
            person,
            kind,
            wish,
            RequestSource.ORGANISER,
            DIVISION,
            received,
            days.after(day, settings.privacyDays())));
  }
}
