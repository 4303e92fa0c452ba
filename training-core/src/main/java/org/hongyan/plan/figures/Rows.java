package org.hongyan.plan.figures;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** Reads the untyped rows of native queries. */
public final class Rows {

  private Rows() {}

  /** Each row as an array, also where one column was asked for. */
  public static List<Object[]> of(Query query) {
    List<Object[]> rows = new ArrayList<>();
    for (Object row : query.getResultList()) {
      rows.add(row instanceof Object[] columns ? columns : new Object[] {row});
    }
    return rows;
  }

  public static long number(Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }
}
