package org.hongyan.plan.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.person.AudienceGroup;
import org.hongyan.person.MaskedName;
import org.hongyan.plan.Indicator;
import org.hongyan.plan.Plan;
import org.hongyan.plan.Plans;
import org.hongyan.plan.ReportedValue;
import org.hongyan.plan.figures.FigureCache;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.FigureScope;
import org.hongyan.plan.figures.RowConditions;
import org.hongyan.plan.figures.Rows;
import org.hongyan.plan.figures.TrainingFigures;
import org.hongyan.plan.stock.Stock;
import org.hongyan.plan.stock.StockItem;
import org.hongyan.plan.stock.StockMeasure;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.database.FigureVersion;

/** Opens a figure into its rows: exactly those that the figure was summed over. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_FIGURES)
public class EvidenceList {

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final Plans plans;
  private final TrainingFigures figures;
  private final FigureVersion version;
  private final FigureCache cache;

  @Inject
  public EvidenceList(
      EntityManager entityManager,
      CurrentCaller caller,
      Plans plans,
      TrainingFigures figures,
      FigureVersion version,
      FigureCache cache) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.plans = plans;
    this.figures = figures;
    this.version = version;
    this.cache = cache;
  }

  protected EvidenceList() {
    this(null, null, null, null, null, null);
  }

  /** Somebody who held classes. */
  public record Host(long id, String name) {}

  /** The rows of the figure that the filter asks for. */
  public Page<EvidenceRow> list(EvidenceFilter filter, PageRequest page) {
    figures.demandReach(filter.divisionCode());
    figures.demandKnown(
        filter.audienceGroup() == null ? Set.of() : Set.of(filter.audienceGroup()),
        filter.sessionType());
    Plan plan = plans.get(filter.plan());
    Indicator indicator = plans.indicator(filter.plan(), filter.indicator());
    if (from(plan, filter).isAfter(until(plan, filter))) {
      return new Page<>(List.of(), page.page(), page.size(), 0);
    }
    return switch (indicator.measure()) {
      case "PERSON_TIMES_ALL_GROUPS",
          "PERSON_TIMES_PRIORITY_GROUPS",
          "PERSON_TIMES_ANNUAL_GROUPS" ->
          page(people(plan, indicator, filter), page);
      case "CITY_SESSIONS", "COUNTY_SESSIONS", "DISCIPLINE_SESSIONS" ->
          page(sessions(plan, indicator, filter), page);
      case "REPORTED" -> reported(indicator, filter, page);
      default ->
          StockMeasure.of(indicator.measure())
              .map(measure -> stock(plan, measure, filter, page))
              .orElseGet(() -> new Page<>(List.of(), page.page(), page.size(), 0));
    };
  }

  private record Count(EvidenceKind kind, Object conditions) {}

  /** Turning pages does not change how many there are: they are counted once. */
  private Page<EvidenceRow> page(EvidenceQuery query, PageRequest page) {
    long total =
        cache.get(
            version.current(),
            new Count(query.kind(), query.conditions().key()),
            () -> query.count(entityManager));
    return new Page<>(query.rows(entityManager, page), page.page(), page.size(), total);
  }

  private record HostQuestion(String plan, FigureScope scope) {}

  /** Who held classes in the plan, within the caller's reach, by name. */
  public List<Host> hosts(String planCode) {
    Plan plan = plans.get(planCode);
    FigureScope scope = FigureScope.of(caller.get());
    return cache.get(
        version.current(), new HostQuestion(planCode, scope), () -> hostsOf(plan, scope));
  }

  private List<Host> hostsOf(Plan plan, FigureScope scope) {
    RowConditions conditions = new RowConditions();
    conditions.and("t.end_date >= ", plan.startDate());
    conditions.and("t.end_date <= ", plan.endDate());
    conditions.and("t.division_code = ", scope.divisionCode());
    conditions.and("t.host_organisation_id = ", scope.organisationId());
    String sql =
        "select distinct o.id, o.name from training_session t"
            + " join organisation o on o.id = t.host_organisation_id"
            + conditions.sql()
            + " order by o.name";
    return Rows.of(conditions.bind(entityManager.createNativeQuery(sql))).stream()
        .map(row -> new Host(Rows.number(row[0]), (String) row[1]))
        .toList();
  }

  private EvidenceQuery people(Plan plan, Indicator indicator, EvidenceFilter filter) {
    Set<String> groups = groups(indicator.measure());
    FigureFilter rows =
        new FigureFilter(
            from(plan, filter),
            until(plan, filter),
            filter.year(),
            filter.divisionCode(),
            groups,
            filter.sessionType(),
            filter.level());
    RowConditions conditions = RowConditions.of(rows, FigureScope.of(caller.get()));
    conditions.and("t.audience_group = ", filter.audienceGroup());
    conditions.and("t.host_organisation_id = ", filter.hostOrganisationId());
    return filter.withoutRoster()
        ? EvidenceQuery.headCounts(conditions)
        : EvidenceQuery.personTimes(conditions);
  }

  private EvidenceQuery sessions(Plan plan, Indicator indicator, EvidenceFilter filter) {
    FigureScope scope = FigureScope.of(caller.get());
    RowConditions conditions = new RowConditions();
    conditions.and("t.status = ", "CLOSED");
    conditions.and("t.end_date >= ", from(plan, filter));
    conditions.and("t.end_date <= ", until(plan, filter));
    conditions.and("t.division_code = ", filter.divisionCode());
    conditions.and("t.division_code = ", scope.divisionCode());
    conditions.and("t.host_organisation_id = ", scope.organisationId());
    conditions.and("t.host_organisation_id = ", filter.hostOrganisationId());
    conditions.and("t.type_code = ", filter.sessionType());
    conditions.and("t.level = ", filter.level() == null ? null : filter.level().name());
    conditions.and("t.roster = ", !filter.withoutRoster());
    switch (indicator.measure()) {
      case "CITY_SESSIONS" -> conditions.and("t.level = ", SessionLevel.CITY.name());
      case "COUNTY_SESSIONS" -> conditions.and("t.level = ", SessionLevel.COUNTY.name());
      default -> conditions.and("t.type_code = ", "PRACTICE_DISCIPLINE");
    }
    return EvidenceQuery.sessions(
        filter.withoutRoster() ? EvidenceKind.SESSION_WITHOUT_ROSTER : EvidenceKind.SESSION,
        conditions);
  }

  private Page<EvidenceRow> reported(Indicator indicator, EvidenceFilter filter, PageRequest page) {
    boolean whole = FigureScope.of(caller.get()).equals(FigureScope.WHOLE);
    List<EvidenceRow> all =
        !whole || filter.divisionCode() != null
            ? List.of()
            : plans.reportedValues(indicator).stream()
                .filter(value -> filter.from() == null || !value.asOf().isBefore(filter.from()))
                .filter(value -> filter.to() == null || !value.asOf().isAfter(filter.to()))
                .filter(value -> filter.asOf() == null || !value.asOf().isAfter(filter.asOf()))
                .filter(value -> filter.year() == null || value.asOf().getYear() == filter.year())
                .map(value -> row(indicator, value))
                .toList();
    List<EvidenceRow> shown =
        all.stream().skip(page.offset()).limit(page.size()).collect(Collectors.toList());
    return new Page<>(shown, page.page(), page.size(), all.size());
  }

  private Page<EvidenceRow> stock(
      Plan plan, StockMeasure measure, EvidenceFilter filter, PageRequest page) {
    List<StockItem> all =
        filter.withoutRoster()
            ? List.of()
            : Stock.of(entityManager, measure, filter.divisionCode(), FigureScope.of(caller.get()))
                .on(until(plan, filter))
                .stream()
                .filter(item -> filter.from() == null || !item.from().isBefore(filter.from()))
                .toList();
    List<EvidenceRow> shown =
        all.stream()
            .skip(page.offset())
            .limit(page.size())
            .map(item -> row(measure, item))
            .toList();
    return new Page<>(shown, page.page(), page.size(), all.size());
  }

  private static EvidenceRow row(StockMeasure measure, StockItem item) {
    return new EvidenceRow(
        item.id(),
        EvidenceKind.LIST_ENTRY,
        item.from(),
        item.title(),
        item.divisionCode(),
        null,
        item.person() == null ? null : MaskedName.of(item.person()),
        BigDecimal.ONE,
        item.document(),
        measure.page() + "?id=" + item.id());
  }

  private static EvidenceRow row(Indicator indicator, ReportedValue value) {
    return new EvidenceRow(
        value.id(),
        EvidenceKind.REPORTED_VALUE,
        value.asOf(),
        indicator.nameZh(),
        null,
        null,
        null,
        value.value(),
        value.document(),
        null);
  }

  private Set<String> groups(String measure) {
    return entityManager
        .createQuery("select g from AudienceGroup g", AudienceGroup.class)
        .getResultList()
        .stream()
        .filter(
            group ->
                switch (measure) {
                  case "PERSON_TIMES_PRIORITY_GROUPS" -> group.countsForPriorityGroups();
                  case "PERSON_TIMES_ANNUAL_GROUPS" -> group.countsForAnnualGroups();
                  default -> true;
                })
        .map(AudienceGroup::code)
        .collect(Collectors.toSet());
  }

  private static LocalDate from(Plan plan, EvidenceFilter filter) {
    LocalDate year = filter.year() == null ? null : LocalDate.of(filter.year(), 1, 1);
    return Stream.of(plan.startDate(), year, filter.from())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static LocalDate until(Plan plan, EvidenceFilter filter) {
    LocalDate year = filter.year() == null ? null : LocalDate.of(filter.year(), 12, 31);
    return Stream.of(plan.endDate(), year, filter.asOf(), filter.to())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
