package org.hongyan.ledger.reading.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.PersonFields;
import org.hongyan.ledger.reading.ReadRow;
import org.hongyan.ledger.reading.RowPlace;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.ledger.reading.cells.Amounts;
import org.hongyan.ledger.reading.cells.IdNumber;
import org.hongyan.ledger.reading.cells.PhoneNumber;
import org.hongyan.ledger.reading.cells.Words;
import org.hongyan.person.IdType;
import org.hongyan.shared.Characters;

/** Reads the rows of a roster, first each for itself, then against each other. */
final class RosterRows {

  private record Draft(
      RowCells cells,
      SessionFields session,
      PersonFields person,
      String group,
      String division,
      BigDecimal attended,
      Boolean completed,
      String remark) {}

  private static final int LONGEST_NAME = 100;

  private final SessionCells sessionCells;
  private final Vocabulary words;
  private final LocalDate today;
  private final String cityCode;
  private final List<Draft> drafts = new ArrayList<>();

  RosterRows(SessionCells sessionCells, Vocabulary words, LocalDate today, String cityCode) {
    this.sessionCells = sessionCells;
    this.words = words;
    this.today = today;
    this.cityCode = cityCode;
  }

  void add(RowCells cells) {
    SessionFields session = SessionCells.complete(cells, sessionCells.read(cells), cityCode);
    PersonFields person = person(cells);
    BigDecimal attended = cells.read(LedgerField.ATTENDED_HOURS, Amounts::hours);
    Boolean completed =
        cells.readEvenBlank(
            LedgerField.COMPLETED, cells.cell(LedgerField.COMPLETED), words::completed);
    String division = cells.read(LedgerField.PERSON_DIVISION, words::division);
    String remark = cells.text(LedgerField.REMARK);
    drafts.add(
        new Draft(cells, session, person, group(cells), division, attended, completed, remark));
  }

  private PersonFields person(RowCells cells) {
    String name = name(cells);
    String phone = cells.read(LedgerField.PHONE, PhoneNumber::read);
    IdType type = null;
    String id = null;
    if (!cells.isBlank(LedgerField.ID_NUMBER)) {
      type = idType(cells);
      id =
          type == IdType.RESIDENT_ID
              ? cells.read(LedgerField.ID_NUMBER, cell -> IdNumber.read(cell, today))
              : cells.read(LedgerField.ID_NUMBER, IdNumber::readOther);
    }
    return new PersonFields(name, type, id, phone, cells.text(LedgerField.ORGANISATION));
  }

  private static IdType idType(RowCells cells) {
    String type = cells.text(LedgerField.ID_TYPE);
    boolean resident =
        type == null
            ? !IdNumber.isForeign(cells.cell(LedgerField.ID_NUMBER))
            : Words.ledger().says("id.resident", type);
    return resident ? IdType.RESIDENT_ID : IdType.OTHER_DOCUMENT;
  }

  private static String name(RowCells cells) {
    String name = Characters.name(cells.cell(LedgerField.NAME).plain());
    if (name.codePoints().noneMatch(Character::isLetter)) {
      cells.refuse(LedgerField.NAME, "NAME_MISSING");
      return null;
    }
    if (name.length() > LONGEST_NAME) {
      cells.refuse(LedgerField.NAME, "CELL_TOO_LONG", String.valueOf(LONGEST_NAME));
    }
    return name;
  }

  private String group(RowCells cells) {
    if (cells.isBlank(LedgerField.GROUP)) {
      cells.refuse(LedgerField.GROUP, "GROUP_MISSING");
    }
    return cells.read(LedgerField.GROUP, words::group);
  }

  /** Compares the rows and keeps what stands; the rest is refused. */
  List<ReadRow> compared() {
    var agreement =
        new SessionAgreement(
            drafts.stream()
                .filter(d -> d.cells().errors().isEmpty())
                .map(d -> new SessionAgreement.Said(d.session(), d.cells()))
                .toList());
    var duplicates = new Duplicates();
    var rows = new ArrayList<ReadRow>(drafts.size());
    for (Draft draft : drafts) {
      boolean sound = draft.cells().errors().isEmpty();
      SessionFields session = agreement.of(draft.session());
      if (sound) {
        agreement.check(draft.cells(), draft.session());
        SessionCells.requireWhole(draft.cells(), session);
        checkHours(draft, session);
      }
      if (draft.cells().errors().isEmpty()) {
        checkDuplicate(draft, session, duplicates);
      }
      if (draft.cells().errors().isEmpty()) {
        rows.add(row(draft, session));
      }
    }
    return rows;
  }

  private static void checkHours(Draft draft, SessionFields session) {
    if (draft.attended() != null
        && session.hours() != null
        && draft.attended().compareTo(session.hours()) > 0) {
      draft
          .cells()
          .refuse(
              LedgerField.ATTENDED_HOURS,
              "ATTENDED_HOURS_EXCEED_HOURS",
              session.hours().toPlainString());
    }
  }

  private static void checkDuplicate(Draft draft, SessionFields session, Duplicates duplicates) {
    RowPlace place = draft.cells().place();
    RowPlace first = duplicates.first(session.key(), draft.person(), place);
    if (first != null) {
      draft.cells().refuse(LedgerField.NAME, "DUPLICATE_IN_SESSION", first.seenFrom(place.sheet()));
    }
  }

  private static ReadRow row(Draft draft, SessionFields session) {
    return new ReadRow(
        draft.cells().place(),
        session,
        draft.person(),
        draft.group(),
        draft.division() == null ? session.divisionCode() : draft.division(),
        draft.attended(),
        draft.completed(),
        draft.remark());
  }
}
