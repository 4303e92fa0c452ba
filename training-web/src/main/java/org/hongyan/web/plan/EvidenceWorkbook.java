package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hongyan.person.Surrogate;
import org.hongyan.plan.evidence.EvidenceFilter;
import org.hongyan.plan.evidence.EvidenceList;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Texts;
import org.hongyan.shared.sheet.TableWorkbook;

/** The filtered evidence as a workbook, as masked as on the page. */
@RequestScoped
public class EvidenceWorkbook {

  private static final int MOST_ROWS = 100_000;

  @Inject private EvidenceList evidence;
  @Inject private CodeLabels labels;

  /** Writes at most 100 000 rows. */
  public void write(EvidenceFilter filter, Locale locale, OutputStream out) throws IOException {
    List<String> headers =
        Stream.of("date", "class", "division", "group", "name", "count", "source")
            .map(column -> Texts.text(locale, "evidence.col." + column))
            .toList();
    try (TableWorkbook workbook =
        new TableWorkbook(Texts.text(locale, "evidence.sheet"), headers)) {
      int number = 0;
      Page<EvidenceRow> page;
      do {
        page = evidence.list(filter, new PageRequest(number++, PageRequest.LARGEST_SIZE));
        page.items().forEach(row -> workbook.add(cells(row, locale)));
      } while (number < page.pages() && number * PageRequest.LARGEST_SIZE < MOST_ROWS);
      workbook.write(out);
    }
  }

  private List<Object> cells(EvidenceRow row, Locale locale) {
    return Arrays.asList(
        row.date(),
        row.title(),
        labels.division(row.divisionCode()),
        labels.group(row.audienceGroup(), locale),
        Surrogate.shown(locale, row.personName()),
        row.count(),
        row.source());
  }
}
