package org.hongyan.ledger;

import java.time.Instant;

/**
 * A saved mapping as lists show it.
 *
 * @param fileName of the ledger for which it was made
 */
public record SavedMappingView(long id, String fileName, String savedBy, Instant savedAt) {
  static SavedMappingView of(SavedMapping mapping) {
    return new SavedMappingView(
        mapping.id(), mapping.fileName(), mapping.savedBy(), mapping.savedAt());
  }
}
