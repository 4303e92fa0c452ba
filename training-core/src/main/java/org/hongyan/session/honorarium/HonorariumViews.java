package org.hongyan.session.honorarium;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.session.honorarium.PaidMinutes.Split;
import org.hongyan.session.honorarium.PaidMinutes.Taught;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.Surroundings;
import org.hongyan.trainer.FeeRateView;
import org.hongyan.trainer.FeeRates;
import org.hongyan.trainer.Trainer;

/** Computes the fees of lessons; other classes of the same days count for the half days. */
final class HonorariumViews {

  private static final int FEN = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final EntityManager entityManager;
  private final FeeRates rates;
  private final int teachingHour;

  HonorariumViews(EntityManager entityManager, FeeRates rates, int teachingHour) {
    this.entityManager = entityManager;
    this.rates = rates;
    this.teachingHour = teachingHour;
  }

  /** Each trainer of each lesson, in the order of the lessons. */
  List<HonorariumView> of(List<LessonView> lessons) {
    Map<Long, Map<Long, Split>> minutes = minutes(lessons);
    List<HonorariumView> views = new ArrayList<>();
    for (LessonView lesson : lessons) {
      for (int i = 0; i < lesson.trainerIds().size(); i++) {
        Long trainer = lesson.trainerIds().get(i);
        views.add(
            view(lesson, trainer, lesson.trainers().get(i), minutes.get(trainer).get(lesson.id())));
      }
    }
    return views;
  }

  private Map<Long, Map<Long, Split>> minutes(List<LessonView> lessons) {
    Map<Long, Map<Long, Split>> found = new HashMap<>();
    if (lessons.isEmpty()) {
      return found;
    }
    LocalDate first = day(lessons.get(0));
    LocalDate last = day(lessons.get(lessons.size() - 1));
    lessons.stream()
        .flatMap(lesson -> lesson.trainerIds().stream())
        .distinct()
        .forEach(
            trainer ->
                found.put(trainer, PaidMinutes.of(taught(trainer, first, last), teachingHour)));
    return found;
  }

  private List<Taught> taught(Long trainer, LocalDate first, LocalDate last) {
    return entityManager
        .createQuery(
            "select l from Lesson l where :trainer member of l.trainerIds and l.cancelled = false"
                + " and l.start >= :from and l.start < :to",
            Lesson.class)
        .setParameter("trainer", trainer)
        .setParameter("from", first.atStartOfDay(Surroundings.ZONE).toInstant())
        .setParameter("to", last.plusDays(1).atStartOfDay(Surroundings.ZONE).toInstant())
        .getResultStream()
        .map(lesson -> new Taught(lesson.id(), lesson.start(), lesson.end()))
        .toList();
  }

  private HonorariumView view(LessonView lesson, Long trainerId, String name, Split split) {
    String feeClass = entityManager.find(Trainer.class, trainerId).feeClass();
    FeeRateView rate = feeClass == null ? null : rates.on(feeClass, day(lesson)).orElse(null);
    BigDecimal computed = rate == null ? null : fee(rate.yuanPerHour(), split.paid());
    Honorarium set = set(lesson.id(), trainerId);
    return new HonorariumView(
        lesson.id(),
        lesson.title(),
        lesson.start(),
        trainerId,
        name,
        feeClass,
        rate == null ? null : rate.yuanPerHour(),
        rate == null ? null : rate.scheme(),
        split.taught(),
        split.twice(),
        split.beyond(),
        split.paid(),
        teachingHour,
        computed,
        set == null ? null : set.amount(),
        set == null ? null : set.surchargePercent(),
        set == null ? null : set.surchargeApproval(),
        set == null ? null : set.reason(),
        set != null && above(set.amount(), computed, set.surchargePercent()),
        set == null ? null : set.status(),
        set == null ? null : set.paidOn(),
        set == null ? null : set.voucher(),
        set == null ? null : set.setBy(),
        set == null ? null : set.version());
  }

  /** What was set for a trainer and lesson; null where nothing was. */
  Honorarium set(Long lessonId, Long trainerId) {
    return entityManager
        .createQuery(
            "select h from Honorarium h where h.lessonId = :lesson and h.trainerId = :trainer",
            Honorarium.class)
        .setParameter("lesson", lessonId)
        .setParameter("trainer", trainerId)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private BigDecimal fee(BigDecimal rate, int minutes) {
    return rate.multiply(BigDecimal.valueOf(minutes))
        .divide(BigDecimal.valueOf(teachingHour), FEN, RoundingMode.HALF_UP);
  }

  /** Whether an amount lies above the rule; without a rule, every amount does. */
  static boolean above(BigDecimal amount, BigDecimal computed, int surchargePercent) {
    BigDecimal most =
        computed == null
            ? BigDecimal.ZERO
            : computed
                .multiply(BigDecimal.valueOf(100L + surchargePercent))
                .divide(HUNDRED, FEN, RoundingMode.HALF_UP);
    return amount.compareTo(most) > 0;
  }

  private static LocalDate day(LessonView lesson) {
    return LocalDate.ofInstant(lesson.start(), Surroundings.ZONE);
  }
}
