package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hongyan.account.AccessToken.Purpose;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;

/** Lets whoever reads the console of the first start create the first administrator, once. */
@ApplicationScoped
@Transactional
public class SetupLink {

  static final Duration LIFE = Duration.ofHours(24);

  private final EntityManager entityManager;
  private final AccountTable accounts;
  private final AuditTrail audit;
  private final Clock clock;
  private final PasswordHash hash = new PasswordHash();

  @Inject
  public SetupLink(
      EntityManager entityManager, AccountTable accounts, AuditTrail audit, Clock clock) {
    this.entityManager = entityManager;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  protected SetupLink() {
    this(null, null, null, null);
  }

  /** A new one-time token in place of any earlier one; none once an account exists. */
  public Optional<String> issue() {
    if (accounts.count() > 0) {
      return Optional.empty();
    }
    deleteAll();
    String token = TokenText.random();
    Instant now = clock.instant();
    entityManager.persist(
        new AccessToken(TokenText.hash(token), null, Purpose.SETUP, now, now.plus(LIFE)));
    return Optional.of(token);
  }

  /** Whether this token may still create the first administrator. */
  public boolean open(String token) {
    return token != null
        && accounts.count() == 0
        && Optional.ofNullable(entityManager.find(AccessToken.class, TokenText.hash(token)))
            .filter(found -> found.goodFor(Purpose.SETUP, clock.instant()))
            .isPresent();
  }

  /** Creates the first administrator and uses the token up. */
  public void complete(String token, String username, String name, String password) {
    if (!open(token) || deleteAll() == 0) {
      throw RuleViolation.notFound();
    }
    AccountDraft draft =
        new AccountDraft(username, name, AccountScope.of(Role.SYSTEM_ADMIN), password);
    draft.demandSound();
    Account account =
        new Account(
            draft.username(),
            draft.name(),
            draft.scope(),
            hash.of(draft.password()),
            clock.instant());
    accounts.add(account);
    AccountView after = AccountView.of(account);
    audit.record(
        "FIRST_ADMINISTRATOR_CREATED",
        "Account",
        after.username(),
        null,
        null,
        null,
        after.audited());
  }

  private int deleteAll() {
    return entityManager
        .createQuery("delete from AccessToken t where t.purpose = :setup")
        .setParameter("setup", Purpose.SETUP)
        .executeUpdate();
  }
}
