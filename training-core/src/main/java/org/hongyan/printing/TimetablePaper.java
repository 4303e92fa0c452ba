package org.hongyan.printing;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.printing.paper.Block;
import org.hongyan.printing.paper.Block.Line;
import org.hongyan.printing.paper.Block.Style;
import org.hongyan.printing.paper.Block.Table;
import org.hongyan.session.SessionView;
import org.hongyan.session.timetable.LessonView;

/** Day, time, contents, trainer and room of each lesson. */
final class TimetablePaper {

  private static final List<Integer> WIDTHS = List.of(25, 20, 27, 14, 14);

  private TimetablePaper() {}

  static List<Block> of(PaperFacts facts) {
    SessionView session = facts.session();
    return List.of(
        new Line(Style.TITLE, PaperWords.of("timetable.title", session.title())),
        new Line(Style.SUBTITLE, PaperWords.days(session.startDate(), session.endDate())),
        new Table(
            PaperWords.list("timetable.head"),
            WIDTHS,
            facts.lessons().stream().map(TimetablePaper::row).toList(),
            false));
  }

  private static List<String> row(LessonView lesson) {
    LocalDate day = PaperFacts.day(lesson.start());
    return List.of(
        PaperWords.day(day) + " " + PaperWords.weekday(day),
        PaperWords.time(lesson.start(), lesson.end()),
        lesson.title(),
        String.join(PaperWords.of("comma"), lesson.trainers()),
        lesson.venue() == null ? "" : lesson.venue());
  }
}
