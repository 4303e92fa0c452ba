package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hongyan.interest.Interest;
import org.hongyan.interest.InterestLinks;
import org.hongyan.interest.InterestTold;
import org.hongyan.notification.Channel;
import org.hongyan.notification.Note;
import org.hongyan.notification.Outbox;
import org.hongyan.notification.Recipient;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.organisation.DivisionCode;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.Settings;

/**
 * Writes to people who wanted a class of a subject once one that is for them is published: one
 * letter for each interest and class. On any number of nodes: each class is looked at under its
 * lock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class InterestNews {

  private static final String EVENT = "INTEREST_CLASS_OPENED";
  private static final String WANTED =
      " i.servedAt is null and i.mailEncrypted is not null and i.statedAt <= s.publishedAt"
          + " and c.sessionId = s.id and c.subjectCode = i.subjectCode"
          + " and not exists (select t.interestId from InterestTold t"
          + " where t.interestId = i.id and t.sessionId = s.id)";

  private final EntityManager entityManager;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final InterestLinks links;
  private final FieldCipher cipher;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public InterestNews(
      EntityManager entityManager,
      Outbox outbox,
      TemplateTexts texts,
      InterestLinks links,
      FieldCipher cipher,
      Settings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.outbox = outbox;
    this.texts = texts;
    this.links = links;
    this.cipher = cipher;
    this.settings = settings;
    this.clock = clock;
  }

  protected InterestNews() {
    this(null, null, null, null, null, null, null);
  }

  /** Published classes of which somebody may have to be told. */
  public List<Long> due() {
    return entityManager
        .createQuery(
            "select distinct s.id from TrainingSession s, ClassSubject c, Interest i"
                + " where s.status = :published and"
                + WANTED
                + " order by s.id",
            Long.class)
        .setParameter("published", SessionStatus.PUBLISHED)
        .getResultList();
  }

  /** Looks at one class; nothing where another node was faster. */
  public void settle(long sessionId) {
    TrainingSession session =
        entityManager.find(TrainingSession.class, sessionId, LockModeType.PESSIMISTIC_WRITE);
    if (session == null || session.status() != SessionStatus.PUBLISHED) {
      return;
    }
    ClassFacts facts = ClassFacts.of(entityManager, session);
    String office = ClassFacts.office(entityManager, session);
    for (Interest one : wanting(sessionId)) {
      entityManager.persist(new InterestTold(one.id(), sessionId, clock.instant()));
      if (isFor(session, one)) {
        tell(one, session, facts, office);
      }
    }
  }

  private List<Interest> wanting(long sessionId) {
    return entityManager
        .createQuery(
            "select distinct i from Interest i, TrainingSession s, ClassSubject c"
                + " where s.id = :session and"
                + WANTED,
            Interest.class)
        .setParameter("session", sessionId)
        .getResultList();
  }

  private static boolean isFor(TrainingSession session, Interest one) {
    var groups = session.audienceGroups();
    var divisions = session.audienceDivisions();
    return DivisionCode.covers(session.divisionCode(), one.divisionCode())
        && (groups.isEmpty() || groups.contains(one.audienceGroup()))
        && (divisions.isEmpty()
            || divisions.stream().anyMatch(code -> DivisionCode.covers(code, one.divisionCode())));
  }

  private void tell(Interest one, TrainingSession session, ClassFacts facts, String office) {
    Locale locale = one.language();
    Map<String, String> values =
        LetterValues.in(locale)
            .name(one.name())
            .of(session, facts, office)
            .with("page", settings.publicAddress() + "/programme/class?id=" + session.id())
            .map();
    outbox.put(
        new Note(
            Channel.MAIL,
            EVENT,
            one.id() + "@" + session.id(),
            Recipient.interested(one.id(), one.name(), cipher.decryptText(one.mailEncrypted())),
            session.id(),
            session.divisionCode(),
            locale,
            texts.text(locale, EVENT, values),
            null),
        () -> settings.publicAddress() + "/programme/interest?token=" + links.issue(one.id()));
  }
}
