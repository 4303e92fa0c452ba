package org.hongyan.course;

import static org.hongyan.shared.sheet.PackagedTable.date;
import static org.hongyan.shared.sheet.PackagedTable.demo;
import static org.hongyan.shared.sheet.PackagedTable.number;
import static org.hongyan.shared.sheet.PackagedTable.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.hongyan.shared.Texts;
import org.hongyan.subject.Level;

/** Made-up courses and materials for the demo; only into a database without courses. */
@ApplicationScoped
public class DemoCatalogue {

  private static final String CITY = "150500";

  private final EntityManager entityManager;

  @Inject
  public DemoCatalogue(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected DemoCatalogue() {
    this(null);
  }

  @Transactional
  public void seed() {
    long courses =
        entityManager.createQuery("select count(c) from Course c", Long.class).getSingleResult();
    if (courses > 0) {
      return;
    }
    Map<String, Course> byCode = new HashMap<>();
    demo("courses.csv").forEach(row -> byCode.put(text(row, "code"), course(row)));
    byCode.values().forEach(entityManager::persist);
    entityManager.flush();
    demo("materials.csv").forEach(row -> entityManager.persist(material(row, byCode)));
    entityManager.flush();
  }

  private static Course course(CSVRecord row) {
    Course course =
        new Course(
            new CourseDraft(
                text(row, "code"),
                text(row, "title"),
                text(row, "subject"),
                Level.valueOf(text(row, "level")),
                number(row, "minutes"),
                true,
                said("demo.syllabus", text(row, "title")),
                text(row, "standard"),
                words(row, "groups"),
                CITY,
                said("demo.owner"),
                null,
                null),
            1);
    approve(course, row);
    return course;
  }

  private static Material material(CSVRecord row, Map<String, Course> courses) {
    Material material =
        new Material(
            new MaterialDraft(
                text(row, "title"),
                MaterialKind.valueOf(text(row, "kind")),
                text(row, "authors"),
                text(row, "edition"),
                date(row, "completed"),
                words(row, "courses").stream().map(code -> courses.get(code).id()).toList(),
                CITY,
                null,
                null));
    approve(material, row);
    return material;
  }

  private static void approve(Approvable entry, CSVRecord row) {
    entry.approval().submit();
    entry.approval().approve(text(row, "document"), date(row, "approved"));
  }

  private static List<String> words(CSVRecord row, String column) {
    String all = text(row, column);
    return all == null ? List.of() : Arrays.asList(all.split(" "));
  }

  private static String said(String key, Object... args) {
    return Texts.text(Locale.SIMPLIFIED_CHINESE, key, args);
  }
}
