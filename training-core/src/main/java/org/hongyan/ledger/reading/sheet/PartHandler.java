package org.hongyan.ledger.reading.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Reads one part of a workbook; refuses a document type before anything of it is looked at. */
abstract class PartHandler extends DefaultHandler2 {

  /** Excel's own limit for the text of one cell. */
  private static final int LONGEST_TEXT = 32_767;

  private final StringBuilder text = new StringBuilder();
  private boolean collecting;

  @Override
  public void startDTD(String name, String publicId, String systemId) throws SAXException {
    throw new WorkbookPackage.ForeignEntities();
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    start(name, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    end(name);
  }

  abstract void start(String name, Attributes attributes);

  void end(String name) {}

  void collect() {
    collecting = true;
  }

  void stopCollecting() {
    collecting = false;
  }

  void clear() {
    text.setLength(0);
    collecting = false;
  }

  String collected() {
    return text.toString();
  }

  @Override
  public void characters(char[] chars, int from, int length) {
    if (collecting) {
      text.append(chars, from, length);
      if (text.length() > LONGEST_TEXT) {
        throw WorkbookPackage.tooLargeInside();
      }
    }
  }

  static boolean flag(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  static int number(String value, int otherwise) {
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
