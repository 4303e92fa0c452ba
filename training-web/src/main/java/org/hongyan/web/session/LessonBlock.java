package org.hongyan.web.session;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.Surroundings;

/**
 * A lesson as a block of a day's column.
 *
 * @param top minutes from the first hour of the column
 * @param height in minutes
 * @param lane beside which others of the same time it stands, from 0
 * @param lanes how many stand beside each other
 */
public record LessonBlock(LessonView lesson, long top, long height, int lane, int lanes) {

  /** First hour that the column of a day shows. */
  public static final LocalTime FIRST = LocalTime.of(7, 0);

  private static final int LEAST_HEIGHT = 20;

  /** Start as hours and minutes. */
  public LocalTime from() {
    return LocalTime.ofInstant(lesson.start(), Surroundings.ZONE);
  }

  public LocalTime to() {
    return LocalTime.ofInstant(lesson.end(), Surroundings.ZONE);
  }

  /** In percent of the column. */
  public String left() {
    return Integer.toString(lane * 100 / lanes);
  }

  public String width() {
    return Integer.toString(100 / lanes);
  }

  /** Lays the lessons of one day beside each other where they overlap. */
  static List<LessonBlock> of(List<LessonView> day) {
    List<LessonView> sorted = day.stream().sorted(Comparator.comparing(LessonView::start)).toList();
    List<LessonBlock> blocks = new ArrayList<>();
    List<LessonView> together = new ArrayList<>();
    for (LessonView lesson : sorted) {
      boolean apart = together.stream().noneMatch(one -> one.end().isAfter(lesson.start()));
      if (apart) {
        blocks.addAll(beside(together));
        together.clear();
      }
      together.add(lesson);
    }
    blocks.addAll(beside(together));
    return blocks;
  }

  private static List<LessonBlock> beside(List<LessonView> together) {
    List<LessonView> lastOfLane = new ArrayList<>();
    List<Integer> lanes = new ArrayList<>();
    for (LessonView lesson : together) {
      int lane = 0;
      while (lane < lastOfLane.size() && lastOfLane.get(lane).end().isAfter(lesson.start())) {
        lane++;
      }
      if (lane == lastOfLane.size()) {
        lastOfLane.add(lesson);
      } else {
        lastOfLane.set(lane, lesson);
      }
      lanes.add(lane);
    }
    List<LessonBlock> blocks = new ArrayList<>();
    for (int i = 0; i < together.size(); i++) {
      blocks.add(block(together.get(i), lanes.get(i), lastOfLane.size()));
    }
    return blocks;
  }

  private static LessonBlock block(LessonView lesson, int lane, int lanes) {
    LocalTime start = LocalTime.ofInstant(lesson.start(), Surroundings.ZONE);
    long top = Math.max(0, Duration.between(FIRST, start).toMinutes());
    return new LessonBlock(lesson, top, Math.max(LEAST_HEIGHT, lesson.minutes()), lane, lanes);
  }
}
