package org.hongyan.ledger.writing;

import static org.hongyan.ledger.reading.LedgerField.ATTENDED_HOURS;
import static org.hongyan.ledger.reading.LedgerField.COMPLETED;
import static org.hongyan.ledger.reading.LedgerField.DELIVERY;
import static org.hongyan.ledger.reading.LedgerField.DIVISION;
import static org.hongyan.ledger.reading.LedgerField.END_DATE;
import static org.hongyan.ledger.reading.LedgerField.GROUP;
import static org.hongyan.ledger.reading.LedgerField.HOST;
import static org.hongyan.ledger.reading.LedgerField.HOURS;
import static org.hongyan.ledger.reading.LedgerField.ID_NUMBER;
import static org.hongyan.ledger.reading.LedgerField.ID_TYPE;
import static org.hongyan.ledger.reading.LedgerField.LEVEL;
import static org.hongyan.ledger.reading.LedgerField.NAME;
import static org.hongyan.ledger.reading.LedgerField.ORGANISATION;
import static org.hongyan.ledger.reading.LedgerField.PERSON_DIVISION;
import static org.hongyan.ledger.reading.LedgerField.PHONE;
import static org.hongyan.ledger.reading.LedgerField.REMARK;
import static org.hongyan.ledger.reading.LedgerField.SESSION_NUMBER;
import static org.hongyan.ledger.reading.LedgerField.SESSION_TYPE;
import static org.hongyan.ledger.reading.LedgerField.START_DATE;
import static org.hongyan.ledger.reading.LedgerField.TITLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.shared.Texts;

/** The columns of the city's ledger form, after the ordinal. */
final class LedgerColumns {

  private static final List<LedgerField> USUAL =
      List.of(
          SESSION_NUMBER,
          TITLE,
          SESSION_TYPE,
          LEVEL,
          DIVISION,
          HOST,
          START_DATE,
          END_DATE,
          DELIVERY,
          HOURS,
          NAME,
          ID_NUMBER,
          PHONE,
          ORGANISATION,
          GROUP,
          PERSON_DIVISION,
          ATTENDED_HOURS,
          COMPLETED,
          REMARK);
  private static final Set<LedgerField> WIDE = Set.of(TITLE, SESSION_TYPE, HOST, ORGANISATION);
  private static final Set<LedgerField> MIDDLE =
      Set.of(ID_NUMBER, GROUP, DIVISION, PERSON_DIVISION, PHONE, START_DATE, END_DATE);
  private static final int CHARACTER = 256;

  private LedgerColumns() {}

  /** With the kind of paper at the end where persons without a citizen's number are listed. */
  static List<LedgerField> of(boolean otherPapers) {
    List<LedgerField> fields = new ArrayList<>(USUAL);
    if (otherPapers) {
      fields.add(ID_TYPE);
    }
    return fields;
  }

  static String text(String key, Object... args) {
    return Texts.text(Locale.SIMPLIFIED_CHINESE, "ledger-form." + key, args);
  }

  static int width(LedgerField field) {
    if (WIDE.contains(field)) {
      return 34 * CHARACTER;
    }
    return (MIDDLE.contains(field) ? 20 : 12) * CHARACTER;
  }
}
