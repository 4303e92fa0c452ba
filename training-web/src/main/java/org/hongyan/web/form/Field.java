package org.hongyan.web.form;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One field of a form.
 *
 * @param type text, area (several lines), date, number, file, checkbox, ticks (several of a list),
 *     select or menu (a long list that is searched)
 * @param value as it is kept; empty where there is none
 */
public record Field(
    String name, String type, String value, boolean required, List<Option> options) {

  /** One option of a choice. */
  public record Option(String value, String label) {}

  public static Field text(String name, Object value, boolean required) {
    return of(name, "text", value, required);
  }

  /** Several lines. */
  public static Field area(String name, Object value, boolean required) {
    return of(name, "area", value, required);
  }

  public static Field number(String name, Object value, boolean required) {
    return of(name, "number", value, required);
  }

  public static Field date(String name, LocalDate value, boolean required) {
    return of(name, "date", value, required);
  }

  public static Field tick(String name, boolean value) {
    return of(name, "checkbox", value ? "true" : "", false);
  }

  public static Field choice(
      String name, Enum<?> chosen, Function<Enum<?>, String> label, Enum<?>... all) {
    List<Option> options =
        Arrays.stream(all).map(one -> new Option(one.name(), label.apply(one))).toList();
    return new Field(name, "select", chosen == null ? "" : chosen.name(), true, options);
  }

  /** Several of a list; the value names the chosen ones with spaces between them. */
  public static Field ticks(String name, List<String> chosen, List<Option> options) {
    return new Field(name, "ticks", String.join(" ", chosen), false, options);
  }

  /** A choice of names that are no constants. */
  public static Field select(String name, String chosen, List<Option> options) {
    return new Field(name, "select", chosen == null ? "" : chosen, true, options);
  }

  public static Field menu(String name, String chosen, List<Option> options) {
    return new Field(name, "menu", chosen == null ? "" : chosen, false, options);
  }

  private static Field of(String name, String type, Object value, boolean required) {
    return new Field(name, type, value == null ? "" : value.toString(), required, List.of());
  }

  /** What a reader sees of a value: the label of an option, else the value. */
  String shown(String of) {
    return options.stream()
        .filter(option -> option.value().equals(of))
        .map(Option::label)
        .findFirst()
        .orElse(of);
  }
}
