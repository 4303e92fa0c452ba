package org.hongyan.plan.evidence;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.util.List;
import org.hongyan.person.MaskedName;
import org.hongyan.plan.figures.RowConditions;
import org.hongyan.plan.figures.Rows;
import org.hongyan.shared.PageRequest;

/**
 * One kind of evidence as SQL that both databases page themselves.
 *
 * @param columns id, date, title, division, group, name, count, file, sheet, row, session
 */
record EvidenceQuery(
    EvidenceKind kind, String columns, String from, String order, RowConditions conditions) {

  private static final String LEDGER = " left join ledger_import f on f.id = t.ledger_import_id";

  static EvidenceQuery personTimes(RowConditions conditions) {
    return new EvidenceQuery(
        EvidenceKind.PERSON_TIME,
        "t.id, t.end_date, s.title, t.division_code, t.audience_group, p.name, 1,"
            + " f.file_name, r.ledger_sheet, r.ledger_row, s.id",
        " from person_time t join training_session s on s.id = t.session_id"
            + " join person p on p.id = t.person_id"
            + " join registration r on r.id = t.registration_id"
            + LEDGER,
        " order by t.end_date desc, t.id desc",
        conditions);
  }

  static EvidenceQuery headCounts(RowConditions conditions) {
    return new EvidenceQuery(
        EvidenceKind.HEAD_COUNT,
        "t.id, t.end_date, s.title, t.division_code, t.audience_group,"
            + " cast(null as varchar(100)), t.person_times, f.file_name,"
            + " cast(null as varchar(100)), cast(null as integer), s.id",
        " from aggregated_entry t join training_session s on s.id = t.session_id" + LEDGER,
        " order by t.end_date desc, t.id desc",
        conditions);
  }

  static EvidenceQuery sessions(EvidenceKind kind, RowConditions conditions) {
    return new EvidenceQuery(
        kind,
        "t.id, t.end_date, t.title, t.division_code, cast(null as varchar(40)),"
            + " cast(null as varchar(100)), 1, f.file_name,"
            + " cast(null as varchar(100)), cast(null as integer), t.id",
        " from training_session t" + LEDGER,
        " order by t.end_date desc, t.id desc",
        conditions);
  }

  /** How many rows there are in all. */
  long count(EntityManager entityManager) {
    return Rows.number(
        conditions
            .bind(entityManager.createNativeQuery("select count(*)" + table() + conditions.sql()))
            .getSingleResult());
  }

  /**
   * The rows of one page. Their ids come first, from an index alone: joined before it is cut, a
   * page of a million rows takes Derby ten seconds.
   */
  List<EvidenceRow> rows(EntityManager entityManager, PageRequest page) {
    String cut = " offset " + page.offset() + " rows fetch next " + page.size() + " rows only";
    List<?> ids =
        conditions
            .bind(
                entityManager.createNativeQuery(
                    "select t.id" + table() + conditions.sql() + order + cut))
            .getResultList();
    if (ids.isEmpty()) {
      return List.of();
    }
    RowConditions these = new RowConditions();
    these.in("t.id", ids);
    String sql = "select " + columns + from + these.sql() + order;
    return Rows.of(these.bind(entityManager.createNativeQuery(sql))).stream()
        .map(this::row)
        .toList();
  }

  private String table() {
    return from.split(" join | left join ")[0];
  }

  private EvidenceRow row(Object[] row) {
    return new EvidenceRow(
        Rows.number(row[0]),
        kind,
        ((Date) row[1]).toLocalDate(),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        row[5] == null ? null : MaskedName.of((String) row[5]),
        new BigDecimal(row[6].toString()),
        source((String) row[7], (String) row[8], row[9]),
        "/session/session?id=" + Rows.number(row[10]));
  }

  /** The file, the sheet where the file has several, and the row as the sheet numbers it. */
  private static String source(String file, String sheet, Object row) {
    if (file == null) {
      return null;
    }
    return file + (sheet == null ? "" : " " + sheet) + (row == null ? "" : " #" + row);
  }
}
