package org.hongyan.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.database.Conditions;
import org.hongyan.shared.database.Listing;

/** The courses of the city: read by all who schedule, each changed by its own division. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class Courses {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;

  @Inject
  public Courses(EntityManager entityManager, CurrentCaller caller, AuditTrail audit) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
  }

  protected Courses() {
    this(null, null, null);
  }

  public Page<CourseView> list(CourseFilter filter, PageRequest request) {
    Page<Course> page =
        new Listing(entityManager)
            .page(Course.class, "e", conditions(filter), filter.order(), request);
    Map<Long, List<String>> groups = groups(page.items());
    return page.map(course -> CourseView.of(course, groups.getOrDefault(course.id(), List.of())));
  }

  public CourseView get(Long id) {
    return CourseView.of(found(id));
  }

  /** The edition that a code stands for: the approved one, else the latest. */
  public Optional<Long> byCode(String code) {
    return edition(code, null).map(CourseView::id);
  }

  /**
   * One edition of a code.
   *
   * @param edition null means the approved one, else the latest
   */
  public Optional<CourseView> edition(String code, Integer edition) {
    List<Course> editions =
        entityManager
            .createQuery(
                "select e from Course e where e.code = :code order by e.edition desc", Course.class)
            .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
            .getResultList();
    Optional<Course> found =
        edition == null
            ? editions.stream()
                .filter(one -> one.approval().status() == CatalogueStatus.APPROVED)
                .findFirst()
                .or(() -> editions.stream().findFirst())
            : editions.stream().filter(one -> one.edition() == edition).findFirst();
    return found.map(CourseView::of);
  }

  /** All editions of a course, the latest first. */
  public List<CourseView> editions(Long id) {
    return entityManager
        .createQuery(
            "select e from Course e where e.code = :code order by e.edition desc", Course.class)
        .setParameter("code", found(id).code())
        .getResultStream()
        .map(CourseView::of)
        .toList();
  }

  /** How often a course was taught so far, in whatever edition. */
  public CourseUse use(Long id) {
    Object[] row =
        (Object[])
            entityManager
                .createNativeQuery(
                    "select count(*), max(l.starts_at) from lesson l"
                        + " join course c on c.id = l.course_id"
                        + " join training_session s on s.id = l.session_id"
                        + " where c.code = ?1 and l.cancelled = false and s.status = 'CLOSED'")
                .setParameter(1, found(id).code())
                .getSingleResult();
    LocalDate last =
        row[1] == null
            ? null
            : ((Timestamp) row[1])
                .toLocalDateTime()
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(Surroundings.ZONE)
                .toLocalDate();
    return new CourseUse(((Number) row[0]).longValue(), last);
  }

  /** Enters the first edition of a course, as a draft. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public CourseView add(CourseDraft draft) {
    CourseDraft whole = checked(draft);
    demandCodeFree(whole.code());
    Course course = new Course(whole, 1);
    entityManager.persist(course);
    entityManager.flush();
    CourseView after = CourseView.of(course);
    audit.record("COURSE_ADDED", "Course", after.id(), after.divisionCode(), null, null, after);
    return after;
  }

  /** Changes a course, unless somebody else has since; an approved one only where it is trivial. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public CourseView revise(Long id, CourseDraft draft) {
    Course course = found(id);
    caller.demandOwn(course.divisionCode());
    FieldChecks.demandVersion(course.version(), draft.version());
    CourseDraft whole = checked(draft);
    if (!course.code().equals(whole.code())) {
      demandCodeFree(whole.code());
    }
    CourseView before = CourseView.of(course);
    course.revise(whole);
    entityManager.flush();
    CourseView after = CourseView.of(course);
    audit.record("COURSE_REVISED", "Course", id, after.divisionCode(), null, before, after);
    return after;
  }

  /**
   * Refuses whoever may not add or remove files of a course; once it is approved, only its decision
   * and what is no part of it may come and go.
   *
   * @return the division whose course it is
   */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public String demandFileChangeable(Long id, DocumentKind kind) {
    Course course = found(id);
    caller.demandOwn(course.divisionCode());
    course.approval().demandChangeable(kind);
    return course.divisionCode();
  }

  /** Refuses what {@link #add} would refuse, and writes nothing. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public void check(CourseDraft draft) {
    demandCodeFree(checked(draft).code());
  }

  /**
   * Whether {@link #revise} would change anything; refuses what it would refuse, and writes
   * nothing.
   */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public boolean wouldChange(Long id, CourseDraft draft) {
    Course course = found(id);
    CourseDraft whole = checkedFields(draft);
    if (whole.same(CourseDraft.of(course))) {
      return false;
    }
    caller.demandOwn(whole.divisionCode());
    caller.demandOwn(course.divisionCode());
    course.demandRevisable(whole);
    return true;
  }

  private static Conditions conditions(CourseFilter filter) {
    return new Conditions()
        .and("e.subjectCode = :subject", "subject", filter.subjectCode())
        .and("e.level = :level", "level", filter.level())
        .and("e.approval.status = :status", "status", filter.status())
        .flag("e.locallyAdapted", filter.locallyAdapted())
        .and("e.divisionCode = :division", "division", filter.divisionCode())
        .and(
            "(exists (select c.id from Course c join c.audienceGroups g"
                + " where c.id = e.id and g = :audience)"
                + " or not exists (select c.id from Course c join c.audienceGroups g"
                + " where c.id = e.id))",
            "audience",
            filter.audienceGroup())
        .and(
            "(lower(e.title) like :q escape '!' or lower(e.code) like :q escape '!'"
                + " or lower(e.standard) like :q escape '!' or lower(e.owner) like :q escape '!')",
            "q",
            Listing.containing(filter.text()));
  }

  /** The groups of all courses of a page in one query. */
  private Map<Long, List<String>> groups(List<Course> courses) {
    Map<Long, List<String>> groups = new HashMap<>();
    if (!courses.isEmpty()) {
      entityManager
          .createQuery(
              "select c.id, g from Course c join c.audienceGroups g where c.id in :ids order by g",
              Object[].class)
          .setParameter("ids", courses.stream().map(Course::id).toList())
          .getResultList()
          .forEach(
              row ->
                  groups
                      .computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                      .add((String) row[1]));
    }
    return groups;
  }

  private CourseDraft checked(CourseDraft given) {
    CourseDraft draft = checkedFields(given);
    caller.demandOwn(draft.divisionCode());
    return draft;
  }

  private CourseDraft checkedFields(CourseDraft given) {
    CourseDraft draft =
        given.within(Divisions.ownUnless(caller.get().divisionCode(), given.divisionCode()));
    new CourseChecks(entityManager).demand(draft);
    return draft;
  }

  private void demandCodeFree(String code) {
    long taken =
        entityManager
            .createQuery("select count(e) from Course e where e.code = :code", Long.class)
            .setParameter("code", code)
            .getSingleResult();
    if (taken > 0) {
      throw new RuleViolation(Kind.REFUSED, "COURSE_CODE_TAKEN", code);
    }
  }

  private Course found(Long id) {
    Course course = id == null ? null : entityManager.find(Course.class, id);
    if (course == null) {
      throw RuleViolation.notFound();
    }
    return course;
  }
}
