package org.hongyan.ledger.reading.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;

/** Where the parts that belong to the workbook lie; links that lead outside are not kept. */
final class RelationsHandler extends PartHandler {

  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, String> byType = new HashMap<>();

  Optional<String> part(String relation) {
    return Optional.ofNullable(targets.get(relation));
  }

  /** The part of a kind, such as {@code sharedStrings}. */
  Optional<String> ofType(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  @Override
  void start(String name, Attributes attributes) {
    String target = attributes.getValue("Target");
    if (!"Relationship".equals(name)
        || target == null
        || "External".equals(attributes.getValue("TargetMode"))) {
      return;
    }
    String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
    targets.put(attributes.getValue("Id"), part);
    String type = attributes.getValue("Type");
    byType.put(type == null ? "" : type.substring(type.lastIndexOf('/') + 1), part);
  }
}
