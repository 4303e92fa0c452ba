package org.hongyan.printing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hongyan.printing.paper.Block;
import org.hongyan.printing.paper.Block.Line;
import org.hongyan.printing.paper.Block.NewPage;
import org.hongyan.printing.paper.Block.Style;
import org.hongyan.session.SessionView;
import org.hongyan.session.timetable.LessonView;

/** The notice by which a class is announced, with its timetable attached. */
final class NoticePaper {

  private final PaperFacts facts;
  private final SessionView session;
  private final List<Block> blocks = new ArrayList<>();

  private NoticePaper(PaperFacts facts) {
    this.facts = facts;
    this.session = facts.session();
  }

  static List<Block> of(PaperFacts facts) {
    return new NoticePaper(facts).blocks();
  }

  private List<Block> blocks() {
    add(Style.NUMBER, PaperWords.number(session.noticeNumber()));
    add(Style.TITLE, PaperWords.of("notice.title", session.title()));
    add(Style.FLUSH, PaperWords.of("notice.to"));
    add(Style.BODY, PaperWords.of("notice.intro", session.title()));
    part("time", PaperWords.days(session.startDate(), session.endDate()) + hours());
    part("place", facts.place());
    part("audience", audience());
    part("contents", contents());
    part("registration", registration());
    part("contact", PaperWords.of("notice.contact.open"));
    boolean attached = !facts.lessons().isEmpty();
    if (attached) {
      add(Style.BODY, PaperWords.of("notice.attached"));
    }
    add(Style.BODY, "");
    add(Style.SIGNATURE, facts.issuer());
    add(Style.SIGNATURE, PaperWords.day(facts.today()));
    if (attached) {
      blocks.add(new NewPage());
      add(Style.FLUSH, PaperWords.of("notice.attachment"));
      blocks.addAll(TimetablePaper.of(facts));
    }
    return blocks;
  }

  private void part(String key, String text) {
    add(Style.HEADING, PaperWords.of("notice." + key));
    add(Style.BODY, text == null || text.isBlank() ? PaperWords.of("open") : text);
  }

  private void add(Style style, String text) {
    blocks.add(new Line(style, text));
  }

  private String hours() {
    Integer minutes = session.minutes();
    return minutes == null || minutes == 0
        ? PaperWords.of("stop")
        : PaperWords.of("notice.hours", PaperWords.hours(minutes, facts.teachingHour()));
  }

  private String audience() {
    String groups =
        facts.groups().isEmpty()
            ? PaperWords.of("notice.audience.all")
            : String.join(PaperWords.of("comma"), facts.groups());
    return session.capacity() == null
        ? groups + PaperWords.of("stop")
        : PaperWords.of("notice.seats", groups, session.capacity().toString());
  }

  private String contents() {
    return facts.lessons().isEmpty()
        ? session.description()
        : facts.lessons().stream()
                .map(LessonView::title)
                .distinct()
                .collect(Collectors.joining(PaperWords.of("semicolon")))
            + PaperWords.of("stop");
  }

  private String registration() {
    Instant closes = session.registrationClosesAt();
    return closes == null
        ? PaperWords.of("open")
        : PaperWords.of("notice.closes", PaperWords.day(PaperFacts.day(closes)));
  }
}
