package org.hongyan.account.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.hongyan.account.Account;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.person.PersonDraft;
import org.hongyan.person.PersonReach;
import org.hongyan.person.PersonRegister;
import org.hongyan.person.ResidentNumber;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RateLimit;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.Role;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Settings;
import org.hongyan.shared.database.RetriedOnClash;

/** Gives out links to accounts, to whom it is proved that they are theirs. */
@ApplicationScoped
@RetriedOnClash
@Transactional
public class AccountLinks {

  /**
   * A link that an organiser hands over.
   *
   * @param token its secret, told once
   */
  public record Handed(String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "Handed[" + expiresAt + "]";
    }
  }

  private final EntityManager entityManager;
  private final PersonRegister persons;
  private final PersonReach reach;
  private final LinkTable links;
  private final Event<AccountLinkSent> sending;
  private final RateLimit limit;
  private final KeyedHash hash;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public AccountLinks(
      EntityManager entityManager,
      PersonRegister persons,
      PersonReach reach,
      LinkTable links,
      Event<AccountLinkSent> sending,
      RateLimit limit,
      KeyedHash hash,
      AuditTrail audit,
      CurrentCaller caller,
      Settings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.persons = persons;
    this.reach = reach;
    this.links = links;
    this.sending = sending;
    this.limit = limit;
    this.hash = hash;
    this.audit = audit;
    this.caller = caller;
    this.settings = settings;
    this.clock = clock;
  }

  protected AccountLinks() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Whether links can be sent at all. */
  public boolean sends() {
    return settings.mail().isPresent();
  }

  /**
   * Sends a link to the confirmed mail address of whoever has this name and number. The answer is
   * the same whether or not they are on record, so that nobody finds out who is.
   *
   * @param type of the paper; resident identity card where null
   * @throws RuleViolation 422 for what can be no name or number; 409 {@code MAIL_NOT_SET} without a
   *     mail server; 429 where the number was asked for too often
   */
  public void ask(String name, IdType type, String idNumber) {
    if (!sends()) {
      throw new RuleViolation(Kind.REFUSED, "MAIL_NOT_SET");
    }
    new FieldChecks()
        .check("person.idNumber", idNumber != null && !idNumber.isBlank(), "VALUE_MISSING")
        .check("person.name", name != null && !name.isBlank(), "VALUE_MISSING")
        .demand();
    limit.demand(RateLimit.ACCOUNT_LINK, hash.of(ResidentNumber.spelling(idNumber)));
    persons
        .findNamed(new PersonDraft(name, type, idNumber, null, null), new FieldChecks())
        .filter(person -> person.mailEncrypted() != null)
        .filter(person -> !links.issuedLately(person.id()))
        .ifPresent(this::send);
  }

  private void send(Person person) {
    Optional<Account> account = links.accountOf(person.id());
    if (account.isPresent() && !ofTrainee(account.get())) {
      return;
    }
    String username = account.map(Account::username).orElse(null);
    sending.fire(new AccountLinkSent(person.id(), username, links.issue(person.id())));
    audit.record("ACCOUNT_LINK_SENT", "Person", person.id(), person.divisionCode(), null);
  }

  /** Whoever may do more than a trainee, or nothing any more, goes to the administrator. */
  private static boolean ofTrainee(Account account) {
    return account.enabled() && account.scope().roles().equals(Set.of(Role.TRAINEE));
  }

  /**
   * A link for a person without an account, to be handed to them by an organiser who has seen their
   * identity paper. Passwords of accounts that exist are reset by an administrator only.
   *
   * @throws RuleViolation 404 outside the own scope; 409 {@code ACCOUNT_OPENED_ALREADY}
   */
  @RequiresPermission(Permission.ADMIT)
  public Handed handOver(long personId) {
    Person person = entityManager.find(Person.class, personId);
    if (person == null || !reach.reaches(personId)) {
      throw RuleViolation.notFound();
    }
    if (links.accountOf(personId).isPresent()) {
      throw new RuleViolation(Kind.REFUSED, "ACCOUNT_OPENED_ALREADY");
    }
    String token = links.issue(personId);
    audit.record("ACCOUNT_LINK_HANDED_OVER", "Person", personId, caller.get().divisionCode(), null);
    return new Handed(token, clock.instant().plus(AccountLink.LIFE));
  }
}
