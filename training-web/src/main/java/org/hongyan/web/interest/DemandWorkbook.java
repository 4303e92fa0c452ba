package org.hongyan.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hongyan.interest.DemandRow;
import org.hongyan.shared.Texts;
import org.hongyan.shared.sheet.TableWorkbook;
import org.hongyan.web.reference.ReferenceNames;

/** The table of demand as a workbook, as filtered on the page. */
@RequestScoped
public class DemandWorkbook {

  @Inject private ReferenceNames names;

  void write(List<DemandRow> rows, Locale locale, OutputStream out) throws IOException {
    List<String> headers =
        Stream.of("subject", "division", "interested", "waiting", "neverSeated", "planned")
            .map(key -> Texts.text(locale, "interest." + key))
            .toList();
    try (TableWorkbook workbook =
        new TableWorkbook(Texts.text(locale, "interest.demand"), headers)) {
      for (DemandRow row : rows) {
        workbook.add(
            List.of(
                names.subject(row.subjectCode()),
                names.division(row.divisionCode()),
                row.interested(),
                row.waiting(),
                row.neverSeated(),
                row.planned()));
      }
      workbook.write(out);
    }
  }
}
