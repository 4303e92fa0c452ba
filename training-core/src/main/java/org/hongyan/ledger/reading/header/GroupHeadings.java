package org.hongyan.ledger.reading.header;

import java.util.Optional;

/** Knows which audience group a heading names. */
@FunctionalInterface
public interface GroupHeadings {

  Optional<String> groupCode(String heading);
}
