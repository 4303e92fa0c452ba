package org.hongyan.ledger.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hongyan.ledger.reading.LedgerField;
import org.hongyan.ledger.reading.ReferenceNames;
import org.hongyan.ledger.reading.ReferenceNames.DivisionName;
import org.hongyan.ledger.reading.ReferenceNames.Name;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;

/**
 * The empty form: drop-downs where words are fixed, text columns where Excel would spoil digits.
 */
public final class LedgerTemplateWorkbook {

  private static final int HEADER_ROW = 2;
  private static final int LAST_ROW = 5000;
  private static final int COUNTY_DIGITS = 6;

  private final Map<LedgerField, List<String>> choices = new EnumMap<>(LedgerField.class);
  private final List<LedgerField> fields = LedgerColumns.of(false);

  public LedgerTemplateWorkbook(ReferenceNames reference) {
    List<String> divisions =
        reference.divisions().stream()
            .filter(d -> d.code().length() <= COUNTY_DIGITS)
            .map(DivisionName::name)
            .toList();
    choices.put(LedgerField.SESSION_TYPE, names(reference.sessionTypes()));
    choices.put(LedgerField.GROUP, names(reference.audienceGroups()));
    choices.put(LedgerField.DIVISION, divisions);
    choices.put(LedgerField.PERSON_DIVISION, divisions);
    choices.put(LedgerField.LEVEL, words("level.", SessionLevel.values()));
    choices.put(LedgerField.DELIVERY, words("delivery.", Delivery.Place.values()));
    choices.put(LedgerField.COMPLETED, List.of(CodeNames.answer(true), CodeNames.answer(false)));
  }

  private static List<String> names(List<Name> names) {
    return names.stream().map(Name::name).toList();
  }

  private static List<String> words(String prefix, Enum<?>[] constants) {
    List<String> words = new ArrayList<>();
    for (Enum<?> constant : constants) {
      words.add(CodeNames.word(prefix, constant));
    }
    return words;
  }

  public void write(OutputStream out) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var cells = new CellWriter(workbook);
      Sheet sheet = workbook.createSheet(LedgerColumns.text("sheet"));
      Sheet lists = workbook.createSheet(LedgerColumns.text("listsSheet"));
      workbook.setSheetHidden(1, true);
      writeHead(cells, sheet);
      int list = 0;
      for (var choice : choices.entrySet()) {
        offer(sheet, lists, list++, choice.getKey(), choice.getValue());
      }
      setUpPrint(sheet);
      workbook.write(out);
    }
  }

  private void writeHead(CellWriter cells, Sheet sheet) {
    cells.title(sheet.createRow(0), 0, LedgerColumns.text("title"));
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, fields.size()));
    Row filledIn = sheet.createRow(1);
    cells.text(filledIn, 0, LedgerColumns.text("filledInBy", ""));
    cells.text(filledIn, 4, LedgerColumns.text("filledInByPerson", ""));
    cells.text(filledIn, 7, LedgerColumns.text("filledInOn", ""));
    Row header = sheet.createRow(HEADER_ROW);
    cells.header(header, 0, LedgerColumns.text("ORDINAL"));
    for (int i = 0; i < fields.size(); i++) {
      LedgerField field = fields.get(i);
      cells.header(header, i + 1, LedgerColumns.text(field.name()));
      sheet.setColumnWidth(i + 1, LedgerColumns.width(field));
      switch (field) {
        case START_DATE, END_DATE -> sheet.setDefaultColumnStyle(i + 1, cells.dateStyle());
        case HOURS, ATTENDED_HOURS -> {}
        default -> sheet.setDefaultColumnStyle(i + 1, cells.textStyle());
      }
    }
    sheet.createFreezePane(0, HEADER_ROW + 1);
  }

  /* the words stand on a hidden sheet: a list within the cell holds 255 characters at most */
  private void offer(Sheet sheet, Sheet lists, int list, LedgerField field, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
      row.createCell(list).setCellValue(words.get(i));
    }
    String letter = CellReference.convertNumToColString(list);
    String range =
        "'%s'!$%s$1:$%s$%d".formatted(lists.getSheetName(), letter, letter, words.size());
    int column = 1 + fields.indexOf(field);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createFormulaListConstraint(range),
            new CellRangeAddressList(HEADER_ROW + 1, LAST_ROW, column, column));
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        LedgerColumns.text(field.name()), LedgerColumns.text("chooseFromList"));
    sheet.addValidationData(validation);
  }

  private static void setUpPrint(Sheet sheet) {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
  }
}
