package org.hongyan.trainer;

/** Where a trainer comes from: the city, or elsewhere (本地、外地). */
public enum Origin {
  LOCAL,
  OUTSIDE
}
