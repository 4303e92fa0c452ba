package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.subject.Level;
import org.hongyan.subject.Subject;

/** Which subjects the members of the pool cover at which levels, and where it hangs on one. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class PoolCoverage {

  /**
   * The members for one subject at one level.
   *
   * @param soleId the one who is alone there, else null
   * @param soleName their name, else null
   */
  public record Cell(Level level, long members, Long soleId, String soleName) {

    /** Whether nobody covers it. */
    public boolean gap() {
      return members == 0;
    }

    /** Whether it falls with one trainer. */
    public boolean single() {
      return members == 1;
    }
  }

  /** One subject through all levels. */
  public record Line(String subjectCode, List<Cell> cells) {}

  private final EntityManager entityManager;

  @Inject
  public PoolCoverage(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected PoolCoverage() {
    this(null);
  }

  /** All subjects in their order, with the members as they are now. */
  public List<Line> lines() {
    Map<String, Map<Level, Cell>> found = cells();
    List<Line> lines = new ArrayList<>();
    for (Subject subject :
        entityManager
            .createQuery("select s from Subject s order by s.position, s.code", Subject.class)
            .getResultList()) {
      Map<Level, Cell> cells = found.getOrDefault(subject.code(), Map.of());
      List<Cell> line = new ArrayList<>();
      for (Level level : Level.values()) {
        line.add(cells.getOrDefault(level, new Cell(level, 0, null, null)));
      }
      lines.add(new Line(subject.code(), line));
    }
    return lines;
  }

  private Map<String, Map<Level, Cell>> cells() {
    Map<String, Map<Level, Cell>> found = new HashMap<>();
    entityManager
        .createQuery(
            "select s.subjectCode, s.level, count(t.id), min(t.id), min(p.name)"
                + " from Trainer t join t.subjects s, Person p"
                + " where t.status = :admitted and p.id = t.personId"
                + " group by s.subjectCode, s.level",
            Object[].class)
        .setParameter("admitted", TrainerStatus.ADMITTED)
        .getResultList()
        .forEach(
            row -> {
              Level level = (Level) row[1];
              long members = ((Number) row[2]).longValue();
              boolean single = members == 1;
              Cell cell =
                  new Cell(
                      level,
                      members,
                      single ? (Long) row[3] : null,
                      single ? (String) row[4] : null);
              found
                  .computeIfAbsent((String) row[0], code -> new EnumMap<>(Level.class))
                  .put(level, cell);
            });
    return found;
  }
}
