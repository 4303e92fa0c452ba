package org.hongyan.session.scheduling;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Locale;
import org.hongyan.organisation.Division;

/**
 * Gives each planned session its number: year, division and a running number, such as {@code
 * 2026-150523-007}. The division's row is locked, so that none is given twice.
 */
final class SessionNumbers {

  private final EntityManager entityManager;

  SessionNumbers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  String next(int year, String divisionCode) {
    entityManager.find(Division.class, divisionCode, LockModeType.PESSIMISTIC_WRITE);
    String prefix = year + "-" + divisionCode + "-";
    return prefix + String.format(Locale.ROOT, "%03d", last(prefix) + 1);
  }

  private int last(String prefix) {
    return entityManager
        .createQuery(
            "select s.number from TrainingSession s where s.number like :pattern", String.class)
        .setParameter("pattern", prefix + "%")
        .getResultStream()
        .map(number -> number.substring(prefix.length()))
        .filter(rest -> rest.matches("\\d{3,6}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }
}
