package org.hongyan.trainer;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.plan.PlanData;
import org.hongyan.subject.Level;

/** Trainers for tests, straight into the database, and the services that keep them. */
public final class MadeUpTrainers {

  private final PlanData data;

  public MadeUpTrainers(PlanData data) {
    this.data = data;
  }

  public Trainers trainers() {
    return new Trainers(data.entityManager());
  }

  /** Somebody who is not in the pool yet. */
  public Trainer nominated(String name, TrainerDraft draft) {
    Person person = new Person(name, IdType.NONE, null, null, null, null, null, null);
    data.entityManager().persist(person);
    data.entityManager().flush();
    Trainer trainer = new Trainer(person.id(), draft);
    data.entityManager().persist(trainer);
    data.entityManager().flush();
    return trainer;
  }

  /** A member since a day. */
  public Trainer member(String name, TrainerDraft draft, String since) {
    Trainer trainer = nominated(name, draft);
    trainer.review(ReviewResult.PASSED);
    trainer.admit();
    data.entityManager()
        .persist(new Membership(trainer.id(), LocalDate.parse(since), "Document 1"));
    data.entityManager().flush();
    return trainer;
  }

  /** Teaches a subject at a level, in Chinese, everywhere and at any time. */
  public static TrainerDraft teaching(String subject, Level level) {
    return draft(List.of(TeachingLanguage.CHINESE), List.of(new Taught(subject, level)), List.of());
  }

  /** Teaches in these languages, these subjects, in these divisions. */
  public static TrainerDraft draft(
      List<TeachingLanguage> languages, List<Taught> subjects, List<String> divisions) {
    return new TrainerDraft(
        null,
        null,
        "150500",
        Orientation.PRACTICE,
        Origin.LOCAL,
        false,
        "Attorney",
        "Office",
        "SENIOR",
        languages,
        subjects,
        divisions,
        List.of(),
        null,
        null,
        null,
        null);
  }
}
