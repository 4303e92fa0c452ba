package org.hongyan.ledger.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two classes and four rows that each layout of the tests must give, however it is kept. */
final class KeptLedger {

  static final String ID_1 = "150523196803224588";
  static final String ID_2 = "152322199302271624";
  static final String ID_3 = "152322197210055327";

  /** What every layout must be read as. */
  static final List<String> TRUTH =
      List.of(
          "2023年开鲁县知识产权基础培训班|BASIC|COUNTY|150523|2023-06-07|2023-06-09|王芳|" + ID_1 + "|FARMER|true",
          "2023年开鲁县知识产权基础培训班|BASIC|COUNTY|150523|2023-06-07|2023-06-09|李强|" + ID_2 + "|JUDGE|false",
          "2023年开鲁县商标品牌培育与运营培训班|TRADEMARK_BRAND|COUNTY|150523|2023-09-01|2023-09-01|包军|"
              + ID_3
              + "|FARMER|true",
          "2023年开鲁县商标品牌培育与运营培训班|TRADEMARK_BRAND|COUNTY|150523|2023-09-01|2023-09-01|王芳|"
              + ID_1
              + "|FARMER|true");

  private static final List<String> NAMES =
      List.of(
          "班次编号", "培训班名称", "培训类型", "级别", "举办地区", "主办单位", "开班日期", "结班日期", "学时", "姓名", "身份证号", "手机号",
          "工作单位", "人员类别", "所属旗县", "实到学时", "是否结业");

  private KeptLedger() {}

  /** The four rows, cells by their usual names, all as text. */
  static List<Map<String, String>> rows() {
    return new ArrayList<>(
        List.of(
            row(
                "KL-01",
                "2023年开鲁县知识产权基础培训班",
                "基础",
                "2023-06-07",
                "2023-06-09",
                "王芳",
                ID_1,
                "农牧民",
                "是"),
            row(
                "KL-01",
                "2023年开鲁县知识产权基础培训班",
                "基础",
                "2023-06-07",
                "2023-06-09",
                "李强",
                ID_2,
                "法官",
                "否"),
            row(
                "KL-02",
                "2023年开鲁县商标品牌培育与运营培训班",
                "商标品牌培育与运营",
                "2023-09-01",
                "2023-09-01",
                "包军",
                ID_3,
                "农牧民",
                "是"),
            row(
                "KL-02",
                "2023年开鲁县商标品牌培育与运营培训班",
                "商标品牌培育与运营",
                "2023-09-01",
                "2023-09-01",
                "王芳",
                ID_1,
                "农牧民",
                "是")));
  }

  private static Map<String, String> row(
      String number,
      String title,
      String type,
      String start,
      String end,
      String name,
      String id,
      String group,
      String completed) {
    String[] values = {
      number,
      title,
      type,
      "旗县级",
      "开鲁县",
      "开鲁县市场监督管理局",
      start,
      end,
      "16",
      name,
      id,
      "13910101615",
      "开鲁县农技中心",
      group,
      "开鲁县",
      "16",
      completed
    };
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(NAMES.get(i), values[i]);
    }
    return row;
  }

  static List<String> names() {
    return new ArrayList<>(NAMES);
  }

  static Object[] cells(Map<String, String> row, List<String> columns) {
    return columns.stream().map(row::get).toArray();
  }

  /** A workbook of the rows below one header; {@code lines} stand above. */
  static SheetBuilder sheet(List<Map<String, String>> rows, List<String> columns, int lines) {
    SheetBuilder sheet = new SheetBuilder();
    for (int i = 0; i < lines; i++) {
      sheet.row(i == 0 ? "通辽市知识产权培训台账" : "填报单位：开鲁县市场监督管理局（第" + i + "行）");
    }
    sheet.row(columns.toArray());
    rows.forEach(row -> sheet.row(cells(row, columns)));
    return sheet;
  }

  /** The same as text with separators. */
  static String text(String separator, String lineEnd) {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(separator, NAMES));
    rows().forEach(row -> lines.add(String.join(separator, row.values())));
    return String.join(lineEnd, lines) + lineEnd;
  }

  /** What a reading says, in the form of {@link #TRUTH}, and its errors. */
  static List<String> said(LedgerReading reading) {
    List<String> said =
        reading.rows().stream()
            .map(
                row ->
                    Arrays.asList(
                            row.session().title(),
                            row.session().typeCode(),
                            row.session().level(),
                            row.session().divisionCode(),
                            row.session().start(),
                            row.session().end(),
                            row.person().name(),
                            row.person().idNumber(),
                            row.groupCode(),
                            row.completed())
                        .stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("|")))
            .collect(Collectors.toCollection(ArrayList::new));
    reading
        .errors()
        .forEach(e -> said.add(e.row() + e.column() + " " + e.code() + " " + e.value()));
    return said;
  }
}
