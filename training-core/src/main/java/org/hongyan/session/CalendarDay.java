package org.hongyan.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hongyan.reference.ReferenceRow;

/** A public holiday or an adjusted working day. */
@Entity
@Table(name = "calendar_day")
public class CalendarDay implements ReferenceRow {

  @Id private LocalDate day;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private DayKind kind;

  private String name;

  private String source;

  @Version private int version;

  protected CalendarDay() {}

  public CalendarDay(LocalDate day, DayKind kind, String name, String source) {
    this.day = day;
    this.kind = kind;
    this.name = name;
    this.source = source;
  }

  public LocalDate day() {
    return day;
  }

  public DayKind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  /** The notice that says so; null where it is not recorded. */
  public String source() {
    return source;
  }

  @Override
  public int version() {
    return version;
  }

  /** Corrects what the day is; the day itself never changes. */
  public void revise(DayKind newKind, String newName, String newSource) {
    source = newSource;
    kind = newKind;
    name = newName;
  }
}
