package org.hongyan.web.ledger;

import java.io.Serializable;
import org.hongyan.ledger.reading.ColumnMapping;

/** A column and what the organiser takes it for. */
public final class ColumnChoice implements Serializable {
  private static final long serialVersionUID = 1L;
  private final int index;
  private final String letter;
  private final String header;
  private String field;

  ColumnChoice(ColumnMapping mapping) {
    index = mapping.index();
    letter = mapping.column();
    header = mapping.header();
    field = mapping.fieldName();
  }

  int index() {
    return index;
  }

  public String getLetter() {
    return letter;
  }

  public String getHeader() {
    return header;
  }

  public String getField() {
    return field;
  }

  public void setField(String field) {
    this.field = field == null ? "" : field;
  }
}
