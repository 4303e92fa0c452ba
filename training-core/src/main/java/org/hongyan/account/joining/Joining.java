package org.hongyan.account.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hongyan.account.Account;
import org.hongyan.account.AccountDraft;
import org.hongyan.account.AccountScope;
import org.hongyan.account.AccountTable;
import org.hongyan.account.PasswordHash;
import org.hongyan.account.PasswordRules;
import org.hongyan.account.Standing;
import org.hongyan.account.Tokens;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.Person;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.database.RetriedOnClash;

/** Follows a link to an account: whoever has it chooses username and password, once. */
@ApplicationScoped
@RetriedOnClash
@Transactional
public class Joining {

  /**
   * To what a link leads.
   *
   * @param name of the person
   * @param username of the account whose password it sets anew; null where one is to be made
   */
  public record Invited(String name, String username) {}

  private final LinkTable links;
  private final AccountTable accounts;
  private final Tokens tokens;
  private final AuditTrail audit;
  private final Clock clock;
  private final PasswordHash hash = new PasswordHash();

  @Inject
  public Joining(
      LinkTable links, AccountTable accounts, Tokens tokens, AuditTrail audit, Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
    this.clock = clock;
  }

  protected Joining() {
    this(null, null, null, null, null);
  }

  /** To what a link leads; empty where it is unknown, used or over. */
  public Optional<Invited> open(String token) {
    return links
        .owner(token)
        .map(
            person ->
                new Invited(
                    person.name(),
                    links.accountOf(person.id()).map(Account::username).orElse(null)));
  }

  /**
   * Uses the link: makes the account of its owner, or gives the one that they have a new password
   * and unlocks it, ending everything that was signed in.
   *
   * @param username wanted one; left out of account where they have an account
   * @throws RuleViolation 404 for a link that is not good; 422 for the fields. The link stays good
   *     after a refusal.
   */
  public Standing complete(String token, String username, String password) {
    Person person = links.use(token);
    return links
        .accountOf(person.id())
        .map(account -> renew(account, password))
        .orElseGet(() -> join(person, username, password));
  }

  private Standing join(Person person, String username, String password) {
    AccountDraft draft =
        new AccountDraft(username, person.name(), AccountScope.of(Role.TRAINEE), password);
    draft.demandSound();
    if (accounts.named(draft.username()).isPresent()) {
      throw RuleViolation.invalid(
          FieldViolation.of("username", "USERNAME_TAKEN", draft.username()));
    }
    Account account =
        new Account(
            draft.username(), draft.name(), draft.scope(), hash.of(password), clock.instant());
    account.belongTo(person.id());
    account.signedIn(clock.instant());
    accounts.add(account);
    record("ACCOUNT_JOINED", account, person);
    return Standing.of(account);
  }

  private Standing renew(Account known, String password) {
    Account account = accounts.locked(known.id()).orElseThrow(RuleViolation::notFound);
    if (!account.enabled()) {
      throw RuleViolation.notFound();
    }
    PasswordRules.demand("password", password, account.username());
    account.changePassword(hash.of(password), clock.instant());
    account.signedIn(clock.instant());
    accounts.flush();
    tokens.endAllOf(account.id());
    audit.record("PASSWORD_RENEWED", "Account", account.username(), null, null);
    return Standing.of(account);
  }

  private void record(String action, Account account, Person person) {
    audit.record(action, "Account", account.username(), person.divisionCode(), null);
  }
}
