package org.hongyan.trainer;

/** A language in which somebody can teach. */
public enum TeachingLanguage {
  CHINESE,
  MONGOLIAN,
  ENGLISH,
  OTHER
}
