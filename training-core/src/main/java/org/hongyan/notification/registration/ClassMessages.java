package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.notification.registration.ClassLetters.Matter;
import org.hongyan.registration.Registration;
import org.hongyan.registration.RegistrationFilter;
import org.hongyan.registration.RegistrationLists;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;

/** What organisers write to people who are registered for a class, to all or to some. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.ADMIT)
public class ClassMessages {

  private static final int MOST_PEOPLE = 500;
  private static final int LONGEST_SUBJECT = 100;
  private static final int LONGEST_TEXT = 2000;

  /**
   * To whom a message goes.
   *
   * @param people to whom it was written
   * @param reached of them, those who have an address or an account
   */
  public record Sent(int people, int reached) {}

  private final EntityManager entityManager;
  private final RegistrationLists lists;
  private final ClassLetters letters;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ClassMessages(
      EntityManager entityManager,
      RegistrationLists lists,
      ClassLetters letters,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.lists = lists;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  protected ClassMessages() {
    this(null, null, null, null, null);
  }

  /**
   * Writes to people of a class.
   *
   * @throws RuleViolation 404 where the caller does not see all of them
   */
  public Sent send(long sessionId, List<Long> ids, String subject, String text) {
    int size = ids == null ? 0 : ids.size();
    new FieldChecks()
        .check("ids", size > 0 && size <= MOST_PEOPLE, "BULK_SIZE", MOST_PEOPLE)
        .text("subject", subject, LONGEST_SUBJECT)
        .text("text", text, LONGEST_TEXT)
        .demand();
    lists.demandReach(sessionId);
    if (!lists.seen(sessionId, RegistrationFilter.ALL).containsAll(new HashSet<>(ids))) {
      throw RuleViolation.notFound();
    }
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    List<Registration> people =
        entityManager
            .createQuery(
                "select r from Registration r where r.id in :ids order by r.id", Registration.class)
            .setParameter("ids", ids)
            .getResultList();
    int reached =
        letters.tell(
            session,
            people,
            new Matter(
                "CLASS_MESSAGE",
                Long.toString(clock.millis()),
                (locale, values) ->
                    values.with("subject", subject.strip()).with("text", text.strip())));
    audit.record(
        "CLASS_MESSAGE_SENT",
        "TrainingSession",
        sessionId,
        session.divisionCode(),
        subject.strip(),
        null,
        new Sent(people.size(), reached));
    return new Sent(people.size(), reached);
  }
}
