package org.hongyan.planning.solving;

import java.util.Arrays;
import java.util.Optional;

/** What a year's plan must fulfil (hard), and what makes one better than another (soft). */
public enum PlanRule {
  TRAINER_TWICE(true, 1),
  ROOM_TWICE(true, 1),
  TRAINER_NOT_IN_POOL(true, 1),
  TRAINER_AWAY(true, 1),
  TRAINER_TEACHING(true, 1),
  TRAINER_NOT_ABLE(true, 2),
  TRAINER_NOT_THERE(true, 1),
  ROOM_TAKEN(true, 1),
  ROOM_TOO_SMALL(true, 2),
  REST_DAY(true, 1),
  TOO_LATE(true, 1),
  CITY_SAME_WEEK(false, 20),
  OWNER_SAME_MONTH(false, 10),
  MONTH_CROWDED(false, 1),
  MONTH_OTHER(false, 8),
  WANTED_LATE(false, 1),
  ROOM_ELSEWHERE(false, 15),
  TRAVEL(false, 2),
  WORKLOAD(false, 1),
  COST(false, 1);

  private final boolean hard;
  private final int weight;

  PlanRule(boolean hard, int weight) {
    this.hard = hard;
    this.weight = weight;
  }

  /** Whether a plan that breaks it cannot be held. */
  public boolean hard() {
    return hard;
  }

  /** Points for each breach. */
  int weight() {
    return weight;
  }

  static Optional<PlanRule> named(String name) {
    return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
  }
}
