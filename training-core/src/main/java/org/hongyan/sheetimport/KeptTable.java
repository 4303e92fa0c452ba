package org.hongyan.sheetimport;

/**
 * A kind of sheet whose rows are kept one by one.
 *
 * @param <D> what a row becomes
 * @param <V> what an export writes
 */
interface KeptTable<D, V> extends SheetTable<D, V> {

  /** Enters it, or changes the entry that it means. */
  void keep(D draft);
}
