package org.hongyan.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.session.PublishedFilter;
import org.hongyan.session.SessionLevel;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.form.Typed;

/** What list and month of the published classes ask for; both keep the other's filters. */
@Named("programmeQuery")
@RequestScoped
public class ProgrammeQuery {

  private static final List<String> FILTERS =
      List.of("q", "type", "group", "divisionCode", "level", "when");

  private final Typed typed;
  private final Clock clock;

  @Inject
  public ProgrammeQuery(HttpServletRequest request, Clock clock) {
    this.typed = new Typed(request);
    this.clock = clock;
  }

  protected ProgrammeQuery() {
    this(null, null);
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(Surroundings.ZONE));
  }

  /** The month that the address names; this one where it names none. */
  public YearMonth month() {
    try {
      return of("month").isEmpty() ? YearMonth.from(today()) : YearMonth.parse(of("month"));
    } catch (DateTimeParseException unreadable) {
      return YearMonth.from(today());
    }
  }

  /** Whether only classes are wanted in which there is room. */
  boolean isFree() {
    return "free".equals(of("when"));
  }

  /**
   * From today on, only what one can register for, or what is over: as {@code when} says.
   *
   * @param ids the only classes that are wanted; null for all
   */
  PublishedFilter filter(List<Long> ids) {
    boolean past = "past".equals(of("when"));
    return new PublishedFilter(
        typed.text("type"),
        typed.text("group"),
        typed.text("divisionCode"),
        level(),
        past ? null : today(),
        past ? today().minusDays(1) : null,
        "open".equals(of("when")) ? clock.instant() : null,
        typed.text("q"),
        past,
        ids);
  }

  /** All that is held in some days and meets the other filters. */
  PublishedFilter between(LocalDate from, LocalDate to) {
    return new PublishedFilter(
        typed.text("type"),
        typed.text("group"),
        typed.text("divisionCode"),
        level(),
        from,
        to,
        null,
        typed.text("q"),
        false,
        null);
  }

  private SessionLevel level() {
    return List.of(SessionLevel.values()).stream()
        .filter(one -> one.name().equals(of("level")))
        .findFirst()
        .orElse(null);
  }

  public List<SessionLevel> getLevels() {
    return List.of(SessionLevel.values());
  }

  /** Whether anything but the time is asked for. */
  public boolean isNarrowed() {
    return FILTERS.stream().anyMatch(name -> !of(name).isEmpty());
  }

  /** Whether one of the filters is used that are folded away. */
  public boolean isMore() {
    return Stream.of("group", "type", "level").anyMatch(name -> !of(name).isEmpty());
  }

  /** The filters as an address carries them, with one of them changed. */
  public String with(String name, Object value) {
    String kept =
        FILTERS.stream()
            .filter(one -> !one.equals(name) && !of(one).isEmpty())
            .map(one -> one + "=" + URLEncoder.encode(of(one), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    String changed = RequestValues.text(String.valueOf(value)) == null ? "" : name + "=" + value;
    return "?" + kept + (kept.isEmpty() || changed.isEmpty() ? "" : "&") + changed;
  }

  /** What a filter field holds. */
  public String of(String name) {
    String value = typed.text(name);
    return value == null ? "" : value;
  }
}
