package org.hongyan.ledger.reading.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hongyan.ledger.reading.cells.CellProblem;
import org.hongyan.ledger.reading.cells.Names;
import org.hongyan.ledger.reading.cells.RawCell;
import org.hongyan.ledger.reading.cells.Words;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;

/** Understands the words of one ledger; each is looked up once. */
final class Vocabulary {

  private static final int LONGEST = 300;

  private final Memo<String> divisions;
  private final Memo<String> places;
  private final Memo<String> groups;
  private final Memo<String> types;
  private final Memo<String> titles;
  private final Memo<SessionLevel> levels;
  private final Memo<Delivery.Place> deliveries;
  private final Memo<Boolean> answers;

  Vocabulary(Names names) {
    Words words = Words.ledger();
    divisions = new Memo<>("DIVISION_UNKNOWN", names::division);
    places = new Memo<>("DIVISION_UNKNOWN", names::divisionNamedIn);
    groups = new Memo<>("GROUP_UNKNOWN", names::group);
    types = new Memo<>("SESSION_TYPE_UNKNOWN", names::sessionType);
    titles = new Memo<>("SESSION_TYPE_UNKNOWN", names::sessionTypeOfTitle);
    levels =
        new Memo<>("LEVEL_UNKNOWN", t -> words.meaning("level.", t).map(SessionLevel::valueOf));
    deliveries =
        new Memo<>(
            "DELIVERY_UNKNOWN", t -> words.meaning("delivery.", t).map(Delivery.Place::valueOf));
    answers = new Memo<>("COMPLETION_UNREADABLE", Vocabulary::answer);
  }

  private static Optional<Boolean> answer(String text) {
    if (Words.ledger().says("yes", text)) {
      return Optional.of(true);
    }
    return Words.ledger().says("no", text) ? Optional.of(false) : Optional.empty();
  }

  String division(RawCell cell) throws CellProblem {
    return divisions.of(cell);
  }

  String divisionNamedIn(RawCell cell) throws CellProblem {
    return places.of(cell);
  }

  String group(RawCell cell) throws CellProblem {
    return groups.of(cell);
  }

  String sessionType(RawCell cell) throws CellProblem {
    return types.of(cell);
  }

  String sessionTypeOfTitle(RawCell cell) throws CellProblem {
    return titles.of(cell);
  }

  SessionLevel level(RawCell cell) throws CellProblem {
    return levels.of(cell);
  }

  Delivery.Place delivery(RawCell cell) throws CellProblem {
    return deliveries.of(cell);
  }

  Boolean completed(RawCell cell) throws CellProblem {
    return answers.of(cell);
  }

  private static final class Memo<T> {

    private final String code;
    private final Function<String, Optional<T>> lookUp;
    private final Map<String, Optional<T>> known = new HashMap<>();

    Memo(String code, Function<String, Optional<T>> lookUp) {
      this.code = code;
      this.lookUp = lookUp;
    }

    T of(RawCell cell) throws CellProblem {
      if (cell.text().length() > LONGEST) {
        throw new CellProblem(code);
      }
      return known.computeIfAbsent(cell.plain(), lookUp).orElseThrow(() -> new CellProblem(code));
    }
  }
}
