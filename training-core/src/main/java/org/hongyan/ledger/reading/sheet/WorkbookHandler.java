package org.hongyan.ledger.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;

/** The list of sheets and how dates are counted. */
final class WorkbookHandler extends PartHandler {

  /** A sheet, whether people see it, and the relation that leads to its part. */
  record SheetEntry(String name, String relation, boolean hidden) {}

  private final List<SheetEntry> sheets = new ArrayList<>();
  private boolean counted1904;

  List<SheetEntry> sheets() {
    return sheets;
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
      boolean hidden = state != null && !"visible".equals(state);
      sheets.add(new SheetEntry(attributes.getValue("name"), relation(attributes), hidden));
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
