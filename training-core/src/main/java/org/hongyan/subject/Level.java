package org.hongyan.subject;

/** How far a course goes, and how far a trainer can teach a subject (初级、中级、高级). */
public enum Level {
  BASIC,
  INTERMEDIATE,
  ADVANCED
}
