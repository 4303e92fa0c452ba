package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.hongyan.session.DayKind;
import org.hongyan.session.WorkingDays;
import org.hongyan.web.common.PageTexts;

/** What makes days into days of rest, in the reader's words. */
@RequestScoped
public class RestDays {

  private final WorkingDays workingDays;
  private final PageTexts texts;

  @Inject
  public RestDays(WorkingDays workingDays, PageTexts texts) {
    this.workingDays = workingDays;
    this.texts = texts;
  }

  protected RestDays() {
    this(null, null);
  }

  /** The name of the holiday or weekend; empty for working days. */
  public String of(LocalDate date) {
    return workingDays
        .special(date)
        .map(day -> day.kind() == DayKind.HOLIDAY ? day.name() : "")
        .orElse(WorkingDays.isWeekend(date) ? texts.get("calendar.weekend") : "");
  }

  /** Whether the holidays of a day's year are known. */
  public boolean known(LocalDate day) {
    return workingDays.knows(day);
  }
}
