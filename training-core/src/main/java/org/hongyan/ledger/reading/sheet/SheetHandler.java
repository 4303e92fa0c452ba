package org.hongyan.ledger.reading.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.hongyan.ledger.reading.cells.RawCell;
import org.xml.sax.Attributes;

/** Collects the rows of one sheet as they stream by; equal cells are kept once. */
final class SheetHandler extends PartHandler {

  private static final int MOST_BLOCKS = 300_000;

  private final List<RawCell> strings;
  private final IntFunction<String> dateFormats;
  private final boolean counted1904;
  private final Limits limits;
  private final Map<RawCell, RawCell> known = new HashMap<>();
  private final Map<String, RawCell> dates = new HashMap<>();
  private final List<RawRow> rows = new ArrayList<>();
  private final List<MergedBlock> blocks = new ArrayList<>();
  private RawCell[] cells = new RawCell[32];
  private int used;
  private int row;
  private int column = -1;
  private String type;
  private int style;
  private boolean formula;
  private boolean valued;

  SheetHandler(
      List<RawCell> strings, IntFunction<String> dateFormats, boolean counted1904, Limits limits) {
    this.strings = strings;
    this.dateFormats = dateFormats;
    this.counted1904 = counted1904;
    this.limits = limits;
  }

  List<RawRow> rows() {
    return rows;
  }

  List<MergedBlock> blocks() {
    return blocks;
  }

  @Override
  void start(String name, Attributes attributes) {
    switch (name) {
      case "row" -> startRow(attributes);
      case "c" -> startCell(attributes);
      case "v", "t" -> {
        valued = true;
        collect();
      }
      case "f" -> formula = true;
      case "mergeCell" -> addBlock(attributes.getValue("ref"));
      default -> {}
    }
  }

  @Override
  void end(String name) {
    switch (name) {
      case "v", "t" -> stopCollecting();
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {}
    }
  }

  private void startRow(Attributes attributes) {
    row = number(attributes.getValue("r"), row + 1);
    column = -1;
    used = 0;
    Arrays.fill(cells, null);
  }

  private void startCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : Columns.index(reference);
    type = attributes.getValue("t");
    style = number(attributes.getValue("s"), 0);
    formula = false;
    valued = false;
    clear();
  }

  private void endCell() {
    if (column < 0 || column >= Columns.MOST || !valued && !formula) {
      return;
    }
    RawCell cell = cell();
    if (!cell.isBlank()) {
      if (column >= cells.length) {
        cells = Arrays.copyOf(cells, Columns.MOST);
      }
      cells[column] = cell;
      used = Math.max(used, column + 1);
    }
  }

  private RawCell cell() {
    String value = collected();
    if (formula && value.isEmpty() && !"str".equals(type)) {
      return new RawCell(RawCell.Kind.ERROR, "=");
    }
    if ("s".equals(type)) {
      int index = number(value, -1);
      if (index < 0 || index >= strings.size()) {
        throw WorkbookPackage.damaged();
      }
      return strings.get(index);
    }
    RawCell cell =
        switch (type == null ? "n" : type) {
          case "n" -> numeric(value);
          case "b" -> new RawCell(RawCell.Kind.BOOLEAN, "1".equals(value) ? "true" : "false");
          case "e" -> new RawCell(RawCell.Kind.ERROR, value);
          default -> RawCell.text(Escapes.decode(value));
        };
    return known.computeIfAbsent(cell, c -> c);
  }

  private RawCell numeric(String value) {
    String format = dateFormats.apply(style);
    return format == null
        ? new RawCell(RawCell.Kind.NUMBER, value)
        : dates.computeIfAbsent(style + ":" + value, unseen -> date(format, value));
  }

  private RawCell date(String format, String value) {
    return new RawCell(RawCell.Kind.DATE, value, DateFormats.show(format, value, counted1904));
  }

  private void endRow() {
    if (used > 0) {
      rows.add(new RawRow(row, Arrays.copyOf(cells, used)));
      limits.requireRows(rows.size());
    }
  }

  private void addBlock(String reference) {
    MergedBlock.of(reference).ifPresent(blocks::add);
    if (blocks.size() > MOST_BLOCKS) {
      throw WorkbookPackage.tooLargeInside();
    }
  }
}
