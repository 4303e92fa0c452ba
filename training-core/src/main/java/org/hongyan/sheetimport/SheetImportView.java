package org.hongyan.sheetimport;

import java.util.List;

/**
 * An uploaded sheet and what it would change; once applied, what it has changed.
 *
 * @param status {@code PREVIEWED} or {@code APPLIED}
 */
public record SheetImportView(
    Long id,
    SheetKind kind,
    String fileName,
    String status,
    int rows,
    int newRows,
    int changedRows,
    int sameRows,
    int invalidRows,
    int appliedRows,
    List<SheetError> errors) {

  public boolean applied() {
    return "APPLIED".equals(status);
  }
}
