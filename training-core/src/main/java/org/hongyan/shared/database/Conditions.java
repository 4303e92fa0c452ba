package org.hongyan.shared.database;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a query that depend on what was asked for; open ones are left out. */
public final class Conditions {

  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds {@code clause}, which names the parameter, unless {@code value} is null. */
  public Conditions and(String clause, String parameter, Object value) {
    if (value != null) {
      clauses.add(clause);
      values.put(parameter, value);
    }
    return this;
  }

  /** Adds {@code clause}, which names all of the parameters, unless there are none. */
  public Conditions and(String clause, Map<String, ?> parameters) {
    if (!parameters.isEmpty()) {
      clauses.add(clause);
      values.putAll(parameters);
    }
    return this;
  }

  /** Adds a clause without parameters, such as one that joins. */
  public Conditions always(String clause) {
    clauses.add(clause);
    return this;
  }

  /**
   * Adds that a field is true, or false. Where a query cannot bind its values, such as beside an
   * {@code escape}, truth is written as a number, which Derby does not take for truth: hence
   * numbers on both sides.
   */
  public Conditions flag(String field, Boolean value) {
    if (value != null) {
      clauses.add("sql('case when ? then 1 else 0 end', " + field + ") = " + (value ? 1 : 0));
    }
    return this;
  }

  /** The where clause with a leading space; empty where nothing is asked. */
  public String where() {
    return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
  }

  public <T> TypedQuery<T> fill(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }
}
