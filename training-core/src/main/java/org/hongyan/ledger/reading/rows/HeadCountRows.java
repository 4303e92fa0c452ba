package org.hongyan.ledger.reading.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.ledger.reading.ColumnMapping;
import org.hongyan.ledger.reading.HeadCountRow;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.SessionFields;
import org.hongyan.ledger.reading.cells.Amounts;
import org.hongyan.ledger.reading.cells.CellProblem;
import org.hongyan.ledger.reading.header.Header;

/** Reads the rows of a form without names: classes and how many came. */
final class HeadCountRows {

  private final SessionCells sessionCells;
  private final Header header;
  private final String cityCode;
  private final Map<Object, Integer> seen = new java.util.HashMap<>();
  private final List<HeadCountRow> rows = new ArrayList<>();

  HeadCountRows(SessionCells sessionCells, Header header, String cityCode) {
    this.sessionCells = sessionCells;
    this.header = header;
    this.cityCode = cityCode;
  }

  List<HeadCountRow> rows() {
    return rows;
  }

  void add(RowCells cells) {
    SessionFields session = SessionCells.complete(cells, sessionCells.read(cells), cityCode);
    Map<String, Integer> groups = groups(cells);
    Integer total = total(cells, groups);
    if (cells.errors().isEmpty()) {
      SessionCells.requireWhole(cells, session);
    }
    if (cells.errors().isEmpty()) {
      checkSum(cells, total, groups);
    }
    if (cells.errors().isEmpty()) {
      checkRepeated(cells, session);
    }
    if (cells.errors().isEmpty()) {
      String remark = cells.text(LedgerField.REMARK);
      rows.add(new HeadCountRow(cells.row().number(), session, total, groups, remark));
    }
  }

  private Map<String, Integer> groups(RowCells cells) {
    var groups = new LinkedHashMap<String, Integer>();
    for (ColumnMapping column : header.groupColumns()) {
      try {
        int heads = Amounts.heads(cells.row().cell(column.index()));
        if (heads > 0) {
          groups.merge(column.group(), heads, Integer::sum);
        }
      } catch (CellProblem problem) {
        cells.errors().add(cells.error(column, problem.code(), problem.args().toArray()));
      }
    }
    return groups;
  }

  private static Integer total(RowCells cells, Map<String, Integer> groups) {
    if (!cells.has(LedgerField.TOTAL)) {
      return groups.values().stream().mapToInt(n -> n).sum();
    }
    if (cells.isBlank(LedgerField.TOTAL)) {
      cells.refuse(LedgerField.TOTAL, "HEAD_COUNT_MISSING");
    }
    return cells.read(LedgerField.TOTAL, Amounts::heads);
  }

  private void checkSum(RowCells cells, int total, Map<String, Integer> groups) {
    int sum = groups.values().stream().mapToInt(n -> n).sum();
    if (total <= 0) {
      cells.refuse(LedgerField.TOTAL, "HEAD_COUNT_MISSING");
    } else if (!header.groupColumns().isEmpty() && sum != total) {
      cells.refuse(
          LedgerField.TOTAL,
          "HEAD_COUNT_GROUPS_DIFFER",
          String.valueOf(sum),
          String.valueOf(total));
    }
  }

  private void checkRepeated(RowCells cells, SessionFields session) {
    Integer first = seen.putIfAbsent(session.key(), cells.row().number());
    if (first != null) {
      cells.refuse(LedgerField.TITLE, "HEAD_COUNT_REPEATED", String.valueOf(first));
    }
  }
}
