package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.hongyan.course.CourseFilter;
import org.hongyan.course.Courses;
import org.hongyan.place.VenueFilter;
import org.hongyan.place.Venues;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.sheet.TableWorkbook;
import org.hongyan.trainer.TrainerEntries;
import org.hongyan.trainer.TrainerFilter;

/** What a list shows, as a sheet that can be imported again without a difference. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class SheetExport {

  private final EntityManager entityManager;
  private final Courses courses;
  private final Venues venues;
  private final CourseTable courseTable;
  private final TrainerEntries trainers;
  private final VenueTable venueTable;
  private final TrainerTable trainerTable;

  @Inject
  public SheetExport(
      EntityManager entityManager,
      Courses courses,
      Venues venues,
      TrainerEntries trainers,
      CourseTable courseTable,
      VenueTable venueTable,
      TrainerTable trainerTable) {
    this.entityManager = entityManager;
    this.courses = courses;
    this.venues = venues;
    this.trainers = trainers;
    this.courseTable = courseTable;
    this.venueTable = venueTable;
    this.trainerTable = trainerTable;
  }

  protected SheetExport() {
    this(null, null, null, null, null, null, null);
  }

  public void courses(CourseFilter filter, OutputStream out) throws IOException {
    write(courseTable, page -> courses.list(filter, page), out);
  }

  public void venues(VenueFilter filter, OutputStream out) throws IOException {
    write(venueTable, page -> venues.list(filter, page), out);
  }

  public void trainers(TrainerFilter filter, OutputStream out) throws IOException {
    write(trainerTable, page -> trainers.list(filter, page), out);
  }

  /** The empty form of a kind of sheet; the columns that it must have are marked. */
  @RequiresPermission(Permission.MANAGE_RESOURCES)
  public void template(SheetKind kind, OutputStream out) throws IOException {
    SheetTable<?, ?> table =
        switch (kind) {
          case COURSES -> courseTable;
          case VENUES -> venueTable;
          case TRAINERS -> trainerTable;
          case REGISTRATIONS -> throw RuleViolation.notFound();
        };
    List<String> heads =
        table.columns(Vocabulary.of(entityManager)).stream()
            .map(column -> heading(table, column) + (column.required() ? "*" : ""))
            .toList();
    try (TableWorkbook workbook = new TableWorkbook(SheetWords.text(kind.name()), heads)) {
      workbook.write(out);
    }
  }

  private static String heading(SheetTable<?, ?> table, SheetColumn<?> column) {
    return column.heading(table.kind(), Locale.SIMPLIFIED_CHINESE);
  }

  private <V> void write(
      SheetTable<?, V> table, Function<PageRequest, Page<V>> list, OutputStream out)
      throws IOException {
    List<SheetColumn<V>> columns = table.columns(Vocabulary.of(entityManager));
    List<String> heads = columns.stream().map(column -> heading(table, column)).toList();
    try (TableWorkbook workbook = new TableWorkbook(SheetWords.text(table.kind().name()), heads)) {
      int number = 0;
      Page<V> page;
      do {
        page = list.apply(new PageRequest(number, PageRequest.LARGEST_SIZE));
        page.items().forEach(one -> workbook.add(row(columns, one)));
      } while (++number < page.pages());
      workbook.write(out);
    }
  }

  private static <V> List<Object> row(List<SheetColumn<V>> columns, V one) {
    List<Object> row = new ArrayList<>();
    columns.forEach(column -> row.add(column.shown().apply(one)));
    return row;
  }
}
