package org.hongyan.web.trainer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hongyan.person.IdType;
import org.hongyan.person.PersonDraft;
import org.hongyan.subject.Level;
import org.hongyan.trainer.AvailableHours;
import org.hongyan.trainer.Orientation;
import org.hongyan.trainer.Origin;
import org.hongyan.trainer.Taught;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerDraft;
import org.hongyan.trainer.TrainerFile;
import org.hongyan.web.common.RequestValues;

/** The fields of a trainer's form: what was typed, else what is kept, else empty. */
public final class TrainerForm {

  private static final int DAYS = 7;

  private final HttpServletRequest request;
  private final TrainerFile kept;

  /** Of what is kept, null for a new one. */
  TrainerForm(HttpServletRequest request, TrainerFile kept) {
    this.request = request;
    this.kept = kept;
  }

  /** What a field shows. */
  public String of(String name) {
    if (posted()) {
      String given = request.getParameter(name);
      return given == null ? "" : given;
    }
    return kept == null ? "" : shown(name);
  }

  private String shown(String name) {
    Object value =
        switch (name) {
          case "divisionCode" -> kept.facts().divisionCode();
          case "orientation" -> kept.facts().orientation();
          case "origin" -> kept.facts().origin();
          case "title" -> kept.facts().title();
          case "employer" -> kept.facts().employer();
          case "feeClass" -> kept.facts().feeClass();
          case "cv" -> kept.cv();
          case "nominatedBy" -> kept.nominatedBy();
          case "remark" -> kept.remark();
          case "version" -> kept.facts().version();
          default -> null;
        };
    return value == null ? "" : value.toString();
  }

  /** Whether a box is ticked. */
  public boolean ticked(String name, String value) {
    return chosen(name).contains(value);
  }

  private Set<String> chosen(String name) {
    if (posted()) {
      return values(name).collect(Collectors.toSet());
    }
    if (kept == null) {
      return name.equals("languages") ? Set.of(TeachingLanguage.CHINESE.name()) : Set.of();
    }
    return switch (name) {
      case "languages" ->
          kept.facts().languages().stream().map(Enum::name).collect(Collectors.toSet());
      case "divisions" -> Set.copyOf(kept.facts().divisions());
      case "subjects" ->
          kept.facts().subjects().stream()
              .map(taught -> taught.subjectCode() + ":" + taught.level())
              .collect(Collectors.toSet());
      case "nationallyKnown" -> kept.facts().nationallyKnown() ? Set.of("true") : Set.of();
      default -> Set.of();
    };
  }

  /** The hours of a weekday, such as {@code 08:30-12:00, 14:00-17:30}. */
  public String hours(int weekday) {
    if (posted()) {
      return of("hours" + weekday);
    }
    return kept == null
        ? ""
        : kept.availability().stream()
            .filter(hours -> hours.weekday() == weekday)
            .map(hours -> hours.from() + "-" + hours.to())
            .collect(Collectors.joining(", "));
  }

  /** What was posted; {@code personId} names somebody who is recorded. */
  TrainerDraft draft() {
    String personId = of("personId").strip();
    return new TrainerDraft(
        personId.matches("\\d{1,18}") ? Long.valueOf(personId) : null,
        person(),
        RequestValues.text(of("divisionCode")),
        RequestValues.choice(Orientation.class, "orientation", of("orientation")),
        RequestValues.choice(Origin.class, "origin", of("origin")),
        ticked("nationallyKnown", "true"),
        of("title"),
        of("employer"),
        RequestValues.text(of("feeClass")),
        values("languages")
            .map(one -> RequestValues.choice(TeachingLanguage.class, "languages", one))
            .toList(),
        values("subjects").map(TrainerForm::taught).toList(),
        values("divisions").toList(),
        availability(),
        of("cv"),
        of("nominatedBy"),
        of("remark"),
        of("version").matches("\\d{1,9}") ? Integer.valueOf(of("version")) : null);
  }

  private PersonDraft person() {
    return new PersonDraft(
        of("name"),
        RequestValues.choice(IdType.class, "idType", of("idType")),
        of("idNumber"),
        of("phone"),
        of("employer"));
  }

  private static Taught taught(String value) {
    int colon = value.indexOf(':');
    return colon < 0
        ? null
        : new Taught(
            value.substring(0, colon),
            RequestValues.choice(Level.class, "subjects", value.substring(colon + 1)));
  }

  private List<AvailableHours> availability() {
    List<AvailableHours> all = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      for (String range : of("hours" + day).split("[,;\uFF0C\u3001\uFF1B]")) {
        if (!range.isBlank()) {
          String[] ends = range.strip().split("\\s*[-\u2013\u2014~\uFF5E]\\s*", 2);
          all.add(
              new AvailableHours(day, padded(ends[0]), ends.length < 2 ? null : padded(ends[1])));
        }
      }
    }
    return all;
  }

  private static String padded(String time) {
    String plain = time.strip().replace('\uFF1A', ':');
    return plain.matches("\\d:\\d{2}") ? "0" + plain : plain;
  }

  private Stream<String> values(String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? Stream.empty() : Arrays.stream(values);
  }

  private boolean posted() {
    return "POST".equals(request.getMethod());
  }
}
