package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hongyan.person.PersonDraft;
import org.hongyan.shared.Characters;
import org.hongyan.subject.Level;
import org.hongyan.trainer.Orientation;
import org.hongyan.trainer.Origin;
import org.hongyan.trainer.Taught;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerDraft;
import org.hongyan.trainer.TrainerEntries;
import org.hongyan.trainer.TrainerEntry;
import org.hongyan.trainer.TrainerFile;
import org.hongyan.trainer.TrainerView;

/**
 * Trainers by the number of their entry, else by the person. Whoever is not in the pool yet is
 * nominated: review and admission are decided one by one. Neither an ID number nor a phone is ever
 * written into an export; a row of somebody who is recorded changes neither.
 */
@ApplicationScoped
public class TrainerTable implements KeptTable<TrainerTable.Row, TrainerEntry> {

  /**
   * What a row says of a trainer.
   *
   * @param id of the entry that it means; null for a new trainer
   */
  record Row(TrainerDraft draft, Long id) {}

  private final TrainerEntries trainers;

  @Inject
  public TrainerTable(TrainerEntries trainers) {
    this.trainers = trainers;
  }

  protected TrainerTable() {
    this(null);
  }

  @Override
  public SheetKind kind() {
    return SheetKind.TRAINERS;
  }

  @Override
  public List<SheetColumn<TrainerEntry>> columns(Vocabulary words) {
    return List.of(
        new SheetColumn<>("id", false, one -> one.facts().id()),
        new SheetColumn<>("person.name", true, one -> one.facts().name()),
        new SheetColumn<>("person.idNumber", false, one -> null),
        new SheetColumn<>("person.phone", false, one -> null),
        new SheetColumn<>("employer", false, one -> one.facts().employer()),
        new SheetColumn<>("title", false, one -> one.facts().title()),
        new SheetColumn<>(
            "orientation",
            true,
            one -> words.orientations().name(one.facts().orientation().name())),
        new SheetColumn<>("origin", true, one -> words.origins().name(one.facts().origin().name())),
        new SheetColumn<>(
            "nationallyKnown", false, one -> SheetWords.answer(one.facts().nationallyKnown())),
        new SheetColumn<>("subjects", true, one -> subjects(one.facts(), words)),
        new SheetColumn<>(
            "languages", true, one -> names(one.facts().languages(), words.languages())),
        new SheetColumn<>(
            "divisions", false, one -> names(one.facts().divisions(), words.divisions())),
        new SheetColumn<>(
            "divisionCode", false, one -> words.divisions().name(one.facts().divisionCode())),
        new SheetColumn<>("feeClass", false, one -> feeClass(one.facts(), words)),
        new SheetColumn<>("nominatedBy", false, TrainerEntry::nominatedBy),
        new SheetColumn<>("remark", false, TrainerEntry::remark),
        new SheetColumn<>("status", false, one -> SheetWords.label(one.facts().status())),
        new SheetColumn<>("admittedOn", false, one -> one.facts().admittedOn()),
        new SheetColumn<>("reviewedOn", false, one -> one.facts().reviewedOn()));
  }

  private static String subjects(TrainerView trainer, Vocabulary words) {
    return trainer.subjects().stream()
        .map(
            one ->
                words.subjects().name(one.subjectCode())
                    + " "
                    + words.levels().name(one.level().name()))
        .collect(Collectors.joining("\uFF1B"));
  }

  private static String names(Collection<?> codes, CodeWords words) {
    return codes.stream()
        .map(code -> words.name(code.toString()))
        .collect(Collectors.joining("\u3001"));
  }

  private static String feeClass(TrainerView trainer, Vocabulary words) {
    return trainer.feeClass() == null ? null : words.feeClasses().name(trainer.feeClass());
  }

  @Override
  public Row draft(RowCells cells, Vocabulary words) {
    PersonDraft person =
        new PersonDraft(
            cells.text("person.name"),
            null,
            cells.text("person.idNumber"),
            cells.text("person.phone"),
            cells.text("employer"));
    TrainerFile kept = trainers.meant(cells.number("id"), person).orElse(null);
    TrainerDraft draft = draft(person, new Kept(kept), cells, words);
    return new Row(draft, kept == null ? null : kept.facts().id());
  }

  private static TrainerDraft draft(
      PersonDraft person, Kept kept, RowCells cells, Vocabulary words) {
    return new TrainerDraft(
        null,
        person,
        kept.or(
            cells,
            "divisionCode",
            one -> one.facts().divisionCode(),
            () -> cells.code("divisionCode", words.divisions())),
        choice(Orientation.class, cells.code("orientation", words.orientations())),
        choice(Origin.class, cells.code("origin", words.origins())),
        kept.or(
            cells,
            "nationallyKnown",
            one -> one.facts().nationallyKnown(),
            () -> cells.answer("nationallyKnown")),
        kept.or(cells, "title", one -> one.facts().title(), () -> cells.text("title")),
        kept.or(cells, "employer", one -> one.facts().employer(), () -> cells.text("employer")),
        kept.or(
            cells,
            "feeClass",
            one -> one.facts().feeClass(),
            () -> cells.code("feeClass", words.feeClasses())),
        cells.codes("languages", words.languages()).stream()
            .map(TeachingLanguage::valueOf)
            .toList(),
        cells.pairs(
            "subjects",
            words.subjects(),
            words.levels(),
            (subject, level) -> new Taught(subject, Level.valueOf(level))),
        kept.or(
            cells,
            "divisions",
            one -> one.facts().divisions(),
            () -> cells.codes("divisions", words.divisions())),
        kept.file() == null ? List.of() : kept.file().availability(),
        kept.file() == null ? null : kept.file().cv(),
        kept.or(cells, "nominatedBy", TrainerFile::nominatedBy, () -> cells.text("nominatedBy")),
        kept.or(cells, "remark", TrainerFile::remark, () -> cells.text("remark")),
        kept.file() == null ? null : kept.file().facts().version());
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** What is known of the trainer already: what a sheet has no column for stays. */
  private record Kept(TrainerFile file) {
    <T> T or(RowCells cells, String column, Function<TrainerFile, T> known, Supplier<T> read) {
      return cells.has(column) || file == null ? read.get() : known.apply(file);
    }
  }

  @Override
  public String key(Row row) {
    PersonDraft person = row.draft().person();
    if (row.id() != null) {
      return row.id().toString();
    }
    if (person.idNumber() != null) {
      return Characters.key(person.idNumber());
    }
    String other = person.phone() == null ? person.employer() : person.phone();
    return Characters.key(person.name()) + "|" + (other == null ? "" : Characters.key(other));
  }

  @Override
  public Change examine(Row row) {
    if (row.id() == null) {
      trainers.check(row.draft());
      return Change.NEW;
    }
    return trainers.wouldChange(row.id(), row.draft()) ? Change.CHANGED : Change.SAME;
  }

  @Override
  public void keep(Row row) {
    if (row.id() == null) {
      trainers.nominate(row.draft());
    } else {
      trainers.revise(row.id(), row.draft());
    }
  }
}
