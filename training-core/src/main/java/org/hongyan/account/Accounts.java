package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.Role;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** What administrators do with accounts. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.MANAGE_ACCOUNTS)
public class Accounts {

  private static final String SUBJECT = "Account";

  private final AccountTable accounts;
  private final Tokens tokens;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;
  private final PasswordHash hash = new PasswordHash();

  @Inject
  public Accounts(
      AccountTable accounts, Tokens tokens, AuditTrail audit, CurrentCaller caller, Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  protected Accounts() {
    this(null, null, null, null, null);
  }

  /** Accounts whose username or name contains {@code text}. */
  public Page<AccountView> search(String text, PageRequest request) {
    return accounts.search(text, request).map(AccountView::of);
  }

  public AccountView get(Long id) {
    return AccountView.of(found(id));
  }

  /** Creates an account; its owner must change the password at the first sign-in. */
  public AccountView create(AccountDraft draft) {
    draft.demandSound();
    demandExists(draft.scope());
    if (accounts.named(draft.username()).isPresent()) {
      throw new RuleViolation(Kind.REFUSED, "USERNAME_TAKEN", draft.username());
    }
    String hashed = hash.of(draft.password());
    Account account =
        new Account(draft.username(), draft.name(), draft.scope(), hashed, clock.instant());
    account.resetPassword(hashed, clock.instant());
    accounts.add(account);
    AccountView after = AccountView.of(account);
    record("ACCOUNT_CREATED", after, null, after.audited());
    return after;
  }

  /** Changes name, roles, scope and whether it may sign in; ends its tokens. */
  public AccountView revise(Long id, AccountRevision revision) {
    AccountDraft.demandName(revision.name());
    revision.scope().demandSound();
    demandExists(revision.scope());
    Account account = found(id);
    if (account.version() != revision.version()) {
      throw new RuleViolation(Kind.REFUSED, "STALE_VERSION");
    }
    demandAdministratorStays(account, revision);
    AccountView before = AccountView.of(account);
    account.revise(revision.name().strip(), revision.scope());
    if (revision.enabled()) {
      account.enable();
    } else {
      account.disable();
    }
    accounts.flush();
    tokens.endCallsOf(id);
    AccountView after = AccountView.of(account);
    record("ACCOUNT_REVISED", after, before.audited(), after.audited());
    return after;
  }

  /** Sets a password that its owner must change at the next sign-in; unlocks; ends its tokens. */
  public void resetPassword(Long id, String password) {
    Account account = found(id);
    if (Objects.equals(id, caller.get().accountId())) {
      throw new RuleViolation(Kind.REFUSED, "OWN_PASSWORD_RESET");
    }
    PasswordRules.demand("password", password, account.username());
    account.resetPassword(hash.of(password), clock.instant());
    accounts.flush();
    tokens.endAllOf(id);
    record("PASSWORD_RESET", AccountView.of(account), null, null);
  }

  private void demandAdministratorStays(Account account, AccountRevision revision) {
    boolean stays = revision.enabled() && revision.scope().roles().contains(Role.SYSTEM_ADMIN);
    if (stays || !account.scope().roles().contains(Role.SYSTEM_ADMIN)) {
      return;
    }
    if (Objects.equals(account.id(), caller.get().accountId())) {
      throw new RuleViolation(Kind.REFUSED, "OWN_ACCOUNT_LOCKOUT");
    }
    if (accounts.lockedAdministrators().stream().allMatch(each -> each.id().equals(account.id()))) {
      throw new RuleViolation(Kind.REFUSED, "LAST_ADMINISTRATOR");
    }
  }

  private void demandExists(AccountScope scope) {
    if (scope.divisionCode() != null && !accounts.divisionExists(scope.divisionCode())) {
      throw RuleViolation.invalid(FieldViolation.of("divisionCode", "DIVISION_MISSING"));
    }
    if (scope.organisationId() != null && !accounts.organisationExists(scope.organisationId())) {
      throw RuleViolation.invalid(FieldViolation.of("organisationId", "ORGANISATION_MISSING"));
    }
  }

  private Account found(Long id) {
    return accounts.find(id).orElseThrow(RuleViolation::notFound);
  }

  private void record(String action, AccountView subject, Object before, Object after) {
    audit.record(action, SUBJECT, subject.username(), subject.divisionCode(), null, before, after);
  }
}
