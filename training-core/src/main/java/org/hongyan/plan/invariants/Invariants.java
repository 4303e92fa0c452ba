package org.hongyan.plan.invariants;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.plan.figures.Dimension;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.FigureQueries;
import org.hongyan.plan.figures.FigureScope;
import org.hongyan.plan.figures.Figures;
import org.hongyan.plan.figures.Rows;
import org.hongyan.plan.invariants.InvariantReport.Check;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;

/** Recounts what figures stand on (design, rule 1), past every cache. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.CHECK_INVARIANTS)
public class Invariants {

  private static final int EXAMPLES = 10;

  /** Each query finds the identifiers of rows that break the rule. */
  private static final Map<String, String> OFFENDERS = new LinkedHashMap<>();

  static {
    OFFENDERS.put(
        "COMPLETED_REGISTRATION_HAS_PERSON_TIME",
        "select r.id from registration r join training_session s on s.id = r.session_id"
            + " left join person_time t on t.registration_id = r.id"
            + " where r.completed and s.status = 'CLOSED' and t.id is null");
    OFFENDERS.put(
        "PERSON_TIME_HAS_COMPLETED_REGISTRATION",
        "select t.id from person_time t join registration r on r.id = t.registration_id"
            + " join training_session s on s.id = t.session_id"
            + " where not r.completed or s.status <> 'CLOSED'");
    OFFENDERS.put(
        "PERSON_TIME_AGREES_WITH_REGISTRATION",
        "select t.id from person_time t join registration r on r.id = t.registration_id"
            + " where t.session_id <> r.session_id or t.person_id <> r.person_id"
            + " or t.division_code <> r.division_code or t.audience_group <> r.audience_group");
    OFFENDERS.put(
        "PERSON_TIME_AGREES_WITH_SESSION",
        "select t.id from person_time t join training_session s on s.id = t.session_id"
            + " where t.end_date <> s.end_date or t.type_code <> s.type_code"
            + " or t.level <> s.level or t.session_division_code <> s.division_code"
            + " or t.host_organisation_id <> s.host_organisation_id");
    OFFENDERS.put(
        "SEATS_WITHIN_CAPACITY",
        "select s.id from training_session s where s.capacity is not null"
            + " and (select count(*) from registration r where r.session_id = s.id"
            + " and r.ledger_import_id is null and r.seat in ('CONFIRMED', 'OFFERED'))"
            + " > s.capacity");
    OFFENDERS.put(
        "WHO_WAS_DELETED_IS_NOBODY",
        "select p.id from person p where p.erased_at is not null"
            + " and (p.name not like '#%' or p.id_number_hash is not null"
            + " or p.id_number_encrypted is not null or p.phone_hash is not null"
            + " or p.phone_encrypted is not null or p.mail_encrypted is not null"
            + " or p.employer is not null or exists"
            + " (select 1 from account a where a.person_id = p.id))");
    OFFENDERS.put(
        "WHO_WAITS_IS_ADMITTED",
        "select r.id from registration r where r.seat in ('CONFIRMED', 'OFFERED', 'WAITING')"
            + " and r.approval in ('PENDING', 'REJECTED')");
    OFFENDERS.put("COUNTING_YEAR_IS_END_YEAR", endYear("person_time"));
    OFFENDERS.put("HEAD_COUNT_YEAR_IS_END_YEAR", endYear("aggregated_entry"));
    OFFENDERS.put(
        "PERSON_ONCE_IN_A_SESSION",
        "select t.session_id from person_time t group by t.session_id, t.person_id"
            + " having count(*) > 1");
    OFFENDERS.put(
        "HEAD_COUNTS_APART_FROM_ROSTERS",
        "select a.id from aggregated_entry a join training_session s on s.id = a.session_id"
            + " where s.roster or exists"
            + " (select 1 from person_time t where t.session_id = a.session_id)");
    OFFENDERS.put(
        "HEAD_COUNT_ABOVE_ZERO", "select a.id from aggregated_entry a where a.person_times <= 0");
    OFFENDERS.put(
        "TRAINER_ADMITTED_IS_MEMBER",
        "select t.id from trainer t where (t.status = 'ADMITTED' and not exists"
            + " (select 1 from trainer_membership m where m.trainer_id = t.id and m.left_on is null))"
            + " or (t.status <> 'ADMITTED' and exists"
            + " (select 1 from trainer_membership m where m.trainer_id = t.id and m.left_on is null))");
    OFFENDERS.put(
        "TRAINER_ONCE_IN_THE_POOL",
        "select m.id from trainer_membership m join trainer_membership n"
            + " on n.trainer_id = m.trainer_id and n.id <> m.id"
            + " where m.admitted_on < coalesce(n.left_on, date('9999-12-31'))"
            + " and n.admitted_on < coalesce(m.left_on, date('9999-12-31'))");
    OFFENDERS.put(
        "SESSION_ENDS_AFTER_ITS_START",
        "select s.id from training_session s where s.end_date < s.start_date");
  }

  private final EntityManager entityManager;

  @Inject
  public Invariants(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected Invariants() {
    this(null);
  }

  public InvariantReport check() {
    List<Check> checks = new ArrayList<>();
    OFFENDERS.forEach((code, query) -> checks.add(offenders(code, query)));
    checks.add(addsUp("DIVISIONS_ADD_UP", Dimension.DIVISION));
    checks.add(addsUp("GROUPS_ADD_UP", Dimension.GROUP));
    checks.add(addsUp("TYPES_ADD_UP", Dimension.TYPE));
    checks.add(addsUp("YEARS_ADD_UP", Dimension.YEAR));
    checks.add(notMorePersons());
    return new InvariantReport(checks.stream().allMatch(Check::ok), checks);
  }

  private Check offenders(String code, String query) {
    long count =
        Rows.number(
            entityManager
                .createNativeQuery("select count(*) from (" + query + ") offender")
                .getSingleResult());
    List<String> examples =
        count == 0
            ? List.of()
            : Rows.of(
                    entityManager.createNativeQuery(
                        query + " fetch first " + EXAMPLES + " rows only"))
                .stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    return new Check(code, count == 0, count, examples);
  }

  private Check addsUp(String code, Dimension dimension) {
    Figures figures = figures(List.of(dimension));
    long parts = figures.groups().stream().mapToLong(Figures.Group::personTimes).sum();
    long headCounts = figures.groups().stream().mapToLong(Figures.Group::aggregated).sum();
    long missing =
        Math.abs(figures.personTimes() - parts) + Math.abs(figures.aggregated() - headCounts);
    return new Check(code, missing == 0, missing, List.of());
  }

  private Check notMorePersons() {
    List<Figures.Group> groups =
        figures(List.of(Dimension.YEAR, Dimension.DIVISION, Dimension.GROUP)).groups();
    List<String> wrong =
        groups.stream()
            .filter(group -> group.persons() > group.personTimes())
            .map(group -> group.key().toString())
            .toList();
    List<String> examples = wrong.subList(0, Math.min(EXAMPLES, wrong.size()));
    return new Check("PERSONS_NOT_MORE_THAN_PERSON_TIMES", wrong.isEmpty(), wrong.size(), examples);
  }

  private Figures figures(List<Dimension> dimensions) {
    return new FigureQueries(entityManager)
        .figures(FigureFilter.ALL, dimensions, FigureScope.WHOLE);
  }

  private static String endYear(String table) {
    String year = "cast(t.counting_year as char(4))";
    return "select t.id from "
        + table
        + " t where t.end_date < cast("
        + year
        + " || '-01-01' as date) or t.end_date > cast("
        + year
        + " || '-12-31' as date)";
  }
}
