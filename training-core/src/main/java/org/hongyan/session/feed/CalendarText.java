package org.hongyan.session.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.hongyan.shared.Surroundings;

/**
 * Writes a calendar as RFC 5545 has it: stable UIDs, SEQUENCE, VTIMEZONE, cancelled ones marked.
 */
final class CalendarText {

  private static final String PRODUCT = "-//Hongyan//Training//ZH";
  private static final String HOST = "@hongyan";

  /**
   * One entry.
   *
   * @param key stays the same however the entry changes
   * @param sequence grows with each change
   */
  record Entry(
      String key,
      int sequence,
      boolean cancelled,
      Instant start,
      Instant end,
      String title,
      String place,
      String text) {}

  private CalendarText() {}

  /**
   * The calendar in UTF-8.
   *
   * @param stamp when it was made
   */
  static byte[] of(String name, List<Entry> entries, Instant stamp) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new XProperty("X-WR-CALNAME", name));
    calendar.add(
        TimeZoneRegistryFactory.getInstance()
            .createRegistry()
            .getTimeZone(Surroundings.ZONE.getId())
            .getVTimeZone());
    entries.forEach(entry -> calendar.add(event(entry, stamp)));
    return text(calendar);
  }

  private static VEvent event(Entry entry, Instant stamp) {
    VEvent event = new VEvent(false);
    event.add(new Uid(entry.key() + HOST));
    event.add(new DtStamp(stamp));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStart<ZonedDateTime>(entry.start().atZone(Surroundings.ZONE)));
    event.add(new DtEnd<ZonedDateTime>(entry.end().atZone(Surroundings.ZONE)));
    event.add(new Summary(entry.title()));
    event.add(
        entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    if (entry.place() != null) {
      event.add(new Location(entry.place()));
    }
    if (entry.text() != null && !entry.text().isBlank()) {
      event.add(new Description(entry.text()));
    }
    return event;
  }

  private static byte[] text(Calendar calendar) {
    try (StringWriter out = new StringWriter()) {
      new CalendarOutputter(false).output(calendar, out);
      return Folding.of(out.toString()).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
