package org.hongyan.sheetimport;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.person.AudienceGroup;
import org.hongyan.person.IdType;
import org.hongyan.shared.Texts;
import org.hongyan.subject.Level;
import org.hongyan.subject.Subject;
import org.hongyan.trainer.FeeClass;
import org.hongyan.trainer.Orientation;
import org.hongyan.trainer.Origin;
import org.hongyan.trainer.TeachingLanguage;

/** The words of the lists that sheets name, read once for a sheet. */
record Vocabulary(
    CodeWords divisions,
    CodeWords subjects,
    CodeWords groups,
    CodeWords levels,
    CodeWords orientations,
    CodeWords origins,
    CodeWords languages,
    CodeWords feeClasses,
    CodeWords idTypes) {

  /** Names come out in Chinese, as the organisers' files have them. */
  static Vocabulary of(EntityManager entityManager) {
    CodeWords divisions = new CodeWords();
    all(entityManager, Division.class).stream()
        .filter(one -> one.level() != DivisionLevel.TOWNSHIP)
        .forEach(one -> divisions.add(one.code(), one.shortName(), one.name()));
    CodeWords subjects = new CodeWords();
    all(entityManager, Subject.class)
        .forEach(one -> subjects.add(one.code(), one.nameZh(), one.nameEn()));
    CodeWords groups = new CodeWords();
    all(entityManager, AudienceGroup.class)
        .forEach(one -> groups.add(one.code(), one.nameZh(), one.nameEn()));
    CodeWords feeClasses = new CodeWords();
    all(entityManager, FeeClass.class)
        .forEach(one -> feeClasses.add(one.code(), one.nameZh(), one.nameEn()));
    return new Vocabulary(
        divisions,
        subjects,
        groups,
        labels(Level.values()),
        labels(Orientation.values()),
        labels(Origin.values()),
        labels(TeachingLanguage.values()),
        feeClasses,
        labels(IdType.RESIDENT_ID, IdType.OTHER_DOCUMENT));
  }

  private static CodeWords labels(Enum<?>... values) {
    CodeWords words = new CodeWords();
    for (Enum<?> value : values) {
      words.add(
          value.name(),
          Texts.label(Locale.SIMPLIFIED_CHINESE, value),
          Texts.label(Locale.ENGLISH, value));
    }
    return words;
  }

  private static <E> List<E> all(EntityManager entityManager, Class<E> type) {
    return entityManager
        .createQuery("select e from " + type.getSimpleName() + " e", type)
        .getResultList();
  }
}
