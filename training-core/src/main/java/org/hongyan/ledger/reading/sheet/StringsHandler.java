package org.hongyan.ledger.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import org.hongyan.ledger.reading.cells.RawCell;
import org.xml.sax.Attributes;

/** The shared strings of a workbook, without their phonetic notes. */
final class StringsHandler extends PartHandler {

  private final List<RawCell> strings = new ArrayList<>();
  private boolean phonetic;

  List<RawCell> strings() {
    return strings;
  }

  @Override
  void start(String name, Attributes attributes) {
    switch (name) {
      case "si" -> clear();
      case "rPh" -> phonetic = true;
      case "t" -> {
        if (!phonetic) {
          collect();
        }
      }
      default -> {}
    }
  }

  @Override
  void end(String name) {
    switch (name) {
      case "t" -> stopCollecting();
      case "rPh" -> phonetic = false;
      case "si" -> strings.add(RawCell.text(Escapes.decode(collected())));
      default -> {}
    }
  }
}
