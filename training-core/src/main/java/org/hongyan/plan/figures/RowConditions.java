package org.hongyan.plan.figures;

import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The {@code where} of a figure query over alias {@code t}, with its parameters. */
public final class RowConditions {

  private static final Pattern NUMBERED = Pattern.compile("\\?\\d+");

  private final StringBuilder sql = new StringBuilder(" where 1 = 1");
  private final List<Object> parameters = new ArrayList<>();

  public static RowConditions of(FigureFilter filter, FigureScope scope) {
    RowConditions conditions = new RowConditions();
    conditions.and("t.end_date >= ", filter.from());
    conditions.and("t.end_date <= ", filter.to());
    conditions.and("t.counting_year = ", filter.year());
    conditions.and("t.division_code = ", filter.divisionCode());
    conditions.in("t.audience_group", filter.audienceGroups());
    conditions.and("t.type_code = ", filter.sessionType());
    conditions.and("t.level = ", filter.level() == null ? null : filter.level().name());
    conditions.and("t.division_code = ", scope.divisionCode());
    conditions.and("t.host_organisation_id = ", scope.organisationId());
    return conditions;
  }

  public void and(String comparison, Object value) {
    if (value != null) {
      parameters.add(value);
      sql.append(" and ").append(comparison).append('?').append(parameters.size());
    }
  }

  /** Any of {@code values} in {@code column}; none at all sets no condition. */
  public void in(String column, Collection<?> values) {
    if (values.isEmpty()) {
      return;
    }
    sql.append(" and ").append(column).append(" in (");
    String separator = "";
    for (Object value : new TreeSet<>(values)) {
      parameters.add(value);
      sql.append(separator).append('?').append(parameters.size());
      separator = ", ";
    }
    sql.append(')');
  }

  /** What tells these conditions from others: the SQL and its values. */
  public Object key() {
    return List.of(sql(), List.copyOf(parameters));
  }

  public String sql() {
    return sql.toString();
  }

  /** {@code select} with these conditions, in the words of JDBC. */
  String after(String select) {
    return select + NUMBERED.matcher(sql).replaceAll("?");
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      Object value = parameters.get(i);
      statement.setObject(i + 1, value instanceof LocalDate day ? Date.valueOf(day) : value);
    }
  }

  public Query bind(Query query) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }
}
