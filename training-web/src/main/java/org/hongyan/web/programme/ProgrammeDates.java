package org.hongyan.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.PageTexts;

/** Days and times as people say them, with the weekday; the year only where it is another. */
@Named("programmeDates")
@RequestScoped
public class ProgrammeDates {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final PageTexts texts;
  private final Language language;
  private final ProgrammeQuery query;

  @Inject
  public ProgrammeDates(PageTexts texts, Language language, ProgrammeQuery query) {
    this.texts = texts;
    this.language = language;
    this.query = query;
  }

  protected ProgrammeDates() {
    this(null, null, null);
  }

  public String day(LocalDate day) {
    boolean thisYear = day.getYear() == query.today().getYear();
    return DateTimeFormatter.ofPattern(
            texts.get(thisYear ? "programme.date" : "programme.date.year"), language.getLocale())
        .format(day);
  }

  /** From one day to another; one day alone where they are the same. */
  public String span(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : texts.of("programme.span", day(first), day(last));
  }

  /** Day and time of an instant. */
  public String moment(Instant instant) {
    return day(LocalDate.ofInstant(instant, Surroundings.ZONE)) + " " + time(instant);
  }

  public String time(Instant instant) {
    return TIME.format(LocalTime.ofInstant(instant, Surroundings.ZONE));
  }
}
