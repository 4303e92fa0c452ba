package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.Texts;
import org.hongyan.shared.sheet.TableWorkbook;
import org.hongyan.trainer.TrainerFilter;
import org.hongyan.trainer.TrainerView;
import org.hongyan.trainer.Trainers;
import org.hongyan.web.reference.ReferenceNames;

/** The filtered list of trainers as a workbook. */
@RequestScoped
public class TrainerWorkbook {

  @Inject private Trainers trainers;
  @Inject private ReferenceNames names;

  void write(TrainerFilter filter, Locale locale, OutputStream out) throws IOException {
    List<String> headers =
        Stream.of(
                "name",
                "jobTitle",
                "employer",
                "orientation",
                "origin",
                "nationallyKnown",
                "subjects",
                "languages",
                "divisions",
                "divisionCode",
                "feeClass",
                "status",
                "admittedOn",
                "reviewedOn")
            .map(column -> Texts.text(locale, "trainers." + column))
            .toList();
    try (TableWorkbook workbook =
        new TableWorkbook(Texts.text(locale, "trainers.sheet"), headers)) {
      Page<TrainerView> page;
      int number = 0;
      do {
        page = trainers.list(filter, new PageRequest(number++, PageRequest.LARGEST_SIZE));
        page.items().forEach(one -> workbook.add(cells(one, locale)));
      } while (number < page.pages());
      workbook.write(out);
    }
  }

  private List<Object> cells(TrainerView one, Locale locale) {
    return Arrays.asList(
        one.name(),
        one.title(),
        one.employer(),
        Texts.label(locale, one.orientation()),
        Texts.label(locale, one.origin()),
        Texts.text(locale, one.nationallyKnown() ? "form.yes" : "form.no"),
        one.subjects().stream()
            .map(s -> names.subject(s.subjectCode()) + " " + Texts.label(locale, s.level()))
            .collect(Collectors.joining("; ")),
        one.languages().stream()
            .map(language -> Texts.label(locale, language))
            .collect(Collectors.joining("; ")),
        one.divisions().stream().map(names::division).collect(Collectors.joining("; ")),
        names.division(one.divisionCode()),
        one.feeClass() == null ? null : names.feeClass(one.feeClass()),
        Texts.label(locale, one.status()),
        one.admittedOn(),
        one.reviewedOn());
  }
}
