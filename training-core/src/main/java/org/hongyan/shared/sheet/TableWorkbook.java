package org.hongyan.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes one table as .xlsx, row by row, with few rows in memory. Text stays text: what begins like
 * a formula is marked as quoted, so that no spreadsheet program ever runs it.
 */
public final class TableWorkbook implements AutoCloseable {

  private static final int ROWS_IN_MEMORY = 200;
  private static final int LONGEST_TEXT = 32_767;
  private static final int WIDTH = 20 * 256;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final Sheet sheet;
  private final CellStyle quoted = workbook.createCellStyle();
  private final CellStyle header = workbook.createCellStyle();
  private int rows;

  public TableWorkbook(String name, List<String> headers) {
    sheet = workbook.createSheet(name);
    quoted.setQuotePrefixed(true);
    var bold = workbook.createFont();
    bold.setBold(true);
    header.setFont(bold);
    add(headers);
    for (int i = 0; i < headers.size(); i++) {
      sheet.setColumnWidth(i, WIDTH);
      sheet.getRow(0).getCell(i).setCellStyle(header);
    }
    sheet.createFreezePane(0, 1);
  }

  /** Adds a row of numbers, dates and texts; null leaves a cell empty. */
  public void add(List<?> values) {
    Row row = sheet.createRow(rows++);
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value != null) {
        fill(row.createCell(i), value);
      }
    }
  }

  private void fill(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
      return;
    }
    String text = value instanceof LocalDate day ? day.toString() : value.toString();
    cell.setCellValue(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    if (FormulaText.risky(text)) {
      cell.setCellStyle(quoted);
    }
  }

  public void write(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
