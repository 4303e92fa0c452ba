package org.hongyan.web.common;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hongyan.shared.Texts;

/**
 * A day as everybody here writes it, {@code 2026-03-01}; typed by hand, {@code 2026/3/1} will do.
 */
@FacesConverter("day")
public class DayConverter implements Converter<LocalDate> {

  private static final Pattern TYPED = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  @Override
  public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
    try {
      return value == null || value.isBlank() ? null : day(value.strip());
    } catch (DateTimeException e) {
      String told =
          Texts.text(context.getViewRoot().getLocale(), "rules.DATE_MALFORMED", value.strip());
      throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, told, null), e);
    }
  }

  private static LocalDate day(String text) {
    Matcher parts = TYPED.matcher(text);
    if (!parts.matches()) {
      throw new DateTimeException(text);
    }
    return LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3));
  }

  private static int part(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
    return value == null ? "" : value.toString();
  }
}
