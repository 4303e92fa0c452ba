package org.hongyan.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.audit.AuditTrail;
import org.hongyan.document.DocumentKind;
import org.hongyan.organisation.Divisions;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.FieldChecks;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.shared.database.Listing;

/** The materials of the city: read by all who schedule, each changed by its own division. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class Materials {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_AUTHORS = 300;
  private static final int LONGEST_EDITION = 40;
  private static final int LONGEST_REMARK = 500;

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  @Inject
  public Materials(EntityManager entityManager, CurrentCaller caller, AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
  }

  protected Materials() {
    this(null, null, null);
  }

  public Page<MaterialView> list(MaterialFilter filter, PageRequest request) {
    Conditions conditions =
        new Conditions()
            .and("e.kind = :kind", "kind", filter.kind())
            .and("e.approval.status = :status", "status", filter.status())
            .and("e.divisionCode = :division", "division", filter.divisionCode())
            .and(
                "exists (select m.id from Material m join m.courseIds c"
                    + " where m.id = e.id and c = :course)",
                "course",
                filter.courseId())
            .and(
                "(lower(e.title) like :q escape '!' or lower(e.authors) like :q escape '!')",
                "q",
                Listing.containing(filter.text()));
    Page<Material> page =
        new Listing(entityManager).page(Material.class, "e", conditions, filter.order(), request);
    Map<Long, List<Long>> courses = courses(page.items());
    return page.map(
        material -> MaterialView.of(material, courses.getOrDefault(material.id(), List.of())));
  }

  public MaterialView get(Long id) {
    return MaterialView.of(found(id));
  }

  /** Enters a material, as a draft. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public MaterialView add(MaterialDraft draft) {
    Material material = new Material(checked(draft));
    entityManager.persist(material);
    entityManager.flush();
    MaterialView after = MaterialView.of(material);
    audit.record("MATERIAL_ADDED", "Material", after.id(), after.divisionCode(), null, null, after);
    return after;
  }

  /** Changes a material, unless somebody else has since. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public MaterialView revise(Long id, MaterialDraft draft) {
    Material material = found(id);
    caller.demandOwn(material.divisionCode());
    FieldChecks.demandVersion(material.version(), draft.version());
    MaterialDraft whole = checked(draft);
    MaterialView before = MaterialView.of(material);
    new FigureVersion(entityManager).bump();
    material.revise(whole);
    entityManager.flush();
    MaterialView after = MaterialView.of(material);
    audit.record("MATERIAL_REVISED", "Material", id, after.divisionCode(), null, before, after);
    return after;
  }

  /** As {@link Courses#demandFileChangeable}. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public String demandFileChangeable(Long id, DocumentKind kind) {
    Material material = found(id);
    caller.demandOwn(material.divisionCode());
    material.approval().demandChangeable(kind);
    return material.divisionCode();
  }

  /** The courses of all materials of a page in one query. */
  private Map<Long, List<Long>> courses(List<Material> materials) {
    Map<Long, List<Long>> courses = new HashMap<>();
    if (!materials.isEmpty()) {
      entityManager
          .createQuery(
              "select m.id, c from Material m join m.courseIds c where m.id in :ids order by c",
              Object[].class)
          .setParameter("ids", materials.stream().map(Material::id).toList())
          .getResultList()
          .forEach(
              row ->
                  courses
                      .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                      .add((Long) row[1]));
    }
    return courses;
  }

  private MaterialDraft checked(MaterialDraft given) {
    MaterialDraft draft =
        given.within(Divisions.ownUnless(caller.get().divisionCode(), given.divisionCode()));
    new FieldChecks()
        .text("title", draft.title(), LONGEST_TITLE)
        .check("kind", draft.kind() != null, "VALUE_MISSING")
        .text("authors", draft.authors(), LONGEST_AUTHORS)
        .length("edition", draft.edition(), LONGEST_EDITION)
        .length("remark", draft.remark(), LONGEST_REMARK)
        .check(
            "divisionCode",
            Divisions.hosts(entityManager, draft.divisionCode()),
            "DIVISION_CODE_UNKNOWN")
        .check(
            "courseIds",
            draft.courseIds().stream()
                .allMatch(id -> id != null && entityManager.find(Course.class, id) != null),
            "COURSE_UNKNOWN")
        .demand();
    caller.demandOwn(draft.divisionCode());
    return draft;
  }

  private Material found(Long id) {
    Material material = id == null ? null : entityManager.find(Material.class, id);
    if (material == null) {
      throw RuleViolation.notFound();
    }
    return material;
  }
}
