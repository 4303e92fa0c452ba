package org.hongyan.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hongyan.organisation.Division;
import org.hongyan.person.AudienceGroup;
import org.hongyan.printing.paper.Block;
import org.hongyan.printing.paper.Paper;
import org.hongyan.registration.Seat;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.honorarium.Honoraria;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.Resources;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;

/** The papers of a class, for those who hold it: laid out as official documents are. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.SCHEDULE)
public class SessionPapers {

  private final EntityManager entityManager;
  private final Sessions sessions;
  private final Lessons lessons;
  private final Resources resources;
  private final Honoraria honoraria;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public SessionPapers(
      EntityManager entityManager,
      Sessions sessions,
      Lessons lessons,
      Resources resources,
      Honoraria honoraria,
      Settings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.sessions = sessions;
    this.lessons = lessons;
    this.resources = resources;
    this.honoraria = honoraria;
    this.settings = settings;
    this.clock = clock;
  }

  protected SessionPapers() {
    this(null, null, null, null, null, null, null);
  }

  /**
   * One paper of a class of the caller's scope.
   *
   * @throws RuleViolation {@code PAPER_NEEDS_LESSONS} where it would be empty without a timetable
   */
  public Paper paper(long sessionId, PaperKind kind) {
    PaperFacts facts = facts(sessionId, kind);
    boolean empty = facts.lessons().isEmpty();
    if (empty && kind != PaperKind.NOTICE && kind != PaperKind.SIGN_IN) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "PAPER_NEEDS_LESSONS");
    }
    List<Block> blocks =
        switch (kind) {
          case NOTICE -> NoticePaper.of(facts);
          case TIMETABLE -> TimetablePaper.of(facts);
          case SIGN_IN -> SignInPaper.of(facts);
          case INVITATION ->
              TrainerPapers.invitations(
                  facts.with(new InvitedTrainers(entityManager).beside(facts.lessons())));
          case HONORARIUM -> TrainerPapers.receipt(facts);
        };
    String name = PaperWords.of("name." + kind) + " " + facts.session().number();
    return new Paper(name, blocks);
  }

  private PaperFacts facts(long sessionId, PaperKind kind) {
    SessionView session = sessions.get(sessionId);
    List<LessonView> timetable = lessons.ofSession(sessionId);
    return new PaperFacts(
        session,
        timetable,
        session.venueId() == null ? null : resources.venue(session.venueId()),
        groups(session.audienceGroups()),
        kind == PaperKind.SIGN_IN ? roster(sessionId) : List.of(),
        division(session.divisionCode()),
        titles(timetable),
        kind == PaperKind.HONORARIUM ? honoraria.ofSession(sessionId) : List.of(),
        LocalDate.now(clock.withZone(Surroundings.ZONE)),
        settings.teachingHourMinutes());
  }

  private List<String> groups(List<String> codes) {
    return codes.stream()
        .map(code -> entityManager.find(AudienceGroup.class, code))
        .filter(Objects::nonNull)
        .map(AudienceGroup::nameZh)
        .toList();
  }

  private Map<String, String> division(String code) {
    Division division = entityManager.find(Division.class, code);
    return division == null ? Map.of() : Map.of(code, division.name());
  }

  private List<Attendee> roster(long sessionId) {
    return entityManager
        .createQuery(
            "select p.name, r.employer from Registration r, Person p where p.id = r.personId"
                + " and r.sessionId = :session and r.seat = :seat order by r.ledgerRow, r.id",
            Object[].class)
        .setParameter("session", sessionId)
        .setParameter("seat", Seat.CONFIRMED)
        .getResultStream()
        .map(row -> new Attendee((String) row[0], (String) row[1]))
        .toList();
  }

  private Map<Long, String> titles(List<LessonView> timetable) {
    List<Long> ids =
        timetable.stream().flatMap(lesson -> lesson.trainerIds().stream()).distinct().toList();
    Map<Long, String> titles = new HashMap<>();
    if (!ids.isEmpty()) {
      entityManager
          .createQuery(
              "select t.id, t.title from Trainer t where t.id in :ids and t.title is not null",
              Object[].class)
          .setParameter("ids", ids)
          .getResultList()
          .forEach(row -> titles.put((Long) row[0], (String) row[1]));
    }
    return titles;
  }
}
