package org.hongyan.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.planning.solving.Room;
import org.hongyan.planning.solving.Teacher;
import org.hongyan.planning.solving.Wish;

/** A first guess for classes without a place, so that the solver begins with something sensible. */
final class FirstPlaces {

  private final List<Room> rooms;
  private final List<Teacher> teachers;
  private final List<LocalDate> days;
  private final Map<Long, Integer> load = new HashMap<>();

  FirstPlaces(List<Room> rooms, List<Teacher> teachers, List<LocalDate> days) {
    this.rooms = rooms;
    this.teachers = teachers;
    this.days = days;
  }

  /** Spread over the year, or within the month that is preferred. */
  LocalDate day(Wish wish, int number, int count) {
    List<LocalDate> fitting =
        days.stream()
            .filter(day -> wish.month() == null || day.getMonthValue() == wish.month())
            .filter(day -> wish.deadline() == null || day.isBefore(wish.deadline()))
            .toList();
    List<LocalDate> choice = fitting.isEmpty() ? days : fitting;
    return choice.get((int) ((long) (number - 1) * choice.size() / count) % choice.size());
  }

  /** The smallest that is large enough, at home before elsewhere. */
  Room room(Wish wish) {
    return rooms.stream()
        .min(
            Comparator.comparing((Room room) -> room.seats() < wish.capacity())
                .thenComparing(room -> !room.divisionCode().equals(wish.divisionCode()))
                .thenComparing(Room::seats)
                .thenComparing(Room::id))
        .orElseThrow();
  }

  /** Whoever is able and has least to do so far. */
  Teacher teacher(Wish wish) {
    Teacher chosen =
        teachers.stream()
            .min(
                Comparator.comparing((Teacher one) -> !able(one, wish))
                    .thenComparing(one -> load.getOrDefault(one.id(), 0))
                    .thenComparing(Teacher::id))
            .orElseThrow();
    load.merge(chosen.id(), wish.days(), Integer::sum);
    return chosen;
  }

  private static boolean able(Teacher one, Wish wish) {
    return wish.subject() == null || one.able().containsKey(wish.subject());
  }
}
