package org.hongyan.web.common;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hongyan.shared.Settings;

/** Minutes as people say them: {@code #{teachingHours.of(90)}} is 2 teaching hours. */
@Named
@RequestScoped
public class TeachingHours {

  private final Settings settings;
  private final PageTexts texts;

  @Inject
  public TeachingHours(Settings settings, PageTexts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  protected TeachingHours() {
    this(null, null);
  }

  /** Teaching hours with one decimal at most, and the minutes that they are made of. */
  public String of(int minutes) {
    BigDecimal hours =
        BigDecimal.valueOf(minutes)
            .divide(BigDecimal.valueOf(settings.teachingHourMinutes()), 1, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return texts.of("courses.hours", hours.toPlainString(), PageFunctions.number(minutes));
  }

  /** Minutes of one. */
  public int getMinutes() {
    return settings.teachingHourMinutes();
  }
}
