package org.hongyan.web.common;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.hongyan.shared.Surroundings;

/** Shows instants in the plan's time zone, whatever the server's. */
@FacesConverter("localInstant")
public class LocalInstant implements Converter<Instant> {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(Surroundings.ZONE);

  @Override
  public Instant getAsObject(FacesContext context, UIComponent component, String value) {
    return value == null || value.isBlank() ? null : FORMAT.parse(value, Instant::from);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Instant value) {
    return text(value);
  }

  /** The same for files; empty for none. */
  public static String text(Instant value) {
    return value == null ? "" : FORMAT.format(value);
  }
}
