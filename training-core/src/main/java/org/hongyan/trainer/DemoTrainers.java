package org.hongyan.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hongyan.account.Account;
import org.hongyan.account.AccountTable;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.security.Caller;
import org.hongyan.shared.database.FigureVersion;
import org.hongyan.subject.Level;

/** A made-up pool for a trial run; the account {@code trainer} is its first member. */
@ApplicationScoped
@Transactional
public class DemoTrainers {

  private static final String ACCOUNT = "trainer";

  private final EntityManager entityManager;
  private final AccountTable accounts;
  private final FigureVersion figures;
  private final Clock clock;

  @Inject
  public DemoTrainers(
      EntityManager entityManager, AccountTable accounts, FigureVersion figures, Clock clock) {
    this.entityManager = entityManager;
    this.accounts = accounts;
    this.figures = figures;
    this.clock = clock;
  }

  protected DemoTrainers() {
    this(null, null, null, null);
  }

  /** Fills an empty pool. */
  public void seed() {
    long there =
        entityManager.createQuery("select count(t) from Trainer t", Long.class).getSingleResult();
    if (there > 0) {
      return;
    }
    List<CSVRecord> rows = rows();
    List<Person> persons = rows.stream().map(DemoTrainers::person).toList();
    persons.forEach(entityManager::persist);
    entityManager.flush();
    List<Trainer> trainers = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Trainer trainer = new Trainer(persons.get(i).id(), draft(rows.get(i)));
      entityManager.persist(trainer);
      trainers.add(trainer);
    }
    entityManager.flush();
    for (int i = 0; i < rows.size(); i++) {
      walk(trainers.get(i), rows.get(i));
    }
    accounts
        .named(ACCOUNT)
        .filter(account -> account.personId() == null)
        .ifPresent((Account account) -> account.belongTo(persons.get(0).id()));
    figures.bump();
  }

  private static List<CSVRecord> rows() {
    try (Reader reader =
        new InputStreamReader(
            DemoTrainers.class.getResourceAsStream("/org/hongyan/demo/trainers.csv"),
            StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Person person(CSVRecord row) {
    return new Person(
        row.get("name"), IdType.NONE, null, null, null, null, row.get("employer"), null);
  }

  private static TrainerDraft draft(CSVRecord row) {
    return new TrainerDraft(
        null,
        null,
        row.get("division"),
        Orientation.valueOf(row.get("orientation")),
        Origin.valueOf(row.get("origin")),
        Boolean.valueOf(row.get("known")),
        row.get("title"),
        row.get("employer"),
        row.get("fee_class"),
        list(row, "languages").stream().map(TeachingLanguage::valueOf).toList(),
        list(row, "subjects").stream().map(DemoTrainers::taught).toList(),
        list(row, "divisions"),
        List.of(),
        null,
        null,
        null,
        null);
  }

  private static Taught taught(String text) {
    String[] parts = text.split(":", 2);
    return new Taught(parts[0], Level.valueOf(parts[1]));
  }

  private static List<String> list(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? List.of() : Arrays.asList(value.split("\\|"));
  }

  /** Takes the steps that lead where the row says the trainer stands. */
  private void walk(Trainer trainer, CSVRecord row) {
    TrainerStatus stand = TrainerStatus.valueOf(row.get("status"));
    LocalDate admitted = day(row, "admitted");
    LocalDate began =
        admitted == null ? LocalDate.now(clock).minusDays(20) : admitted.minusDays(20);
    step(trainer, StepKind.NOMINATED, began, null);
    if (stand == TrainerStatus.NOMINATED) {
      return;
    }
    trainer.review(ReviewResult.PASSED);
    step(trainer, StepKind.REVIEW_PASSED, began.plusDays(7), null);
    if (admitted == null) {
      return;
    }
    trainer.admit();
    Membership stay = new Membership(trainer.id(), admitted, row.get("document"));
    entityManager.persist(stay);
    step(trainer, StepKind.ADMITTED, admitted, row.get("document"));
    if (day(row, "reviewed") != null) {
      step(trainer, StepKind.YEARLY_REVIEW_PASSED, day(row, "reviewed"), null);
    }
    if (stand == TrainerStatus.DEPARTED) {
      trainer.depart();
      stay.end(day(row, "left"), row.get("reason"));
      step(trainer, StepKind.DEPARTED, day(row, "left"), null);
    }
  }

  private void step(Trainer trainer, StepKind kind, LocalDate day, String document) {
    entityManager.persist(
        new Step(
            trainer.id(),
            new Step.View(kind, day, document, null, Caller.SYSTEM.username(), clock.instant())));
  }

  private static LocalDate day(CSVRecord row, String column) {
    String value = row.get(column);
    return value.isEmpty() ? null : LocalDate.parse(value);
  }
}
