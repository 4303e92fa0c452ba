package org.hongyan.ledger.reading;

import java.util.EnumSet;
import java.util.Set;

/** What a column of a ledger means. */
public enum LedgerField {
  SESSION_NUMBER,
  TITLE,
  SESSION_TYPE,
  LEVEL,
  DIVISION,
  HOST,
  START_DATE,
  END_DATE,
  DATE_SPAN,
  DELIVERY,
  HOURS,
  NAME,
  ID_TYPE,
  ID_NUMBER,
  PHONE,
  ORGANISATION,
  GROUP,
  PERSON_DIVISION,
  ATTENDED_HOURS,
  COMPLETED,
  REMARK,
  /** All who took part, in a ledger without names. */
  TOTAL,
  /** How many of one audience group took part; the group is named beside. */
  GROUP_COUNT;

  /** What a row says about its class, and may leave to the row or the lines above. */
  public static final Set<LedgerField> OF_CLASS =
      EnumSet.of(
          SESSION_NUMBER,
          TITLE,
          SESSION_TYPE,
          LEVEL,
          DIVISION,
          HOST,
          START_DATE,
          END_DATE,
          DATE_SPAN,
          DELIVERY,
          HOURS);

  /** The fields of which at least one is filled when a row is about a person. */
  public static final Set<LedgerField> OF_PERSON =
      EnumSet.of(NAME, ID_NUMBER, PHONE, ORGANISATION, GROUP, ATTENDED_HOURS, COMPLETED);
}
