package org.hongyan.web.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hongyan.planning.ClassView;
import org.hongyan.planning.ProposalPlan;
import org.hongyan.planning.ProposalStatus;
import org.hongyan.planning.ProposalView;
import org.hongyan.planning.solving.Explanation.Reason;
import org.hongyan.planning.solving.Explanation.RuleScore;
import org.hongyan.planning.solving.PlanRule;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.Texts;
import org.hongyan.subject.Level;

/**
 * A proposal with its classes and its score in words.
 *
 * @param hardScore 0 where the year can be held so; null before it was solved
 * @param seconds how long the last run has taken
 * @param rules what the score is made of
 */
public record ProposalAnswer(
    Long id,
    int year,
    ProposalStatus status,
    Integer hardScore,
    Integer softScore,
    int seconds,
    String createdBy,
    Instant createdAt,
    int version,
    List<Rule> rules,
    List<PlannedClassAnswer> classes) {

  /**
   * A rule's share of the score.
   *
   * @param code name of the rule
   * @param hard whether it must hold
   * @param points at most 0
   * @param breaches how often it is breached
   * @param message the rule in words
   */
  public record Rule(String code, boolean hard, int points, int breaches, String message) {}

  /**
   * Why a class is not where it would be best.
   *
   * @param classes numbers of the others that it is about
   */
  public record Why(String code, boolean hard, String message, List<Integer> classes) {}

  /**
   * A class with its place and what touches it.
   *
   * @param asked people who wanted its subject when it was proposed
   * @param waiting people in queues of classes of its subject then
   */
  public record PlannedClassAnswer(
      int number,
      String title,
      String typeCode,
      SessionLevel level,
      String divisionCode,
      int days,
      int capacity,
      String subjectCode,
      Level subjectLevel,
      Integer month,
      LocalDate deadline,
      LocalDate startDate,
      LocalDate endDate,
      Long venueId,
      String venue,
      Long trainerId,
      String trainer,
      boolean pinned,
      Long sessionId,
      int asked,
      int waiting,
      List<Why> reasons) {

    /** Whether it has a day, a room and a trainer. */
    public boolean placed() {
      return startDate != null && venueId != null && trainerId != null;
    }

    /** The month of the table that it belongs to; 0 where it has no place yet. */
    public int shownMonth() {
      return startDate == null ? 0 : startDate.getMonthValue();
    }
  }

  static ProposalAnswer of(ProposalPlan plan, Locale locale) {
    ProposalView proposal = plan.proposal();
    return new ProposalAnswer(
        proposal.id(),
        proposal.year(),
        proposal.status(),
        proposal.hardScore(),
        proposal.softScore(),
        proposal.seconds(),
        proposal.createdBy(),
        proposal.createdAt(),
        proposal.version(),
        plan.rules().stream().map(one -> rule(one, locale)).toList(),
        plan.classes().stream().map(one -> planned(one, locale)).toList());
  }

  private static Rule rule(RuleScore score, Locale locale) {
    return new Rule(
        score.rule().name(),
        score.rule().hard(),
        score.points(),
        score.breaches(),
        Texts.label(locale, score.rule()));
  }

  private static PlannedClassAnswer planned(ClassView one, Locale locale) {
    return new PlannedClassAnswer(
        one.number(),
        one.title(),
        one.typeCode(),
        one.level(),
        one.divisionCode(),
        one.days(),
        one.capacity(),
        one.subjectCode(),
        one.subjectLevel(),
        one.month(),
        one.deadline(),
        one.startDate(),
        one.endDate(),
        one.venueId(),
        one.venue(),
        one.trainerId(),
        one.trainer(),
        one.pinned(),
        one.sessionId(),
        one.asked(),
        one.waiting(),
        one.reasons().stream()
            .filter(ProposalAnswer::telling)
            .map(why -> why(why, locale))
            .toList());
  }

  /** That others are held in the same month is so with nearly all classes, and tells nothing. */
  private static boolean telling(Reason reason) {
    return reason.rule() != PlanRule.MONTH_CROWDED;
  }

  private static Why why(Reason reason, Locale locale) {
    PlanRule rule = reason.rule();
    boolean named = !reason.others().isEmpty() && rule != PlanRule.WORKLOAD;
    String label = Texts.label(locale, rule);
    String others = reason.others().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new Why(
        rule.name(),
        rule.hard(),
        named ? Texts.text(locale, "labels.PlanRule.with", label, others) : label,
        reason.others());
  }
}
