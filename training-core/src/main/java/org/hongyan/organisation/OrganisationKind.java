package org.hongyan.organisation;

/** What a unit is to training. */
public enum OrganisationKind {
  GOVERNMENT,
  UNIVERSITY,
  ENTERPRISE,
  SERVICE_INSTITUTION,
  ASSOCIATION,
  TRAINING_CENTRE,
  OTHER
}
