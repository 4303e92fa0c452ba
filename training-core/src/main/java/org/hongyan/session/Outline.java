package org.hongyan.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What an organiser plans of a class beside its days and admission; empty for ledgers' classes. */
@Embeddable
public class Outline {

  @Column(name = "completion_threshold")
  private BigDecimal completionThreshold;

  @Column(name = "discipline_minutes")
  private Integer disciplineMinutes;

  @Column(name = "host_session")
  private String hostSession;

  private BigDecimal budget;

  @Column(name = "notice_number")
  private String noticeNumber;

  private String description;

  @Column(name = "venue_id")
  private Long venueId;

  protected Outline() {}

  Outline(SessionDraft draft) {
    completionThreshold =
        draft.completionThreshold() == null
            ? CompletionThreshold.USUAL
            : draft.completionThreshold();
    disciplineMinutes = draft.disciplineMinutes();
    hostSession = draft.hostSession();
    budget = draft.budget();
    noticeNumber = draft.noticeNumber();
    description = draft.description();
    venueId = draft.venueId();
  }

  /** Share of the lessons that completes it; null for classes of ledgers. */
  public BigDecimal completionThreshold() {
    return completionThreshold;
  }

  /** Minutes on practice discipline (plan, section 6.3), part of the whole. */
  public Integer disciplineMinutes() {
    return disciplineMinutes;
  }

  /** The class of another field that this one is embedded in. */
  public String hostSession() {
    return hostSession;
  }

  /** In yuan. */
  public BigDecimal budget() {
    return budget;
  }

  public String noticeNumber() {
    return noticeNumber;
  }

  public String description() {
    return description;
  }

  /** Where it usually takes place. */
  public Long venueId() {
    return venueId;
  }
}
