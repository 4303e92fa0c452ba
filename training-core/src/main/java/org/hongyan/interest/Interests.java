package org.hongyan.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hongyan.account.TokenText;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.RateLimit;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.shared.ReaderLanguage;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.RetriedOnClash;
import org.hongyan.subject.Subject;

/** Takes what people without an account want to learn; a private link lets them withdraw it. */
@ApplicationScoped
@RetriedOnClash
@Transactional
public class Interests {

  private static final String SUBJECT = "Interest";
  private static final Pattern SECRET = Pattern.compile("[\\w-]{43}");

  /** An interest with the secret of its private link, which is told once. */
  public record Receipt(InterestView interest, String token) {}

  private final EntityManager entityManager;
  private final InterestLinks links;
  private final RateLimit limit;
  private final ReaderLanguage language;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final Consumer<InterestAddressStated> events;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Interests(
      EntityManager entityManager,
      InterestLinks links,
      RateLimit limit,
      ReaderLanguage language,
      FieldCipher cipher,
      KeyedHash hash,
      Event<InterestAddressStated> events,
      AuditTrail audit,
      Clock clock) {
    this(entityManager, links, limit, language, cipher, hash, events::fire, audit, clock);
  }

  /** With listeners given by hand. */
  public Interests(
      EntityManager entityManager,
      InterestLinks links,
      RateLimit limit,
      ReaderLanguage language,
      FieldCipher cipher,
      KeyedHash hash,
      Consumer<InterestAddressStated> events,
      AuditTrail audit,
      Clock clock) {
    this.entityManager = entityManager;
    this.links = links;
    this.limit = limit;
    this.language = language;
    this.cipher = cipher;
    this.hash = hash;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  protected Interests() {
    this(null, null, null, null, null, null, event -> {}, null, null);
  }

  /**
   * Keeps what somebody wants to learn; the same person, subject and division is one interest,
   * however often it is said.
   *
   * @param consented whether they read what becomes of their data, and agreed (PIPL, 13 to 17)
   * @param wished secret that the form was given for the private link, so that the same form sent
   *     again after a lost answer is answered alike; null for none
   * @throws RuleViolation 422 with the fields; 429 {@code RATE_LIMITED}
   */
  public Receipt state(InterestDraft given, boolean consented, String wished) {
    InterestDraft draft = InterestChecks.plain(given);
    new InterestChecks(entityManager).demand(draft, consented);
    Contact contact = Contact.of(draft.phone(), draft.mail(), cipher, hash);
    limit.demand(RateLimit.REGISTRATION_PERSON, contact.hash());
    // one at a time for each subject, so that two forms of one person do not become two interests
    entityManager.find(Subject.class, draft.subjectCode(), LockModeType.PESSIMISTIC_WRITE);
    Optional<Interest> linked = links.known(wished);
    Interest interest = kept(draft, contact);
    if (linked.filter(one -> one.id().equals(interest.id())).isPresent()) {
      return new Receipt(InterestView.of(interest, cipher), wished);
    }
    String token = secret(wished) && linked.isEmpty() ? wished : TokenText.random();
    links.make(interest.id(), token);
    entityManager.flush();
    return new Receipt(InterestView.of(interest, cipher), token);
  }

  private Interest kept(InterestDraft draft, Contact contact) {
    Locale spoken = language.chosen().orElse(Locale.SIMPLIFIED_CHINESE);
    Optional<Interest> known = find(draft, contact);
    boolean counts = known.filter(Interest::isOpen).isPresent();
    known.ifPresent(one -> one.again(draft, contact, spoken, clock.instant()));
    Interest interest =
        known.orElseGet(() -> new Interest(draft, contact, spoken, clock.instant()));
    if (known.isEmpty()) {
      entityManager.persist(interest);
    }
    entityManager.flush();
    record(known.isEmpty() ? "INTEREST_STATED" : "INTEREST_STATED_AGAIN", interest);
    if (!counts && draft.mail() != null && interest.mailEncrypted() == null) {
      events.accept(new InterestAddressStated(interest.id(), draft.mail()));
    }
    return interest;
  }

  private Optional<Interest> find(InterestDraft draft, Contact contact) {
    return entityManager
        .createQuery(
            "select i from Interest i where i.contactHash = :contact"
                + " and i.subjectCode = :subject and i.divisionCode = :division",
            Interest.class)
        .setParameter("contact", contact.hash())
        .setParameter("subject", draft.subjectCode())
        .setParameter("division", draft.divisionCode())
        .getResultStream()
        .findFirst();
  }

  private static boolean secret(String wished) {
    return wished != null && SECRET.matcher(wished).matches();
  }

  /** What a published class is about, so that whoever finds no seat in it can ask for another. */
  public Optional<String> subjectOf(long sessionId) {
    return entityManager
        .createQuery(
            "select c.subjectCode from ClassSubject c, TrainingSession s"
                + " where s.id = :session and c.sessionId = s.id and s.publishedAt is not null"
                + " order by c.subjectCode",
            String.class)
        .setParameter("session", sessionId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What a private link is about; 404 where it leads nowhere. */
  public InterestView byLink(String token) {
    return InterestView.of(found(token), cipher);
  }

  /** Forgets an interest with all that was kept of the person; 404 where the link leads nowhere. */
  public void withdraw(String token) {
    Interest interest = found(token);
    record("INTEREST_WITHDRAWN", interest);
    entityManager.remove(interest);
    entityManager.flush();
  }

  private Interest found(String token) {
    return links.known(token).orElseThrow(RuleViolation::notFound);
  }

  /** Nothing of the person stands in the log, which is kept for longer. */
  private void record(String action, Interest one) {
    audit.record(action, SUBJECT, one.id(), one.divisionCode(), null);
  }
}
