package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.session.timetable.LessonFilter;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.shared.Surroundings;
import org.hongyan.trainer.TrainerFile;
import org.hongyan.trainer.TrainerStatus;

/**
 * The lessons that a trainer is still to give, as far as the reader sees their classes: whoever
 * leaves the pool or is away must be replaced in them.
 */
@Named("trainerAhead")
@RequestScoped
public class TrainerAhead {

  /**
   * A lesson to come.
   *
   * @param replace whether the trainer has left the pool or is away then
   */
  public record Ahead(LessonView lesson, boolean replace) {}

  private final Lessons lessons;
  private final Clock clock;

  @Inject
  public TrainerAhead(Lessons lessons, Clock clock) {
    this.lessons = lessons;
    this.clock = clock;
  }

  protected TrainerAhead() {
    this(null, null);
  }

  /** Those of the next year, the earliest first. */
  public List<Ahead> of(TrainerFile file) {
    LocalDate today = LocalDate.now(clock.withZone(Surroundings.ZONE));
    return lessons
        .between(new LessonFilter(today, today.plusYears(1), file.facts().id(), null, null))
        .stream()
        .map(lesson -> new Ahead(lesson, replace(file, lesson)))
        .toList();
  }

  private static boolean replace(TrainerFile file, LessonView lesson) {
    return file.facts().status() != TrainerStatus.ADMITTED
        || file.unavailability().stream()
            .anyMatch(
                away -> away.start().isBefore(lesson.end()) && lesson.start().isBefore(away.end()));
  }
}
