package org.hongyan.exam;

import java.util.List;

/** One year's exam with its pass lines, one for each scheme. */
public record ExamYear(int examYear, List<PassLineView> passLines) {}
