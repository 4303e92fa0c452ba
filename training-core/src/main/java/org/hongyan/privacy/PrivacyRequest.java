package org.hongyan.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** Somebody asks something about their own data (个人信息权利请求), once at a time for each kind. */
@Entity
@Table(name = "privacy_request")
public class PrivacyRequest {

  private static final int STANDS = 0;
  private static final int OVER = 1;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "privacy_request_seq")
  @SequenceGenerator(
      name = "privacy_request_seq",
      sequenceName = "privacy_request_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "person_id")
  private Long personId;

  @Enumerated(EnumType.STRING)
  private RequestKind kind;

  private String wish;

  @Enumerated(EnumType.STRING)
  private RequestSource source;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private RequestState state = RequestState.OPEN;

  private int settled = STANDS;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  private String reason;

  @Column(name = "open_key")
  private String openKey;

  @Version private int version;

  protected PrivacyRequest() {}

  PrivacyRequest(
      Long personId,
      RequestKind kind,
      String wish,
      RequestSource source,
      String divisionCode,
      Instant now,
      LocalDate dueOn) {
    this.personId = personId;
    this.kind = kind;
    this.wish = wish;
    this.source = source;
    this.divisionCode = divisionCode;
    this.receivedAt = now;
    this.dueOn = dueOn;
    openKey = openKey(personId, kind);
  }

  static String openKey(Long personId, RequestKind kind) {
    return personId + "-" + kind;
  }

  void grant(String by, Instant now) {
    end(RequestState.GRANTED, by, now);
  }

  /** Refuses for a reason that was looked at. */
  void refuse(String why, String by, Instant now) {
    end(RequestState.REFUSED, by, now);
    reason = why;
  }

  /** Nobody needs to know by which account, which says who it is. */
  void withdraw(Instant now) {
    end(RequestState.WITHDRAWN, null, now);
  }

  private void end(RequestState how, String by, Instant now) {
    demandOpen();
    state = how;
    settled = OVER;
    decidedAt = now;
    decidedBy = by;
    openKey = null;
  }

  void demandOpen() {
    if (state != RequestState.OPEN) {
      throw new RuleViolation(Kind.REFUSED, "PRIVACY_REQUEST_SETTLED");
    }
  }

  /** Takes out what was written in free words; that it was asked and answered stays. */
  void forget() {
    wish = null;
    reason = null;
  }

  public Long id() {
    return id;
  }

  public Long personId() {
    return personId;
  }

  public RequestKind kind() {
    return kind;
  }

  /** In the person's own words, numbers masked. */
  public String wish() {
    return wish;
  }

  public RequestSource source() {
    return source;
  }

  /** Whose business it is; null for the city's. */
  public String divisionCode() {
    return divisionCode;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  /** The last day on which it is answered in time. */
  public LocalDate dueOn() {
    return dueOn;
  }

  public RequestState state() {
    return state;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  /** Username of who decided; null where it was withdrawn. */
  public String decidedBy() {
    return decidedBy;
  }

  /** Why it was refused. */
  public String reason() {
    return reason;
  }

  public int version() {
    return version;
  }
}
