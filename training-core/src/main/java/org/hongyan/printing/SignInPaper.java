package org.hongyan.printing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hongyan.person.Surrogate;
import org.hongyan.printing.paper.Block;
import org.hongyan.printing.paper.Block.Line;
import org.hongyan.printing.paper.Block.NewPage;
import org.hongyan.printing.paper.Block.Style;
import org.hongyan.printing.paper.Block.Table;

/** A sheet for each day on which everybody signs, in the morning and in the afternoon. */
final class SignInPaper {

  /** Lines to write on where nobody is registered yet. */
  private static final int EMPTY_LINES = 20;

  private static final List<Integer> WIDTHS = List.of(8, 20, 30, 14, 14, 14);

  private SignInPaper() {}

  static List<Block> of(PaperFacts facts) {
    List<List<String>> rows = rows(facts);
    List<Block> blocks = new ArrayList<>();
    for (LocalDate day : facts.days()) {
      if (!blocks.isEmpty()) {
        blocks.add(new NewPage());
      }
      blocks.add(new Line(Style.TITLE, PaperWords.of("signIn.title", facts.session().title())));
      blocks.add(
          new Line(
              Style.SUBTITLE,
              PaperWords.of("signIn.day", PaperWords.day(day), PaperWords.weekday(day))));
      blocks.add(new Table(PaperWords.list("signIn.head"), WIDTHS, rows, true));
    }
    return blocks;
  }

  private static List<List<String>> rows(PaperFacts facts) {
    List<List<String>> rows = new ArrayList<>();
    for (Attendee person : facts.roster()) {
      String employer = person.employer() == null ? "" : person.employer();
      String name = Surrogate.shown(Locale.SIMPLIFIED_CHINESE, person.name());
      rows.add(List.of(Integer.toString(rows.size() + 1), name, employer, "", "", ""));
    }
    while (facts.roster().isEmpty() && rows.size() < EMPTY_LINES) {
      rows.add(List.of(Integer.toString(rows.size() + 1), "", "", "", "", ""));
    }
    return rows;
  }
}
