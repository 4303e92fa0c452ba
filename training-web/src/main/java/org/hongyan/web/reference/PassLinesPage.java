package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.exam.PassLineRevision;
import org.hongyan.exam.PassLineStatus;
import org.hongyan.exam.PassLineView;
import org.hongyan.exam.PassLines;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** Pass lines of the patent attorney exam, with their sources: list and form. */
@Named
@RequestScoped
public class PassLinesPage extends ReferenceForm {

  private final PassLines lines;

  @Inject
  public PassLinesPage(PassLines lines, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.lines = lines;
  }

  protected PassLinesPage() {
    this(null, null, null);
  }

  @Override
  public String getName() {
    return "pass-lines";
  }

  @Override
  public List<String> getColumns() {
    return List.of("examYear", "scheme", "lawLine", "practiceLine", "status", "source");
  }

  @Override
  public boolean isYearly() {
    return true;
  }

  @Override
  Page<Row> load(PageRequest page) {
    return lines.list(year(), page).map(this::row);
  }

  private Row row(PassLineView one) {
    return new Row(
        one.id().toString(),
        List.of(
            shown(one.examYear()),
            one.scheme(),
            mark(one.lawLine(), one.lawFullMark()),
            mark(one.practiceLine(), one.practiceFullMark()),
            label(one.status()),
            one.source()));
  }

  private static String mark(Integer line, int fullMark) {
    return line == null ? "" : line + " / " + fullMark;
  }

  @Override
  List<Field> form(String key) {
    PassLineView one = lines.get(MissingPages.id(key));
    return List.of(
        Field.of("lawLine", "number", one.lawLine(), false),
        Field.of("practiceLine", "number", one.practiceLine(), false),
        choice("status", one.status(), PassLineStatus.values()),
        Field.of("source", "text", one.source(), true),
        Field.of("version", "hidden", one.version(), false));
  }

  @Override
  String store(String key) {
    PassLineRevision revision =
        new PassLineRevision(
            RequestValues.number("lawLine", of("lawLine")),
            RequestValues.number("practiceLine", of("practiceLine")),
            RequestValues.choice(PassLineStatus.class, "status", of("status")),
            of("source"),
            version());
    PassLineView saved = lines.revise(MissingPages.id(key), revision);
    return saved.examYear() + " " + saved.scheme();
  }
}
