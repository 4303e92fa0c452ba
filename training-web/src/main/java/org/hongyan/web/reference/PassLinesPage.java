package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.hongyan.exam.PassLineDraft;
import org.hongyan.exam.PassLineStatus;
import org.hongyan.exam.PassLineView;
import org.hongyan.exam.PassLines;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Field;

/** Exam years and pass lines of the patent attorney exam, with their sources: list and form. */
@Named
@RequestScoped
public class PassLinesPage extends ReferencePage {

  private static final int USUAL_LAW_MARK = 250;
  private static final int USUAL_PRACTICE_MARK = 150;

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
  protected Page<Row> load(PageRequest page) {
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
  protected Form blank() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.number("examYear", null, true));
    fields.add(Field.text("scheme", "NATIONAL", true));
    fields.addAll(
        fields(
            new PassLineView(
                null,
                0,
                null,
                null,
                USUAL_LAW_MARK,
                null,
                USUAL_PRACTICE_MARK,
                PassLineStatus.UNKNOWN,
                null,
                0)));
    return new Form(fields, null);
  }

  @Override
  protected Form kept(String key) {
    PassLineView one = lines.get(MissingPages.id(key));
    return new Form(fields(one), one.version());
  }

  private List<Field> fields(PassLineView one) {
    return List.of(
        Field.number("lawLine", one.lawLine(), false),
        Field.number("lawFullMark", one.lawFullMark(), true),
        Field.number("practiceLine", one.practiceLine(), false),
        Field.number("practiceFullMark", one.practiceFullMark(), true),
        Field.choice("status", one.status(), this::label, PassLineStatus.values()),
        Field.text("source", one.source(), true));
  }

  @Override
  protected String add() {
    return called(lines.add(draft(null)));
  }

  @Override
  protected String revise(String key, Integer version) {
    return called(lines.revise(MissingPages.id(key), draft(version)));
  }

  @Override
  protected void remove(String key, Integer version) {
    lines.remove(MissingPages.id(key), version);
  }

  private static String called(PassLineView line) {
    return line.examYear() + " " + line.scheme();
  }

  private PassLineDraft draft(Integer version) {
    return new PassLineDraft(
        number("examYear"),
        of("scheme"),
        number("lawLine"),
        number("lawFullMark"),
        number("practiceLine"),
        number("practiceFullMark"),
        RequestValues.choice(PassLineStatus.class, "status", of("status")),
        of("source"),
        version);
  }
}
