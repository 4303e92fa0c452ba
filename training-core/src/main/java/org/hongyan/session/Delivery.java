package org.hongyan.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a class is delivered: four independent pairs of the plan's key project 6. */
@Embeddable
public class Delivery {

  /** 线下 / 线上. */
  public enum Place {
    ONSITE,
    ONLINE,
    BLENDED
  }

  /** 集中 / 分散自学. */
  public enum Pace {
    GROUP,
    SELF_STUDY,
    MIXED
  }

  /** 单独 / 嵌入. */
  public enum Setting {
    STANDALONE,
    EMBEDDED
  }

  /** 课堂讲解 / 现场考察交流. */
  public enum Style {
    CLASSROOM,
    FIELD_VISIT,
    MIXED
  }

  @Enumerated(EnumType.STRING)
  @Column(name = "place")
  private Place place;

  @Enumerated(EnumType.STRING)
  @Column(name = "pace")
  private Pace pace;

  @Enumerated(EnumType.STRING)
  @Column(name = "setting")
  private Setting setting;

  @Enumerated(EnumType.STRING)
  @Column(name = "style")
  private Style style;

  protected Delivery() {}

  public Delivery(Place place, Pace pace, Setting setting, Style style) {
    this.place = place;
    this.pace = pace;
    this.setting = setting;
    this.style = style;
  }

  /** What a ledger tells: the place alone; the rest is the usual class. */
  public static Delivery at(Place place) {
    return new Delivery(place, Pace.GROUP, Setting.STANDALONE, Style.CLASSROOM);
  }

  public Place place() {
    return place;
  }

  public Pace pace() {
    return pace;
  }

  public Setting setting() {
    return setting;
  }

  public Style style() {
    return style;
  }
}
