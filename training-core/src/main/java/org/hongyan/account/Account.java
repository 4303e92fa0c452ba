package org.hongyan.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hongyan.security.Caller;
import org.hongyan.security.Role;

/** Who may sign in, as what, and how far the sight reaches. */
@Entity
@Table(name = "account")
public class Account {

  static final int FAILURES_ALLOWED = 5;
  static final Duration FAILURE_WINDOW = Duration.ofMinutes(15);
  static final Duration LOCK = Duration.ofMinutes(15);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
  @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
  private Long id;

  private String username;

  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "password_changed_at")
  private Instant passwordChangedAt;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  @Convert(converter = RoleSet.class)
  private Set<Role> roles;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "organisation_id")
  private Long organisationId;

  @Column(name = "person_id")
  private Long personId;

  private boolean enabled = true;

  @Column(name = "failed_attempts")
  private int failedAttempts;

  @Column(name = "first_failure_at")
  private Instant firstFailureAt;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "last_sign_in_at")
  private Instant lastSignInAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected Account() {}

  public Account(String username, String name, AccountScope scope, String hash, Instant now) {
    this.username = username;
    this.name = name;
    passwordHash = hash;
    passwordChangedAt = now;
    createdAt = now;
    take(scope);
  }

  /** Counts a wrong password; the fifth within 15 minutes locks the account for 15 minutes. */
  public void signInFailed(Instant now) {
    if (firstFailureAt == null || !now.isBefore(firstFailureAt.plus(FAILURE_WINDOW))) {
      firstFailureAt = now;
      failedAttempts = 0;
    }
    failedAttempts++;
    if (failedAttempts >= FAILURES_ALLOWED) {
      lockedUntil = now.plus(LOCK);
      failedAttempts = 0;
      firstFailureAt = null;
    }
  }

  public void signedIn(Instant now) {
    lastSignInAt = now;
    failedAttempts = 0;
    firstFailureAt = null;
    lockedUntil = null;
  }

  public boolean lockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Takes a password that its owner chose. */
  public void changePassword(String hash, Instant now) {
    passwordHash = hash;
    passwordChangedAt = now;
    mustChangePassword = false;
  }

  /** Takes a password that somebody else chose: its owner must change it at the next sign-in. */
  public void resetPassword(String hash, Instant now) {
    changePassword(hash, now);
    mustChangePassword = true;
    failedAttempts = 0;
    firstFailureAt = null;
    lockedUntil = null;
  }

  public void revise(String newName, AccountScope scope) {
    name = newName;
    take(scope);
  }

  /** Says who the account's owner is among those recorded. */
  public void belongTo(Long person) {
    personId = person;
  }

  /** Is nobody's and opens for nobody, under a name that says nothing of who it was. */
  void close(String surrogate, String hash, Instant now) {
    username = surrogate;
    name = surrogate;
    changePassword(hash, now);
    personId = null;
    enabled = false;
    failedAttempts = 0;
    firstFailureAt = null;
    lockedUntil = null;
    lastSignInAt = null;
  }

  public void enable() {
    enabled = true;
  }

  public void disable() {
    enabled = false;
  }

  private void take(AccountScope scope) {
    roles = scope.roles();
    divisionCode = scope.divisionCode();
    organisationId = scope.organisationId();
  }

  /** The account as the caller of a request. */
  public Caller caller() {
    return new Caller(id, username, name, roles, divisionCode, organisationId);
  }

  public Long id() {
    return id;
  }

  public String username() {
    return username;
  }

  public String name() {
    return name;
  }

  String passwordHash() {
    return passwordHash;
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  public AccountScope scope() {
    return new AccountScope(roles, divisionCode, organisationId);
  }

  /** Who the owner is among those recorded; null where nobody has said. */
  public Long personId() {
    return personId;
  }

  public boolean enabled() {
    return enabled;
  }

  public Instant lockedUntil() {
    return lockedUntil;
  }

  public Instant lastSignInAt() {
    return lastSignInAt;
  }

  public int version() {
    return version;
  }
}
