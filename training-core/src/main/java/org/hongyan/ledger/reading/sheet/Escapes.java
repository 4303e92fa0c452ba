package org.hongyan.ledger.reading.sheet;

/** Excel writes line ends inside a text as {@code _x000D_}. */
final class Escapes {

  private Escapes() {}

  static String decode(String text) {
    return text.contains("_x00")
        ? text.replace("_x000D_", "\r").replace("_x000A_", "\n").replace("_x0009_", "\t")
        : text;
  }
}
