package org.hongyan.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;

/**
 * What figures sort by, as it was when the row was written: year and date of the session's end,
 * division and group of the people, and the session's type, level, division and host. Rows with a
 * roster and head counts without one carry the same (design, rule 1).
 */
@Embeddable
public class CountedUnder {

  @Column(name = "end_date")
  private LocalDate endDate;

  @Column(name = "counting_year")
  private int countingYear;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "audience_group")
  private String audienceGroup;

  @Column(name = "type_code")
  private String typeCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private SessionLevel level;

  @Column(name = "session_division_code")
  private String sessionDivisionCode;

  @Column(name = "host_organisation_id")
  private Long hostOrganisationId;

  protected CountedUnder() {}

  /**
   * The session's side is taken from it; its end date gives the year.
   *
   * @param divisionCode of the people, which need not be the session's
   */
  public CountedUnder(TrainingSession session, String divisionCode, String audienceGroup) {
    this.endDate = session.endDate();
    this.countingYear = session.endDate().getYear();
    this.divisionCode = divisionCode;
    this.audienceGroup = audienceGroup;
    this.typeCode = session.typeCode();
    this.level = session.level();
    this.sessionDivisionCode = session.divisionCode();
    this.hostOrganisationId = session.hostOrganisationId();
  }

  public LocalDate endDate() {
    return endDate;
  }

  public int countingYear() {
    return countingYear;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public String audienceGroup() {
    return audienceGroup;
  }

  public String typeCode() {
    return typeCode;
  }

  public SessionLevel level() {
    return level;
  }

  public String sessionDivisionCode() {
    return sessionDivisionCode;
  }

  public Long hostOrganisationId() {
    return hostOrganisationId;
  }
}
