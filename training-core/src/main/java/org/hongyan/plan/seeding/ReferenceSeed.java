package org.hongyan.plan.seeding;

import static org.hongyan.shared.sheet.PackagedTable.constant;
import static org.hongyan.shared.sheet.PackagedTable.date;
import static org.hongyan.shared.sheet.PackagedTable.number;
import static org.hongyan.shared.sheet.PackagedTable.text;
import static org.hongyan.shared.sheet.PackagedTable.yes;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.hongyan.exam.PassLine;
import org.hongyan.exam.PassLineStatus;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.person.AudienceGroup;
import org.hongyan.reference.NamedCode;
import org.hongyan.session.CalendarDay;
import org.hongyan.session.DayKind;
import org.hongyan.session.SessionType;
import org.hongyan.shared.Validity;
import org.hongyan.shared.sheet.PackagedTable;
import org.hongyan.subject.Subject;
import org.hongyan.trainer.FeeClass;
import org.hongyan.trainer.FeeRate;

/** Fills reference tables that are empty; what an administrator has edited is left alone. */
public final class ReferenceSeed {

  private static final String DIVISION_SOURCE = "china-division 2.7.0";
  private static final String HOLIDAY_SOURCE = "chinese-days 1.5.7";

  private final EntityManager entityManager;

  public ReferenceSeed(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public void seed() {
    seedDivisions();
    fill("AudienceGroup", "audience-groups.csv", ReferenceSeed::audienceGroup);
    fill("SessionType", "session-types.csv", row -> named(row, SessionType::new));
    fill("Subject", "subjects.csv", row -> named(row, Subject::new));
    fill("FeeClass", "fee-classes.csv", row -> named(row, FeeClass::new));
    seedFeeRates();
    fill("CalendarDay", "holidays-cn.csv", ReferenceSeed::calendarDay);
    fill("PassLine", "exam-pass-lines.csv", ReferenceSeed::passLine);
    entityManager.flush();
  }

  /** Level by level: each names the one above it. */
  private void seedDivisions() {
    if (empty("Division")) {
      Map<DivisionLevel, List<Division>> byLevel =
          PackagedTable.rows("divisions.csv").stream()
              .map(ReferenceSeed::division)
              .collect(Collectors.groupingBy(Division::level, TreeMap::new, Collectors.toList()));
      byLevel
          .values()
          .forEach(
              level -> {
                level.forEach(entityManager::persist);
                entityManager.flush();
              });
    }
  }

  private void fill(String entity, String file, Function<CSVRecord, Object> maker) {
    if (empty(entity)) {
      PackagedTable.rows(file).stream().map(maker).forEach(entityManager::persist);
      entityManager.flush();
    }
  }

  /** The rates of the central rulebook, for fee classes that still have their code. */
  private void seedFeeRates() {
    if (empty("FeeRate")) {
      PackagedTable.rows("fee-rates.csv").stream()
          .filter(row -> entityManager.find(FeeClass.class, text(row, "fee_class")) != null)
          .map(ReferenceSeed::feeRate)
          .forEach(entityManager::persist);
      entityManager.flush();
    }
  }

  private static FeeRate feeRate(CSVRecord row) {
    return new FeeRate(
        text(row, "scheme"),
        text(row, "fee_class"),
        new BigDecimal(text(row, "yuan_per_hour")),
        text(row, "source"),
        new Validity(date(row, "valid_from"), null));
  }

  private boolean empty(String entity) {
    return entityManager
            .createQuery("select count(e) from " + entity + " e", Long.class)
            .getSingleResult()
        == 0;
  }

  private static Division division(CSVRecord row) {
    return new Division(
        text(row, "code"),
        text(row, "name"),
        text(row, "short_name"),
        constant(DivisionLevel.class, row, "level"),
        text(row, "parent_code"),
        DIVISION_SOURCE,
        Validity.always());
  }

  private static AudienceGroup audienceGroup(CSVRecord row) {
    return new AudienceGroup(
        text(row, "code"),
        text(row, "name_zh"),
        text(row, "name_en"),
        (int) row.getRecordNumber(),
        yes(row, "counts_for_priority_groups"),
        yes(row, "counts_for_annual_groups"),
        null,
        Validity.always());
  }

  /** Makes a row of a list of codes. */
  @FunctionalInterface
  private interface Maker {
    NamedCode of(
        String code, String nameZh, String nameEn, int position, String source, Validity validity);
  }

  private static NamedCode named(CSVRecord row, Maker maker) {
    return maker.of(
        text(row, "code"),
        text(row, "name_zh"),
        text(row, "name_en"),
        (int) row.getRecordNumber(),
        text(row, "source"),
        Validity.always());
  }

  private static CalendarDay calendarDay(CSVRecord row) {
    return new CalendarDay(
        date(row, "date"), constant(DayKind.class, row, "kind"), text(row, "name"), HOLIDAY_SOURCE);
  }

  private static PassLine passLine(CSVRecord row) {
    return new PassLine(
        number(row, "exam_year"),
        text(row, "scheme"),
        number(row, "law_line"),
        number(row, "law_full_mark"),
        number(row, "practice_line"),
        number(row, "practice_full_mark"),
        constant(PassLineStatus.class, row, "status"),
        text(row, "source"));
  }
}
