package org.hongyan.document;

/**
 * The rights over the files of one type of owner. Each feature whose records have files brings one
 * such bean; the store asks it before everything it does, so that a file is never within anyone's
 * reach who cannot reach its owner.
 */
public interface DocumentOwner {

  OwnerType type();

  /** Refuses a caller to whom this owner does not exist, or who may not read it. */
  void demandReadable(Long id);

  /**
   * Refuses a caller who may not add or remove such a file now.
   *
   * @return the division that owns the record, for the audit log; may be null
   */
  String demandChangeable(Long id, DocumentKind kind);
}
