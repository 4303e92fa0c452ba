package org.hongyan.planning;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.DivisionLevel;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.SessionType;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Texts;
import org.hongyan.subject.Level;

/**
 * The classes that the plan asks for in a year (domain N4, N5, N16, key project 4): 10 for the
 * city, 2 of each banner and county, one on practice discipline, and exam preparation that ends
 * before July. Of a subject that nobody in the pool teaches, none is asked for.
 */
final class YearDemand {

  private static final int CITY_SEATS = 80;
  private static final int COUNTY_SEATS = 50;
  private static final int CITY_DAYS = 2;
  private static final int EXAM_DAYS = 3;

  private record Field(String type, String subject) {}

  private static final List<Field> CITY_KINDS =
      List.of(
          new Field("ENTERPRISE_MANAGEMENT", "IP_MANAGEMENT"),
          new Field("PATENT_INFORMATION", "PATENT_INFORMATION"),
          new Field("ENFORCEMENT", "ENFORCEMENT"),
          new Field("TRADEMARK_BRAND", "TRADEMARK"),
          new Field("GEOGRAPHICAL_INDICATION", "GEOGRAPHICAL_INDICATION"),
          new Field("HIGH_VALUE_PATENT", "HIGH_VALUE_PATENT"),
          new Field("PLEDGE_FINANCING", "IP_FINANCING"),
          new Field("IP_OPERATION", "IP_OPERATION"),
          new Field("PROFESSIONAL_SERVICE", "IP_AGENCY"),
          new Field("BIOMEDICINE", "BIOMEDICINE"));
  private static final List<Field> COUNTY_KINDS =
      List.of(
          new Field("BASIC", "IP_BASICS"),
          new Field("GEOGRAPHICAL_INDICATION", "GEOGRAPHICAL_INDICATION"),
          new Field("TRADEMARK_BRAND", "TRADEMARK"));

  private final EntityManager entityManager;
  private final int year;
  private final Set<String> taught;
  private final List<WantedClass> wanted = new ArrayList<>();

  YearDemand(EntityManager entityManager, int year) {
    this.entityManager = entityManager;
    this.year = year;
    taught =
        Set.copyOf(
            entityManager
                .createQuery(
                    "select distinct s.subjectCode from Trainer t join t.subjects s"
                        + " where t.status = org.hongyan.trainer.TrainerStatus.ADMITTED",
                    String.class)
                .getResultList());
  }

  List<WantedClass> of(int city, int county) {
    Division whole =
        divisions(DivisionLevel.CITY).stream()
            .findFirst()
            .orElseThrow(() -> new RuleViolation(Kind.REFUSED, "PROPOSAL_WITHOUT_CITY"));
    for (int i = 0; i < city; i++) {
      add(whole, CITY_KINDS.get(i % CITY_KINDS.size()), i / CITY_KINDS.size() + 1, CITY_DAYS, null);
    }
    add(whole, new Field("PRACTICE_DISCIPLINE", "PRACTICE_DISCIPLINE"), 1, 1, null);
    LocalDate beforeJuly = LocalDate.of(year, Month.JULY, 1).minusDays(1);
    add(whole, new Field("EXAM_PREPARATION", "EXAM_LAW"), 1, EXAM_DAYS, beforeJuly);
    for (Division division : divisions(DivisionLevel.COUNTY)) {
      for (int i = 0; i < county; i++) {
        Field kind = COUNTY_KINDS.get(i % COUNTY_KINDS.size());
        add(division, kind, i / COUNTY_KINDS.size() + 1, 1, null);
      }
    }
    return wanted;
  }

  private List<Division> divisions(DivisionLevel level) {
    return entityManager
        .createQuery(
            "select d from Division d where d.level = :level order by d.code", Division.class)
        .setParameter("level", level)
        .getResultStream()
        .filter(division -> division.validity().holdsIn(year))
        .toList();
  }

  private void add(Division owner, Field kind, int number, int days, LocalDate deadline) {
    boolean city = owner.level() == DivisionLevel.CITY;
    String subject = taught.contains(kind.subject()) ? kind.subject() : null;
    ClassDraft draft =
        new ClassDraft(
            title(owner, kind.type(), number),
            kind.type(),
            days,
            city ? CITY_SEATS : COUNTY_SEATS,
            subject,
            subject == null ? null : Level.BASIC,
            null,
            deadline,
            null,
            null,
            null,
            false,
            null);
    wanted.add(
        new WantedClass(city ? SessionLevel.CITY : SessionLevel.COUNTY, owner.code(), draft));
  }

  private String title(Division owner, String type, int number) {
    SessionType kind = entityManager.find(SessionType.class, type);
    String name = kind == null ? type : kind.nameZh();
    return Texts.text(
        Locale.SIMPLIFIED_CHINESE,
        "labels.ProposedClass.title",
        owner.shortName(),
        Integer.toString(year),
        name,
        Integer.toString(number));
  }
}
