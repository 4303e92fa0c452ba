package org.hongyan.printing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hongyan.printing.paper.Block;
import org.hongyan.printing.paper.Block.Line;
import org.hongyan.printing.paper.Block.NewPage;
import org.hongyan.printing.paper.Block.Style;
import org.hongyan.printing.paper.Block.Table;
import org.hongyan.session.honorarium.HonorariumView;
import org.hongyan.session.timetable.LessonView;

/** What trainers get: an invitation each, and a list on which they sign for their honoraria. */
final class TrainerPapers {

  private static final List<Integer> INVITED = List.of(29, 20, 31, 20);
  private static final List<Integer> PAID = List.of(8, 17, 13, 19, 8, 11, 11, 13);

  private TrainerPapers() {}

  /** A letter for each trainer of the class, each on a page of its own. */
  static List<Block> invitations(PaperFacts facts) {
    List<Block> blocks = new ArrayList<>();
    names(facts)
        .forEach(
            (trainer, name) -> {
              if (!blocks.isEmpty()) {
                blocks.add(new NewPage());
              }
              invitation(facts, trainer, name, blocks);
            });
    return blocks;
  }

  private static void invitation(PaperFacts facts, Long trainer, String name, List<Block> blocks) {
    blocks.add(new Line(Style.TITLE, PaperWords.of("invitation.title")));
    blocks.add(new Line(Style.FLUSH, PaperWords.of("invitation.to", name)));
    blocks.add(
        new Line(
            Style.BODY,
            PaperWords.of(
                "invitation.text",
                facts.issuer(),
                PaperWords.days(facts.session().startDate(), facts.session().endDate()),
                facts.session().title())));
    blocks.add(
        new Table(
            PaperWords.list("invitation.head"),
            INVITED,
            lessons(facts, trainer).stream().map(TrainerPapers::invited).toList(),
            false));
    blocks.add(new Line(Style.BODY, PaperWords.of("invitation.answer")));
    blocks.add(new Line(Style.BODY, ""));
    blocks.add(new Line(Style.SIGNATURE, facts.issuer()));
    blocks.add(new Line(Style.SIGNATURE, PaperWords.day(facts.today())));
  }

  private static List<String> invited(LessonView lesson) {
    return List.of(
        PaperWords.day(PaperFacts.day(lesson.start())),
        PaperWords.time(lesson.start(), lesson.end()),
        lesson.title(),
        lesson.venue() == null ? "" : lesson.venue());
  }

  /** With rates and amounts that were set; what was not stays open for a pen. */
  static List<Block> receipt(PaperFacts facts) {
    List<List<String>> rows = new ArrayList<>();
    names(facts).forEach((trainer, name) -> rows.add(paid(facts, trainer, name, rows.size() + 1)));
    rows.add(
        List.of("", PaperWords.of("receipt.total"), "", "", "", "", sum(facts.honoraria()), ""));
    return List.of(
        new Line(Style.TITLE, PaperWords.of("receipt.title")),
        new Line(Style.FLUSH, PaperWords.of("receipt.class", facts.session().title())),
        new Table(PaperWords.list("receipt.head"), PAID, rows, true),
        new Line(Style.FLUSH, PaperWords.of("receipt.note")),
        new Line(Style.FLUSH, PaperWords.of("receipt.signed")));
  }

  private static List<String> paid(PaperFacts facts, Long trainer, String name, int number) {
    List<LessonView> lessons = lessons(facts, trainer);
    TreeSet<String> days = new TreeSet<>();
    lessons.forEach(lesson -> days.add(PaperFacts.day(lesson.start()).toString()));
    List<HonorariumView> fees =
        facts.honoraria().stream().filter(one -> one.trainerId().equals(trainer)).toList();
    int minutes = fees.stream().mapToInt(HonorariumView::paidMinutes).sum();
    return List.of(
        Integer.toString(number),
        name,
        facts.trainerTitles().getOrDefault(trainer, ""),
        String.join(PaperWords.of("comma"), days),
        PaperWords.hours(minutes, facts.teachingHour()),
        rates(fees),
        sum(fees),
        "");
  }

  private static String rates(List<HonorariumView> fees) {
    return fees.stream()
        .map(HonorariumView::rate)
        .filter(Objects::nonNull)
        .distinct()
        .map(BigDecimal::toPlainString)
        .collect(Collectors.joining(PaperWords.of("comma")));
  }

  /** Empty while an amount is missing: half a sum is none to sign for. */
  private static String sum(List<HonorariumView> fees) {
    boolean open = fees.isEmpty() || fees.stream().anyMatch(one -> one.amount() == null);
    return open
        ? ""
        : fees.stream()
            .map(HonorariumView::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .toPlainString();
  }

  private static List<LessonView> lessons(PaperFacts facts, Long trainer) {
    return facts.lessons().stream()
        .filter(lesson -> lesson.trainerIds().contains(trainer))
        .toList();
  }

  private static Map<Long, String> names(PaperFacts facts) {
    Map<Long, String> names = new LinkedHashMap<>();
    for (LessonView lesson : facts.lessons()) {
      for (int i = 0; i < lesson.trainerIds().size(); i++) {
        names.putIfAbsent(lesson.trainerIds().get(i), lesson.trainers().get(i));
      }
    }
    return names;
  }
}
