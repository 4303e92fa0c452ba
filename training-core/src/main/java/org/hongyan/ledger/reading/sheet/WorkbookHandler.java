package org.hongyan.ledger.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** The list of sheets and how dates are counted. */
final class WorkbookHandler extends PartHandler {

  /** A sheet that people see, and the relation that leads to its part. */
  record SheetEntry(String name, String relation) {}

  private final List<SheetEntry> visible = new ArrayList<>();
  private boolean counted1904;

  List<SheetEntry> visible() {
    return visible;
  }

  boolean counted1904() {
    return counted1904;
  }

  @Override
  void start(String name, Attributes attributes) {
    if ("workbookPr".equals(name)) {
      counted1904 = flag(attributes, "date1904");
    } else if ("sheet".equals(name)) {
      String state = attributes.getValue("state");
      if (state == null || "visible".equals(state)) {
        visible.add(new SheetEntry(attributes.getValue("name"), relation(attributes)));
      }
    }
  }

  private static String relation(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if ("id".equals(attributes.getLocalName(i)) && !attributes.getURI(i).isEmpty()) {
        return attributes.getValue(i);
      }
    }
    return "";
  }
}
