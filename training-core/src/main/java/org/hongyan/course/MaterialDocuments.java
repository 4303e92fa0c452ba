package org.hongyan.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hongyan.document.DocumentKind;
import org.hongyan.document.DocumentOwner;
import org.hongyan.document.OwnerType;

/** Who may read and change the files of a material. */
@ApplicationScoped
public class MaterialDocuments implements DocumentOwner {

  private final Materials materials;

  @Inject
  public MaterialDocuments(Materials materials) {
    this.materials = materials;
  }

  protected MaterialDocuments() {
    this(null);
  }

  @Override
  public OwnerType type() {
    return OwnerType.MATERIAL;
  }

  @Override
  public void demandReadable(Long id) {
    materials.get(id);
  }

  @Override
  public String demandChangeable(Long id, DocumentKind kind) {
    return materials.demandFileChangeable(id, kind);
  }
}
