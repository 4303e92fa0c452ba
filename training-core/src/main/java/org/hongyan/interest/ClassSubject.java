package org.hongyan.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One subject of one class, read from a view of the database. */
@Entity
@Table(name = "class_subject")
@IdClass(ClassSubject.Key.class)
public class ClassSubject {

  /** Class and subject. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private Long sessionId;
    private String subjectCode;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(sessionId, key.sessionId)
          && Objects.equals(subjectCode, key.subjectCode);
    }

    @Override
    public int hashCode() {
      return Objects.hash(sessionId, subjectCode);
    }
  }

  @Id
  @Column(name = "session_id")
  private Long sessionId;

  @Id
  @Column(name = "subject_code")
  private String subjectCode;

  protected ClassSubject() {}
}
