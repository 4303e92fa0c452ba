package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;

/** Reads sheets of every kind with the services that would keep their rows. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SheetReader {

  private final EntityManager entityManager;
  private final Settings settings;
  private final CourseTable courses;
  private final VenueTable venues;
  private final TrainerTable trainers;

  @Inject
  public SheetReader(
      EntityManager entityManager,
      Settings settings,
      CourseTable courses,
      VenueTable venues,
      TrainerTable trainers) {
    this.entityManager = entityManager;
    this.settings = settings;
    this.courses = courses;
    this.venues = venues;
    this.trainers = trainers;
  }

  protected SheetReader() {
    this(null, null, null, null, null);
  }

  /**
   * What each row would do, found out in a transaction of its own: a row that a service refuses
   * ends the transaction in which it was asked, and with it all that the caller has written.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public SheetReading<?, ?> preview(SheetKind kind, byte[] content, String fileName) {
    return read(table(kind), content, fileName);
  }

  /** The same in the transaction of the caller, who keeps the rows if all are valid. */
  public <D, V> SheetReading<D, V> read(SheetTable<D, V> table, byte[] content, String fileName) {
    return new SheetReading<>(table, Vocabulary.of(entityManager))
        .read(content, fileName, settings.uploadLimit());
  }

  /** The table of a kind of sheet; 404 for one that is not kept row by row. */
  public KeptTable<?, ?> table(SheetKind kind) {
    return switch (kind) {
      case COURSES -> courses;
      case VENUES -> venues;
      case TRAINERS -> trainers;
      case REGISTRATIONS -> throw RuleViolation.notFound();
    };
  }
}
