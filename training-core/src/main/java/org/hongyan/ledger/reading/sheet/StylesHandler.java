package org.hongyan.ledger.reading.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;

/** Which cell styles show a number as a date. */
final class StylesHandler extends PartHandler {

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.|General");
  private static final Pattern DATE_PART = Pattern.compile("[ymdhsYMDHS]");

  private final Map<Integer, String> formats = new HashMap<>();
  private final Map<Integer, String> dates = new HashMap<>();
  private boolean cellStyles;
  private int next;

  /** How a style shows a number as a date; null where it does not. */
  String dateFormat(int style) {
    return dates.get(style);
  }

  @Override
  void start(String name, Attributes attributes) {
    switch (name) {
      case "numFmt" ->
          formats.put(
              number(attributes.getValue("numFmtId"), -1), attributes.getValue("formatCode"));
      case "cellXfs" -> cellStyles = true;
      case "xf" -> {
        if (cellStyles) {
          int format = number(attributes.getValue("numFmtId"), 0);
          if (showsDate(format)) {
            dates.put(next, formats.getOrDefault(format, DateFormats.builtIn(format)));
          }
          next++;
        }
      }
      default -> {}
    }
  }

  @Override
  void end(String name) {
    if ("cellXfs".equals(name)) {
      cellStyles = false;
    }
  }

  private boolean showsDate(int format) {
    String code = formats.get(format);
    if (code != null) {
      return DATE_PART.matcher(QUOTED.matcher(code).replaceAll("")).find();
    }
    return format >= 14 && format <= 22
        || format >= 27 && format <= 36
        || format >= 45 && format <= 47
        || format >= 50 && format <= 58;
  }
}
