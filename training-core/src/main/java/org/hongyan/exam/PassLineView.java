package org.hongyan.exam;

/** A pass line as lists and forms show it; unknown lines are null. */
public record PassLineView(
    Long id,
    int examYear,
    String scheme,
    Integer lawLine,
    int lawFullMark,
    Integer practiceLine,
    int practiceFullMark,
    PassLineStatus status,
    String source,
    int version) {

  static PassLineView of(PassLine line) {
    return new PassLineView(
        line.id(),
        line.examYear(),
        line.scheme(),
        line.lawLine(),
        line.lawFullMark(),
        line.practiceLine(),
        line.practiceFullMark(),
        line.status(),
        line.source(),
        line.version());
  }
}
