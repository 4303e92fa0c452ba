package org.hongyan.document;

import static org.hongyan.document.OwnerType.COURSE;
import static org.hongyan.document.OwnerType.MATERIAL;
import static org.hongyan.document.OwnerType.SESSION;
import static org.hongyan.document.OwnerType.TRAINER;
import static org.hongyan.document.OwnerType.TRAINING_BASE;

import java.util.Set;

/** What a file is to its owner. */
public enum DocumentKind {
  /** The decision that approved or recognised it. */
  DECISION(COURSE, MATERIAL, TRAINING_BASE, TRAINER),
  SYLLABUS(COURSE),
  /** The text of a textbook or of lecture notes. */
  TEXT(MATERIAL, COURSE),
  SLIDES(COURSE, MATERIAL, SESSION),
  CV(TRAINER),
  CERTIFICATE(TRAINER),
  /** The notice by which a class was called. */
  NOTICE(SESSION),
  /** The sheet on which those who came have signed. */
  SIGN_IN_SHEET(SESSION),
  OTHER(OwnerType.values());

  private final Set<OwnerType> owners;

  DocumentKind(OwnerType... owners) {
    this.owners = Set.of(owners);
  }

  /** Whether something of this type can have such a file. */
  public boolean fits(OwnerType type) {
    return owners.contains(type);
  }
}
