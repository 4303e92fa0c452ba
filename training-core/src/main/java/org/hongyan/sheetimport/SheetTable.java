package org.hongyan.sheetimport;

import java.util.List;

/**
 * One kind of sheet: its columns, how a row becomes a draft, and what the feature's own service
 * makes of that. Every rule is the service's; nothing is judged here.
 *
 * @param <D> what a row becomes
 * @param <V> what an export writes
 */
interface SheetTable<D, V> {

  SheetKind kind();

  List<SheetColumn<V>> columns(Vocabulary words);

  D draft(RowCells cells, Vocabulary words);

  /** The same for rows that mean the same entry. */
  String key(D draft);

  /**
   * What keeping the draft would do.
   *
   * @throws org.hongyan.shared.RuleViolation where it would be refused
   */
  Change examine(D draft);
}
