package org.hongyan.document;

/** What files can belong to. */
public enum OwnerType {
  COURSE,
  MATERIAL,
  TRAINING_BASE,
  TRAINER,
  SESSION
}
