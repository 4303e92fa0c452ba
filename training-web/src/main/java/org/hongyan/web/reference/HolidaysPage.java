package org.hongyan.web.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.session.DayKind;
import org.hongyan.session.HolidayView;
import org.hongyan.session.Holidays;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** Public holidays and adjusted working days: list and form. */
@Named
@RequestScoped
public class HolidaysPage extends ReferenceForm {

  private static final String NEW = "new";

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
    return List.of("day", "kind", "name");
  }

  @Override
  public boolean isAdding() {
    return true;
  }

  @Override
  public boolean isYearly() {
    return true;
  }

  @Override
  Page<Row> load(PageRequest page) {
    return holidays.list(year(), page).map(this::row);
  }

  private Row row(HolidayView one) {
    return new Row(
        one.day().toString(), List.of(one.day().toString(), label(one.kind()), one.name()));
  }

  @Override
  List<Field> form(String key) {
    if (NEW.equals(key)) {
      return List.of(
          Field.of("day", "date", null, true),
          choice("kind", DayKind.HOLIDAY, DayKind.values()),
          Field.of("name", "text", null, true));
    }
    HolidayView one = holidays.get(RequestValues.date("edit", key));
    return List.of(
        choice("kind", one.kind(), DayKind.values()),
        Field.of("name", "text", one.name(), true),
        Field.of("version", "hidden", one.version(), false));
  }

  @Override
  String store(String key) {
    DayKind kind = RequestValues.choice(DayKind.class, "kind", of("kind"));
    HolidayView saved =
        NEW.equals(key)
            ? holidays.add(date("day"), kind, of("name"))
            : holidays.revise(RequestValues.date("edit", key), kind, of("name"), version());
    return saved.day().toString();
  }
}
