package org.hongyan.trainer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hongyan.subject.Level;

/** A subject and how far somebody can teach it. */
@Embeddable
public class Teaching {

  @Column(name = "subject_code")
  private String subjectCode;

  @Enumerated(EnumType.STRING)
  @Column(name = "level")
  private Level level;

  protected Teaching() {}

  Teaching(Taught taught) {
    subjectCode = taught.subjectCode();
    level = taught.level();
  }

  Taught view() {
    return new Taught(subjectCode, level);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Teaching teaching && teaching.view().equals(view());
  }

  @Override
  public int hashCode() {
    return view().hashCode();
  }
}
