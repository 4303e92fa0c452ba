package org.hongyan.ledger.reading.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hongyan.ledger.reading.ClassIdentity;
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
  private final String cityCode;
  private final Map<Object, List<HeadCountRow>> seen = new HashMap<>();
  private final List<HeadCountRow> rows = new ArrayList<>();

  HeadCountRows(SessionCells sessionCells, String cityCode) {
    this.sessionCells = sessionCells;
    this.cityCode = cityCode;
  }

  List<HeadCountRow> rows() {
    return rows;
  }

  void add(RowCells cells, Header header) {
    SessionFields session = SessionCells.complete(cells, sessionCells.read(cells), cityCode);
    Map<String, Integer> groups = groups(cells, header);
    Integer total = total(cells, groups);
    String remark = cells.text(LedgerField.REMARK);
    if (cells.errors().isEmpty()) {
      SessionCells.requireWhole(cells, session);
    }
    if (cells.errors().isEmpty()) {
      checkSum(cells, header, total, groups);
    }
    if (cells.errors().isEmpty()) {
      addOnce(cells, new HeadCountRow(cells.place(), session, total, groups, remark));
    }
  }

  private static Map<String, Integer> groups(RowCells cells, Header header) {
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

  private static void checkSum(
      RowCells cells, Header header, int total, Map<String, Integer> groups) {
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

  private void addOnce(RowCells cells, HeadCountRow row) {
    SessionFields session = row.session();
    Object name = session.number() == null ? session.key() : session.number();
    List<HeadCountRow> before = seen.computeIfAbsent(name, unseen -> new ArrayList<>());
    Optional<HeadCountRow> same =
        before.stream().filter(b -> ClassIdentity.same(b.session(), session)).findFirst();
    if (same.isPresent()) {
      String first = same.get().place().seenFrom(cells.place().sheet());
      cells.refuse(LedgerField.TITLE, "HEAD_COUNT_REPEATED", first);
    } else {
      before.add(row);
      rows.add(row);
    }
  }
}
