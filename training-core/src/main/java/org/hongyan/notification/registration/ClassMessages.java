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

  private static final int MOST_NAMED = 500;
  private static final int LONGEST_SUBJECT = 100;
  private static final int LONGEST_TEXT = 2000;

  /**
   * Who is meant: these, or all whom the filter of the list lets through. The other is null.
   *
   * @param ids of registrations
   */
  public record Readers(List<Long> ids, RegistrationFilter filter) {}

  /**
   * To whom a message went.
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
   * Writes to people of a class, to each once.
   *
   * @throws RuleViolation 404 where the caller does not see all who are named
   */
  public Sent send(long sessionId, Readers readers, String subject, String text) {
    demand(readers, subject, text);
    List<Long> ids = ids(sessionId, readers);
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    Matter matter = matter(subject.strip(), text.strip());
    int reached = 0;
    for (int from = 0; from < ids.size(); from += MOST_NAMED) {
      List<Long> some = ids.subList(from, Math.min(from + MOST_NAMED, ids.size()));
      reached += letters.tell(session, found(some), matter);
    }
    Sent sent = new Sent(ids.size(), reached);
    audit.record(
        "CLASS_MESSAGE_SENT",
        "TrainingSession",
        sessionId,
        session.divisionCode(),
        subject.strip(),
        null,
        sent);
    return sent;
  }

  private static void demand(Readers readers, String subject, String text) {
    int named = readers.ids() == null ? 0 : readers.ids().size();
    boolean filtered = readers.filter() != null;
    new FieldChecks()
        .check("filter", !filtered || readers.ids() == null, "READERS_BOTH_WAYS")
        .check("ids", filtered || named > 0 && named <= MOST_NAMED, "BULK_SIZE", MOST_NAMED)
        .text("subject", subject, LONGEST_SUBJECT)
        .text("text", text, LONGEST_TEXT)
        .demand();
  }

  private List<Long> ids(long sessionId, Readers readers) {
    lists.demandReach(sessionId);
    if (readers.filter() != null) {
      return lists.seen(sessionId, readers.filter());
    }
    List<Long> ids = readers.ids().stream().distinct().toList();
    if (!new HashSet<>(lists.seen(sessionId, RegistrationFilter.ALL)).containsAll(ids)) {
      throw RuleViolation.notFound();
    }
    return ids;
  }

  private List<Registration> found(List<Long> ids) {
    return entityManager
        .createQuery(
            "select r from Registration r where r.id in :ids order by r.id", Registration.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  private Matter matter(String subject, String text) {
    return new Matter(
        "CLASS_MESSAGE",
        Long.toString(clock.millis()),
        (locale, values) -> values.with("subject", subject).with("text", text));
  }
}
