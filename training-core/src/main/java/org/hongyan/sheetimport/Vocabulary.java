package org.hongyan.sheetimport;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.person.AudienceGroup;
import org.hongyan.shared.Texts;
import org.hongyan.subject.Level;
import org.hongyan.subject.Subject;

/** The words of the lists that sheets name, read once for a sheet. */
record Vocabulary(CodeWords divisions, CodeWords subjects, CodeWords groups, CodeWords levels) {

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
    CodeWords levels = new CodeWords();
    for (Level level : Level.values()) {
      levels.add(
          level.name(),
          Texts.label(Locale.SIMPLIFIED_CHINESE, level),
          Texts.label(Locale.ENGLISH, level));
    }
    return new Vocabulary(divisions, subjects, groups, levels);
  }

  private static <E> List<E> all(EntityManager entityManager, Class<E> type) {
    return entityManager
        .createQuery("select e from " + type.getSimpleName() + " e", type)
        .getResultList();
  }
}
