package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** What everybody who is signed in may see and do about the own account. */
@ApplicationScoped
@Transactional
public class OwnAccount {

  private final AccountTable accounts;
  private final Tokens tokens;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;
  private final PasswordHash hash = new PasswordHash();

  @Inject
  public OwnAccount(
      AccountTable accounts, Tokens tokens, AuditTrail audit, CurrentCaller caller, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  protected OwnAccount() {
    this(null, null, null, null, null);
  }

  public AccountView view() {
    return AccountView.of(own());
  }

  /** Changes the own password; every other session and every token of the account end. */
  public Standing changePassword(String current, String wanted) {
    Account account = accounts.locked(own().id()).orElseThrow(RuleViolation::notFound);
    if (account.lockedAt(clock.instant())) {
      throw new RuleViolation(Kind.TOO_MANY, "ACCOUNT_LOCKED", Account.LOCK.toMinutes());
    }
    if (!hash.matches(current == null ? "" : current, account.passwordHash())) {
      throw RuleViolation.invalid(FieldViolation.of("currentPassword", "PASSWORD_WRONG"));
    }
    if (current.equals(wanted)) {
      throw RuleViolation.invalid(FieldViolation.of("password", "PASSWORD_UNCHANGED"));
    }
    PasswordRules.demand("password", wanted, account.username());
    account.changePassword(hash.of(wanted), clock.instant());
    accounts.flush();
    tokens.endAllOf(account.id());
    audit.record("PASSWORD_CHANGED", "Account", account.username(), null, null);
    return Standing.of(account);
  }

  private Account own() {
    if (!caller.get().signedIn() || caller.get().accountId() == null) {
      throw new RuleViolation(Kind.UNAUTHENTICATED, "NOT_SIGNED_IN");
    }
    return accounts.find(caller.get().accountId()).orElseThrow(RuleViolation::notFound);
  }
}
