package org.hongyan.web.trainer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.shared.Surroundings;
import org.hongyan.trainer.AwayDraft;
import org.hongyan.trainer.AwayTime;

/** Times away as lines of a form: whole days, or days with the time of day. */
public final class AwayLines {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Surroundings.ZONE);
  private static final String WITH_TIME = "\\d{4}-\\d{2}-\\d{2}[ T]\\d{1,2}:\\d{2}";
  private static final int BLANK = 3;

  /** One line, as it is shown and typed. */
  public record Line(String from, String to, String reason) {}

  private AwayLines() {}

  /** What is kept, with a few empty lines. */
  static List<Line> shown(List<AwayTime> times) {
    List<Line> lines = new ArrayList<>();
    times.forEach(time -> lines.add(line(time)));
    for (int i = 0; i < BLANK; i++) {
      lines.add(new Line("", "", ""));
    }
    return lines;
  }

  static Line line(AwayTime time) {
    String reason = time.reason() == null ? "" : time.reason();
    ZonedDateTime start = time.start().atZone(Surroundings.ZONE);
    ZonedDateTime end = time.end().atZone(Surroundings.ZONE);
    if (start.toLocalTime().equals(LocalTime.MIN) && end.toLocalTime().equals(LocalTime.MIN)) {
      return new Line(
          start.toLocalDate().toString(), end.toLocalDate().minusDays(1).toString(), reason);
    }
    return new Line(MOMENT.format(time.start()), MOMENT.format(time.end()), reason);
  }

  /** What was typed. */
  static List<Line> typed(HttpServletRequest request) {
    List<Line> lines = new ArrayList<>();
    String[] from = values(request, "awayFrom");
    String[] to = values(request, "awayTo");
    String[] reason = values(request, "awayReason");
    for (int i = 0; i < Math.min(from.length, Math.min(to.length, reason.length)); i++) {
      lines.add(new Line(from[i].strip(), to[i].strip(), reason[i].strip()));
    }
    return lines;
  }

  /** The lines that say something; empty ones are none. */
  static List<AwayDraft> drafts(List<Line> lines) {
    return lines.stream()
        .filter(line -> !(line.from() + line.to() + line.reason()).isEmpty())
        .map(line -> new AwayDraft(iso(line.from()), iso(line.to()), line.reason()))
        .toList();
  }

  private static String iso(String text) {
    if (!text.matches(WITH_TIME)) {
      return text;
    }
    String padded = text.replace('T', ' ').replaceFirst(" (\\d):", " 0$1:");
    try {
      return MOMENT.parse(padded, Instant::from).toString();
    } catch (java.time.DateTimeException e) {
      return text;
    }
  }

  private static String[] values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? new String[0] : values;
  }
}
