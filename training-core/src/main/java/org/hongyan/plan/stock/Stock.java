package org.hongyan.plan.stock;

import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.plan.figures.FigureScope;
import org.hongyan.plan.figures.Rows;

/**
 * All entries of one list that ever counted, within a caller's reach: some dozens or hundreds.
 *
 * @param items the latest first
 */
public record Stock(List<StockItem> items) {

  private static final int PERSON = 9;

  /** Reads a list; an organisation's own people have no part in it. */
  public static Stock of(
      EntityManager entityManager, StockMeasure measure, String divisionCode, FigureScope scope) {
    if (scope.organisationId() != null) {
      return new Stock(List.of());
    }
    return new Stock(
        Rows.of(entityManager.createNativeQuery(measure.query())).stream()
            .filter(row -> row[5] != null && row[6] != null)
            .map(Stock::item)
            .filter(item -> within(item, divisionCode) && within(item, scope.divisionCode()))
            .sorted(Comparator.comparing(StockItem::from).thenComparing(StockItem::id).reversed())
            .toList());
  }

  private static boolean within(StockItem item, String divisionCode) {
    return divisionCode == null || divisionCode.equals(item.divisionCode());
  }

  private static StockItem item(Object[] row) {
    LocalDate first = day(row[5]);
    LocalDate second = day(row[6]);
    return new StockItem(
        row[0].toString().strip(),
        Rows.number(row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        first.isAfter(second) ? first : second,
        day(row[7]),
        day(row[8]),
        row.length > PERSON ? (String) row[PERSON] : null);
  }

  private static LocalDate day(Object value) {
    return value == null ? null : ((Date) value).toLocalDate();
  }

  /** The entries that count at the close of a day, each once. */
  public Collection<StockItem> on(LocalDate day) {
    Map<String, StockItem> counted = new LinkedHashMap<>();
    items.stream()
        .filter(item -> item.countsOn(day))
        .forEach(item -> counted.putIfAbsent(item.key(), item));
    return counted.values();
  }

  /** Whether anything had ever counted by the close of a day, so that none is a real none. */
  public boolean recordedBy(LocalDate day) {
    return items.stream().anyMatch(item -> !item.from().isAfter(day));
  }
}
