package org.hongyan.trainer;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hongyan.person.NameSpelling;
import org.hongyan.person.Person;
import org.hongyan.person.PersonDraft;
import org.hongyan.person.PersonRegister;
import org.hongyan.shared.Characters;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;

/** Finds the trainer whom somebody's list means, so that a second list enters nobody twice. */
final class TrainerNames {

  private static final String OF_PERSON =
      "select t from Trainer t, Person p where p.id = t.personId";

  private final EntityManager entityManager;
  private final PersonRegister register;

  TrainerNames(EntityManager entityManager, PersonRegister register) {
    this.entityManager = entityManager;
    this.register = register;
  }

  Optional<Trainer> meant(Integer number, PersonDraft person) {
    if (number != null) {
      return Optional.of(numbered(number, person));
    }
    Optional<Person> known = register.find(person);
    return known.isPresent() ? of(known.get()) : namesake(person);
  }

  private Trainer numbered(Integer number, PersonDraft person) {
    Trainer trainer = entityManager.find(Trainer.class, number.longValue());
    if (trainer == null) {
      throw RuleViolation.invalid(FieldViolation.of("id", "TRAINER_NUMBER_UNKNOWN"));
    }
    String name = entityManager.find(Person.class, trainer.personId()).name();
    if (person.name() == null || !NameSpelling.same(name, Characters.name(person.name()))) {
      throw RuleViolation.invalid(
          FieldViolation.of("person.name", "TRAINER_NUMBER_OF_ANOTHER", number));
    }
    return trainer;
  }

  private Optional<Trainer> of(Person person) {
    return entityManager
        .createQuery("select t from Trainer t where t.personId = :person", Trainer.class)
        .setParameter("person", person.id())
        .getResultStream()
        .findFirst();
  }

  /** Who is named without any number is the one of that name and employer who is there. */
  private Optional<Trainer> namesake(PersonDraft person) {
    if (!blank(person.idNumber()) || !blank(person.phone()) || blank(person.employer())) {
      return Optional.empty();
    }
    List<Trainer> found =
        entityManager
            .createQuery(
                OF_PERSON + " and p.name = :name and t.employer = :employer", Trainer.class)
            .setParameter("name", Characters.name(person.name()))
            .setParameter("employer", person.employer().strip())
            .getResultList();
    if (found.size() > 1) {
      throw RuleViolation.invalid(FieldViolation.of("person.name", "TRAINER_AMBIGUOUS"));
    }
    return found.stream().findFirst();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }
}
