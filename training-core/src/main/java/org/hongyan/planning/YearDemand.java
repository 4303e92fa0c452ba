package org.hongyan.planning;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongyan.interest.Pressure;
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
 * before July. Which subjects come first is as people want them; how many classes there are is not.
 * Of a subject that nobody in the pool teaches, none is asked for.
 */
final class YearDemand {

  private static final int CITY_SEATS = 80;
  private static final int COUNTY_SEATS = 50;
  private static final int CITY_DAYS = 2;
  private static final int EXAM_DAYS = 3;

  private final EntityManager entityManager;
  private final int year;
  private final Pressure pressure;
  private final Set<String> taught;
  private final List<WantedClass> wanted = new ArrayList<>();

  YearDemand(EntityManager entityManager, int year, Pressure pressure) {
    this.entityManager = entityManager;
    this.year = year;
    this.pressure = pressure;
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
    List<WantedField> kinds = WantedField.ofCity(pressure, whole.code());
    for (int i = 0; i < city; i++) {
      add(whole, kinds.get(i % kinds.size()), i / kinds.size() + 1, CITY_DAYS, null);
    }
    add(whole, WantedField.DISCIPLINE, 1, 1, null);
    LocalDate beforeJuly = LocalDate.of(year, Month.JULY, 1).minusDays(1);
    add(whole, WantedField.EXAM, 1, EXAM_DAYS, beforeJuly);
    for (Division division : divisions(DivisionLevel.COUNTY)) {
      List<WantedField> own = WantedField.ofCounty(pressure, division.code());
      for (int i = 0; i < county; i++) {
        add(division, own.get(i % own.size()), i / own.size() + 1, 1, null);
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

  private void add(Division owner, WantedField kind, int number, int days, LocalDate deadline) {
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
        new WantedClass(
            city ? SessionLevel.CITY : SessionLevel.COUNTY,
            owner.code(),
            draft,
            pressure.of(kind.subject(), owner.code())));
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
