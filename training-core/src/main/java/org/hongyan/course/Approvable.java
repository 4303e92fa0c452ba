package org.hongyan.course;

/** What goes the way of the catalogue: courses and materials. */
interface Approvable {

  Approval approval();

  String divisionCode();

  int version();
}
