package org.hongyan.shared.database;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts changes to figures; whoever is about to change many holds it. */
@Entity
@Table(name = "figure_version")
public class FigureChanges {

  static final int ROW = 1;

  @Id private int id;

  @Column(name = "changes")
  private long changes;

  protected FigureChanges() {}

  long changes() {
    return changes;
  }
}
