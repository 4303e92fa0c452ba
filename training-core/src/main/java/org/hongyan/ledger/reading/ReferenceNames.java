package org.hongyan.ledger.reading;

import java.util.List;

/** The names that reference data gives, by which the words of a ledger are understood. */
public interface ReferenceNames {

  /** Cities, counties, functional zones and townships. */
  List<DivisionName> divisions();

  List<Name> audienceGroups();

  List<Name> sessionTypes();

  /** A division; townships count for their parent. */
  record DivisionName(String code, String name, String shortName, String parentCode) {
    public DivisionName {
      shortName = shortName == null || shortName.isBlank() ? name : shortName;
    }
  }

  /** A code and its Chinese name. */
  record Name(String code, String name) {}
}
