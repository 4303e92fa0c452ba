package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.course.CourseFilter;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.sheet.TableWorkbook;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.reference.ReferenceNames;

/** The courses that a filter finds, as a workbook. */
@RequestScoped
public class CourseWorkbook {

  private static final List<String> COLUMNS =
      List.of(
          "code",
          "title",
          "subjectCode",
          "level",
          "minutes",
          "locallyAdapted",
          "audienceGroups",
          "standard",
          "divisionCode",
          "owner",
          "syllabus",
          "remark");

  @Inject private Courses courses;
  @Inject private ReferenceNames names;
  @Inject private PageTexts texts;

  void write(CourseFilter filter, OutputStream out) throws IOException {
    List<String> heads =
        Stream.concat(
                COLUMNS.stream().map(name -> texts.get("courses.field." + name)),
                Stream.of("edition", "status", "approvedOn", "approval")
                    .map(name -> texts.get("courses." + name)))
            .toList();
    try (TableWorkbook workbook = new TableWorkbook(texts.get("courses.title"), heads)) {
      int number = 0;
      Page<CourseView> page;
      do {
        page = courses.list(filter, new PageRequest(number, PageRequest.LARGEST_SIZE));
        for (CourseView one : page.items()) {
          workbook.add(row(one));
        }
      } while (++number < page.pages());
      workbook.write(out);
    }
  }

  private List<Object> row(CourseView one) {
    List<Object> row = new ArrayList<>();
    row.add(one.code());
    row.add(one.title());
    row.add(names.subject(one.subjectCode()));
    row.add(texts.label(one.level()));
    row.add(one.minutes());
    row.add(texts.get(one.locallyAdapted() ? "form.yes" : "courses.no"));
    row.add(
        one.audienceGroups().stream().map(names::group).collect(Collectors.joining(listComma())));
    row.add(one.standard());
    row.add(names.division(one.divisionCode()));
    row.add(one.owner());
    row.add(one.syllabus());
    row.add(one.remark());
    row.add(one.edition());
    row.add(texts.label(one.status()));
    row.add(one.approvedOn());
    row.add(one.approvalDocument());
    return row;
  }

  private String listComma() {
    return texts.get("courses.comma");
  }
}
