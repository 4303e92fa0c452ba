package org.hongyan.sheetimport;

import java.util.List;
import org.hongyan.registration.RegistrationView;

/**
 * A list of people for a class: what would become of each, or what has.
 *
 * @param people those who would be registered, with seat or place in the queue
 * @param refusedRows rows that hold somebody who would not
 * @param registered how many were; 0 before the list is applied
 */
public record NominationView(
    Long id,
    Long sessionId,
    String fileName,
    boolean applied,
    List<Nominee> people,
    int refusedRows,
    List<SheetError> errors,
    int registered) {

  /** Somebody of the list, by the row of the sheet. */
  public record Nominee(int row, RegistrationView registration) {}
}
