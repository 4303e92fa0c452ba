package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.hongyan.session.DayKind;
import org.hongyan.session.HolidayDraft;
import org.hongyan.session.HolidayView;
import org.hongyan.session.Holidays;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Field;

/** Public holidays and adjusted working days: list and form. */
@Named
@RequestScoped
public class HolidaysPage extends ReferencePage {

  private final Holidays holidays;

  @Inject
  public HolidaysPage(Holidays holidays, HttpServletRequest request, PageTexts texts) {
    super(request, texts);
    this.holidays = holidays;
  }

  protected HolidaysPage() {
    this(null, null, null);
  }

  @Override
  public String getName() {
    return "holidays";
  }

  @Override
  public List<String> getColumns() {
    return List.of("day", "kind", "name", "source");
  }

  @Override
  public boolean isYearly() {
    return true;
  }

  /** The year asked for whose notice nobody has entered; null where it is known. */
  public Integer getUnknownYear() {
    Integer year = year();
    return year == null || holidays.knows(year) ? null : year;
  }

  @Override
  protected Page<Row> load(PageRequest page) {
    return holidays.list(year(), page).map(this::row);
  }

  private Row row(HolidayView one) {
    return new Row(
        one.day().toString(),
        List.of(one.day().toString(), label(one.kind()), one.name(), shown(one.source())));
  }

  @Override
  protected Form blank() {
    return new Form(
        List.of(
            Field.date("day", null, true),
            Field.choice("kind", DayKind.HOLIDAY, this::label, DayKind.values()),
            Field.text("name", null, true),
            Field.text("source", null, false)),
        null);
  }

  @Override
  protected Form kept(String key) {
    HolidayView one = holidays.get(day(key));
    return new Form(
        List.of(
            Field.choice("kind", one.kind(), this::label, DayKind.values()),
            Field.text("name", one.name(), true),
            Field.text("source", one.source(), false)),
        one.version());
  }

  @Override
  protected String add() {
    return holidays.add(draft(null)).day().toString();
  }

  @Override
  protected String revise(String key, Integer version) {
    return holidays.revise(day(key), draft(version)).day().toString();
  }

  @Override
  protected void remove(String key, Integer version) {
    holidays.remove(day(key), version);
  }

  private HolidayDraft draft(Integer version) {
    DayKind kind = RequestValues.choice(DayKind.class, "kind", of("kind"));
    return new HolidayDraft(date("day"), kind, of("name"), text("source"), version);
  }

  private static LocalDate day(String key) {
    try {
      return LocalDate.parse(key);
    } catch (DateTimeParseException e) {
      throw RuleViolation.notFound();
    }
  }
}
