package org.hongyan.session;

/** What is done about a trainee who has a seat in another class at the same time. */
public enum TraineeConflicts {
  NONE,
  WARN,
  REFUSE
}
