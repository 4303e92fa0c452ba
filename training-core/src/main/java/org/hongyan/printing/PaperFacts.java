package org.hongyan.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hongyan.session.SessionView;
import org.hongyan.session.honorarium.HonorariumView;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.Surroundings;

/**
 * What the papers of a class tell.
 *
 * @param place venue of the class; null where none is named
 * @param groups names of its audience groups
 * @param roster who has a seat
 * @param divisions short names by code
 * @param trainerTitles titles by trainer; a trainer without one is missing
 * @param honoraria what trainers get; empty for other papers than the receipt
 * @param today the day on which it is printed
 * @param teachingHour minutes of one
 */
record PaperFacts(
    SessionView session,
    List<LessonView> lessons,
    String place,
    List<String> groups,
    List<Attendee> roster,
    Map<String, String> divisions,
    Map<Long, String> trainerTitles,
    List<HonorariumView> honoraria,
    LocalDate today,
    int teachingHour) {

  /** The same with other lessons. */
  PaperFacts with(List<LessonView> others) {
    return new PaperFacts(
        session,
        others,
        place,
        groups,
        roster,
        divisions,
        trainerTitles,
        honoraria,
        today,
        teachingHour);
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, Surroundings.ZONE);
  }

  /** The days with lessons; all days of the class where it has none yet. */
  List<LocalDate> days() {
    List<LocalDate> taught =
        lessons.stream().map(lesson -> day(lesson.start())).distinct().sorted().toList();
    return taught.isEmpty()
        ? session.startDate().datesUntil(session.endDate().plusDays(1)).toList()
        : taught;
  }

  /** Who issues its papers: the host, else the division that owns it. */
  String issuer() {
    return session.host() == null
        ? divisions.getOrDefault(session.divisionCode(), session.divisionCode())
        : session.host();
  }
}
