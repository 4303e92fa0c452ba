package org.hongyan.reference;

/**
 * One place that may name a row of reference data.
 *
 * @param what ending of the text's code, {@code USED_BY_<what>}
 * @param sql counts the rows that name {@code ?1}
 */
public record Use(String what, String sql) {

  /** A column that holds the row's code. */
  public static Use of(String what, String table, String column) {
    return new Use(what, "select count(*) from " + table + " where " + column + " = ?1");
  }
}
