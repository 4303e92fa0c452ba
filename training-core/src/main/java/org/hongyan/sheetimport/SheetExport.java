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
import org.hongyan.shared.sheet.TableWorkbook;

/** What a list shows, as a sheet that can be imported again without a difference. */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.VIEW_RESOURCES)
public class SheetExport {

  private final EntityManager entityManager;
  private final Courses courses;
  private final Venues venues;
  private final CourseTable courseTable;
  private final VenueTable venueTable;

  @Inject
  public SheetExport(
      EntityManager entityManager,
      Courses courses,
      Venues venues,
      CourseTable courseTable,
      VenueTable venueTable) {
    this.entityManager = entityManager;
    this.courses = courses;
    this.venues = venues;
    this.courseTable = courseTable;
    this.venueTable = venueTable;
  }

  protected SheetExport() {
    this(null, null, null, null, null);
  }

  public void courses(CourseFilter filter, OutputStream out) throws IOException {
    write(courseTable, page -> courses.list(filter, page), out);
  }

  public void venues(VenueFilter filter, OutputStream out) throws IOException {
    write(venueTable, page -> venues.list(filter, page), out);
  }

  private <V> void write(
      SheetTable<?, V> table, Function<PageRequest, Page<V>> list, OutputStream out)
      throws IOException {
    List<SheetColumn<V>> columns = table.columns(Vocabulary.of(entityManager));
    List<String> heads =
        columns.stream()
            .map(column -> column.heading(table.kind(), Locale.SIMPLIFIED_CHINESE))
            .toList();
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
