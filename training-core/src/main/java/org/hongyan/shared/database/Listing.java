package org.hongyan.shared.database;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;

/** One page of a list, cut and counted in the database. */
public final class Listing {

  private final EntityManager entityManager;

  public Listing(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * The page that was asked for of all entities that meet the conditions.
   *
   * @param alias by which conditions and order name the entity
   * @param order what follows {@code order by}; it must be the same every time it is asked
   */
  public <T> Page<T> page(
      Class<T> type, String alias, Conditions conditions, String order, PageRequest request) {
    String from = " from " + type.getSimpleName() + " " + alias + conditions.where();
    long total =
        conditions
            .fill(entityManager.createQuery("select count(" + alias + ")" + from, Long.class))
            .getSingleResult();
    return new Page<>(
        conditions
            .fill(entityManager.createQuery("select " + alias + from + " order by " + order, type))
            .setFirstResult(request.offset())
            .setMaxResults(request.size())
            .getResultList(),
        request.page(),
        request.size(),
        total);
  }

  /** A pattern for {@code like :x escape '!'} that finds the text anywhere; null for blank. */
  public static String containing(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String plain = text.strip().toLowerCase(Locale.ROOT);
    return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
