package org.hongyan.plan.figures;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The {@code where} of a figure query over alias {@code t}, with its parameters. */
public final class RowConditions {

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

  public void in(String column, Collection<String> values) {
    if (values.isEmpty()) {
      return;
    }
    sql.append(" and ").append(column).append(" in (");
    String separator = "";
    for (String value : new TreeSet<>(values)) {
      parameters.add(value);
      sql.append(separator).append('?').append(parameters.size());
      separator = ", ";
    }
    sql.append(')');
  }

  public String sql() {
    return sql.toString();
  }

  public Query bind(Query query) {
    for (int i = 0; i < parameters.size(); i++) {
      query.setParameter(i + 1, parameters.get(i));
    }
    return query;
  }
}
