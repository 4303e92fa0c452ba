package org.hongyan.person;

/**
 * Whose record a caller may refer to. Registrations bound it (design, rule 8), which this feature
 * does not know.
 */
public interface PersonReach {

  /** Whether the person exists for the caller. */
  boolean reaches(long personId);
}
