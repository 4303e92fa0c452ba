package org.hongyan.web.reference;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** What all pages of reference data do: list, filter, and edit one row in a form. */
abstract class ReferenceForm {

  /** One row of the list. */
  public record Row(String key, List<String> cells) {}

  /** One option of a choice. */
  public record Option(String value, String label) {}

  /**
   * One field of the form.
   *
   * @param type of the input: text, date, number, checkbox or select
   */
  public record Field(
      String name, String type, String value, boolean required, List<Option> options) {

    static Field of(String name, String type, Object value, boolean required) {
      return new Field(name, type, value == null ? "" : value.toString(), required, List.of());
    }
  }

  private final HttpServletRequest request;
  private final PageTexts texts;
  private final FormProblems problems;
  private Page<Row> list;
  private List<Field> fields = List.of();

  ReferenceForm(HttpServletRequest request, PageTexts texts) {
    this.request = request;
    this.texts = texts;
    this.problems = new FormProblems(texts);
  }

  /** Last part of the page's address, and first part of its texts' keys. */
  public abstract String getName();

  /** Keys of the columns' headings. */
  public abstract List<String> getColumns();

  abstract Page<Row> load(PageRequest page);

  /** The fields of the row with this key, as it is kept. */
  abstract List<Field> form(String key);

  /** Stores what was posted and tells the row's key. */
  abstract String store(String key);

  /** Opens the form, or does what it asks for; a refusal shows it again with what was typed. */
  public void act() throws IOException {
    if (!isEditing()) {
      return;
    }
    try {
      fields = form(of("edit"));
      if ("POST".equals(request.getMethod())) {
        String saved = URLEncoder.encode(store(of("edit")), StandardCharsets.UTF_8);
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(request.getContextPath() + "/reference/" + getName() + "?saved=" + saved);
      }
    } catch (RuleViolation refusal) {
      if (fields.isEmpty()) {
        MissingPages.answer();
        return;
      }
      problems.add(refusal);
      fields = fields.stream().map(this::typed).toList();
    }
  }

  private Field typed(Field field) {
    boolean kept = field.name().equals("version");
    return kept
        ? field
        : new Field(
            field.name(), field.type(), of(field.name()), field.required(), field.options());
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

  public List<Field> getFields() {
    return fields;
  }

  public FormProblems getProblems() {
    return problems;
  }

  /** Whether rows can be added here. */
  public boolean isAdding() {
    return false;
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

  boolean ticked(String name) {
    return !of(name).isEmpty();
  }

  LocalDate date(String name) {
    return RequestValues.date(name, of(name));
  }

  int version() {
    return of("version").matches("\\d{1,9}") ? Integer.parseInt(of("version")) : -1;
  }

  /** A year of the address; what is none asks nothing. */
  Integer year() {
    return of("year").matches("[1-9]\\d{3}") ? Integer.valueOf(of("year")) : null;
  }

  static String shown(Object value) {
    return value == null ? "" : value.toString();
  }

  String yes(boolean value) {
    return value ? texts.get("reference.yes") : "";
  }

  String label(Enum<?> constant) {
    return texts.label(constant);
  }

  Field choice(String name, Enum<?> chosen, Enum<?>... all) {
    return new Field(
        name,
        "select",
        chosen == null ? "" : chosen.name(),
        true,
        Arrays.stream(all).map(one -> new Option(one.name(), texts.label(one))).toList());
  }
}
