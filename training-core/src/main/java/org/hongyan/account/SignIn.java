package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.hongyan.audit.AuditTrail;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Lets people in by username and password. Neither the words nor the time of a refusal tell whether
 * the account exists; five failures within 15 minutes lock the name for 15 minutes.
 */
@ApplicationScoped
public class SignIn {

  private final SignInCount count;
  private final AuditTrail audit;
  private final PasswordHash hash;

  @Inject
  public SignIn(SignInCount count, AuditTrail audit) {
    this(count, audit, new PasswordHash());
  }

  SignIn(SignInCount count, AuditTrail audit, PasswordHash hash) {
    this.count = count;
    this.audit = audit;
    this.hash = hash;
  }

  protected SignIn() {
    this(null, null, null);
  }

  /** Who has this name and password; refused with BAD_CREDENTIALS or ACCOUNT_LOCKED. */
  public Standing signIn(String username, String password, String address) {
    String name = plain(username);
    Optional<String> hashed = count.hashOf(name);
    boolean right = hash.matches(password == null ? "" : password, hashed.orElse(null));
    SignInCount.Outcome outcome = count.settle(name, right);
    audit.recordApart(outcome.action(), name, address, null);
    return switch (outcome.result()) {
      case LET_IN -> outcome.standing();
      case LOCKED -> throw new RuleViolation(Kind.TOO_MANY, "ACCOUNT_LOCKED", lockMinutes());
      case REFUSED -> throw new RuleViolation(Kind.UNAUTHENTICATED, "BAD_CREDENTIALS");
    };
  }

  private static String plain(String username) {
    return username == null
        ? ""
        : username.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip().toLowerCase(Locale.ROOT);
  }

  private static long lockMinutes() {
    return Account.LOCK.toMinutes();
  }
}
