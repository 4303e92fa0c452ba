package org.hongyan.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.DocumentOwner;
import org.hongyan.document.OwnerType;

/** Who may read and change the files of a training base. */
@ApplicationScoped
public class BaseDocuments implements DocumentOwner {

  private final TrainingBases bases;

  @Inject
  public BaseDocuments(TrainingBases bases) {
    this.bases = bases;
  }

  protected BaseDocuments() {
    this(null);
  }

  @Override
  public OwnerType type() {
    return OwnerType.TRAINING_BASE;
  }

  @Override
  public void demandReadable(Long id) {
    bases.get(id);
  }

  @Override
  public String demandChangeable(Long id, DocumentKind kind) {
    return bases.demandFileChangeable(id, kind);
  }
}
