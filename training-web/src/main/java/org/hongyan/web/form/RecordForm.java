package org.hongyan.web.form;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/**
 * What all pages of records do: list, filter, add, change and delete in one form. The row is named
 * by the address ({@code ?edit=key}, {@code ?edit=new}); plain inputs are read from the request,
 * the widgets set {@link #getDates()} and {@link #getMenus()}.
 */
public abstract class RecordForm {

  protected static final String NEW = "new";

  /** One row of the list. */
  public record Row(String key, List<String> cells) {}

  /** What the form of one row holds, and the version in which it was read; null for a new one. */
  public record Form(List<Field> fields, Integer version) {}

  private final HttpServletRequest request;
  private final PageTexts texts;
  private final FormProblems problems;
  private final Map<String, LocalDate> dates = new HashMap<>();
  private final Map<String, String> menus = new HashMap<>();
  private final Map<String, String> meanwhile = new HashMap<>();
  private List<String> uses = List.of();
  private Page<Row> list;
  private Form form;
  private Integer version;

  protected RecordForm(HttpServletRequest request, PageTexts texts) {
    this.request = request;
    this.texts = texts;
    this.problems = new FormProblems(texts);
  }

  /** The page's address without the host, such as {@code /reference/divisions}. */
  public abstract String getPath();

  /** What the page's texts begin with: {@code <prefix>.title}, {@code <prefix>.field.<name>}. */
  public abstract String getPrefix();

  /** What the address must keep besides, such as the plan; begins with {@code &}, may be empty. */
  public String getKept() {
    return "";
  }

  /** Where the form leads back to. */
  public String getBack() {
    return getKept().isEmpty() ? getPath() : getPath() + "?" + getKept().substring(1);
  }

  /** How the row that is edited is called in headings: its key, unless a page knows better. */
  public String getCalled() {
    return of("edit");
  }

  /** Whether the row that is edited can be deleted. */
  public boolean isRemovable() {
    return !isAdding();
  }

  /** Keys of the columns' headings. */
  public abstract List<String> getColumns();

  protected abstract Page<Row> load(PageRequest page);

  /** The fields of a new row. */
  protected abstract Form blank();

  /** The fields of the row with this key, as it is kept. */
  protected abstract Form kept(String key);

  /** Enters what was posted and tells how to call it. */
  protected abstract String add();

  /** Changes the row as posted and tells how to call it. */
  protected abstract String revise(String key, Integer version);

  protected abstract void remove(String key, Integer version);

  /** The fields of the form; none where nothing is edited, or nothing is there to edit. */
  public List<Field> getFields() {
    if (form == null && isEditing()) {
      form = opened();
      version = form.version();
      form.fields().forEach(this::fill);
    }
    return form == null ? List.of() : form.fields();
  }

  private Form opened() {
    try {
      return isAdding() ? blank() : kept(of("edit"));
    } catch (RuleViolation unknown) {
      return new Form(List.of(), null);
    }
  }

  private void fill(Field field) {
    if (field.type().equals("date") && !field.value().isEmpty()) {
      dates.put(field.name(), LocalDate.parse(field.value()));
    } else if (field.type().equals("menu")) {
      menus.put(field.name(), field.value());
    }
  }

  /** Answers 404 to the address of a row that is not there; tells what no widget could read. */
  public void open() throws IOException {
    if (isEditing() && getFields().isEmpty()) {
      MissingPages.answer();
    }
    if (FacesContext.getCurrentInstance().isValidationFailed()) {
      problems.add(RuleViolation.invalid());
    }
  }

  /** Stores what was posted; a refusal shows the form again with what was typed. */
  public void save() throws IOException {
    try {
      leave("saved", isAdding() ? add() : revise(of("edit"), posted()));
    } catch (RuleViolation refusal) {
      refuse(refusal);
    }
  }

  /** Deletes the row; a refusal tells what names it. */
  public void delete() throws IOException {
    try {
      remove(of("edit"), posted());
      leave("removed", of("edit"));
    } catch (RuleViolation refusal) {
      refuse(refusal);
    }
  }

  private void leave(String outcome, String key) throws IOException {
    String address = request.getContextPath() + getPath() + "?" + outcome + "=";
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(address + encoded(key) + getKept());
  }

  protected static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A stale edit learns what is kept now, and may be saved over it knowingly. */
  private void refuse(RuleViolation refusal) {
    problems.add(refusal);
    version = posted();
    if (refusal.code().equals("REFERENCE_IN_USE")) {
      uses =
          refusal.violations().stream()
              .map(use -> texts.of("rules." + use.code(), use.args().toArray()))
              .toList();
    }
    if (refusal.code().equals("STALE_VERSION")) {
      Form now = opened();
      version = now.version();
      now.fields().stream()
          .filter(field -> !field.value().equals(typed(field)))
          .forEach(field -> meanwhile.put(field.name(), shown(field)));
    }
  }

  private String shown(Field field) {
    if (field.type().equals("checkbox")) {
      return texts.get(field.value().isEmpty() ? "form.no" : "form.yes");
    }
    return field.value().isEmpty() ? texts.get("form.nothing") : field.shown(field.value());
  }

  /** What the field shows: what was typed, else what is kept. */
  public String typed(Field field) {
    if (field.type().equals("date")) {
      LocalDate day = dates.get(field.name());
      return day == null ? "" : day.toString();
    }
    if (field.type().equals("menu")) {
      return shown((Object) menus.get(field.name()));
    }
    if (field.type().equals("ticks")) {
      return isPosted() ? String.join(" ", all(field.name())) : field.value();
    }
    return isPosted() ? of(field.name()) : field.value();
  }

  /** Whether an option of several is ticked. */
  public boolean ticked(Field field, String option) {
    return List.of(typed(field).split(" ")).contains(option);
  }

  /** Everything that is ticked under one name. */
  protected List<String> all(String name) {
    String[] given = request.getParameterValues(name);
    return given == null ? List.of() : List.of(given);
  }

  /** What somebody else has saved in the fields meanwhile, by name. */
  public Map<String, String> getMeanwhile() {
    return meanwhile;
  }

  /** What stands under a field: what somebody else has saved there, else how to fill it in. */
  public String help(Field field) {
    String saved = meanwhile.get(field.name());
    String help = getPrefix() + ".help." + field.name();
    return saved != null
        ? texts.of("form.meanwhile", saved)
        : texts.has(help) ? texts.get(help) : "";
  }

  /** What still names the row that was to be deleted. */
  public List<String> getUses() {
    return uses;
  }

  public Map<String, LocalDate> getDates() {
    getFields();
    return dates;
  }

  public Map<String, String> getMenus() {
    getFields();
    return menus;
  }

  public Integer getVersion() {
    return isPosted() && problems.getWhole().isEmpty() ? posted() : version;
  }

  public Page<Row> getList() {
    if (list == null) {
      list = load(new PageRequest(RequestValues.page(of("page")), PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  public boolean isEditing() {
    return !of("edit").isEmpty();
  }

  public boolean isAdding() {
    return NEW.equals(of("edit"));
  }

  private boolean isPosted() {
    return "POST".equals(request.getMethod());
  }

  public FormProblems getProblems() {
    return problems;
  }

  /** Whether the list is filtered by year rather than by text. */
  public boolean isYearly() {
    return false;
  }

  /** What the address or the form holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }

  /** The same, null where it is empty. */
  protected String text(String name) {
    return RequestValues.text(of(name));
  }

  protected boolean ticked(String name) {
    return !of(name).isEmpty();
  }

  protected LocalDate date(String name) {
    return dates.get(name);
  }

  protected BigDecimal decimal(String name) {
    try {
      return text(name) == null ? null : new BigDecimal(text(name));
    } catch (NumberFormatException e) {
      throw RuleViolation.invalid(FieldViolation.of(name, "VALUE_OUT_OF_RANGE"));
    }
  }

  protected Integer number(String name) {
    return RequestValues.number(name, of(name));
  }

  private Integer posted() {
    return of("version").matches("\\d{1,9}") ? Integer.valueOf(of("version")) : null;
  }

  /** A year of the address; what is none asks nothing. */
  protected Integer year() {
    return of("year").matches("[1-9]\\d{3}") ? Integer.valueOf(of("year")) : null;
  }

  protected static String shown(Object value) {
    return value == null ? "" : value.toString();
  }

  protected String yes(boolean value) {
    return value ? texts.get("form.yes") : "";
  }

  protected String label(Enum<?> constant) {
    return texts.label(constant);
  }
}
