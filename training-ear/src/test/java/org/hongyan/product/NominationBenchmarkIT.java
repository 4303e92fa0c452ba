package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How long the preview of a list of 500 people takes in production settings, most of them in the
 * queue, each with a letter to a gateway: the upload through the API, and the page that shows it.
 */
@Tag("benchmark")
class NominationBenchmarkIT {

  private static final int PEOPLE = 500;
  private static final int SEATS = 50;
  private static final int TIMES = 7;
  private static final String HEADER = "姓名,证件号,手机号,单位,人员类别,所属地区\n";

  private final StringBuilder table =
      new StringBuilder("| list of 500 | first ms | median ms | longest ms |\n|---|---|---|---|\n");

  @ParameterizedTest
  @EnumSource
  void previewsAreShown(Database database) throws Exception {
    try (TextGateway gateway = new TextGateway(1)) {
      int port = ProductProcess.freePort();
      Path folder = Product.freshFolder("nominations");
      Map<String, String> settings = new HashMap<>(database.freshDatabase("nominations"));
      settings.put("HONGYAN_TRIAL", "false");
      settings.putAll(gateway.settings("/"));
      ProductProcess running = ProductProcess.start(folder, port, settings).awaitReady();
      try {
        measure(Product.at(port, folder));
        System.out.println(database + "\n" + table);
      } finally {
        running.stop();
      }
    }
  }

  private void measure(Product product) {
    Api city = product.api("city");
    PageSession pages = PageSession.of(product, "city");
    RushClass wanted = new RushClass(city, SEATS);
    String fresh = sheet(i -> row(30_000 + i, "企业管理人员"));
    measure(city, pages, wanted, "all valid, nobody on record", fresh);
    measure(city, pages, wanted, "half wrong", sheet(NominationBenchmarkIT::mixed));
    long id = upload(city, new RushClass(city, SEATS), fresh);
    long start = System.nanoTime();
    city.post("/nominations/" + id + "/application", "{}").expect(200);
    table.append("| registering the valid | %d | | |\n".formatted(millis(start)));
    measure(city, pages, wanted, "all valid, all on record", fresh);
  }

  private void measure(Api city, PageSession pages, RushClass wanted, String name, String sheet) {
    long[] uploads = new long[TIMES];
    long[] shown = new long[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      long id = upload(city, wanted, sheet);
      uploads[i] = millis(start);
      start = System.nanoTime();
      String page = "/registration/nominate?session=" + wanted.id() + "&id=" + id;
      assertEquals(200, pages.get(page).statusCode());
      shown[i] = millis(start);
    }
    row(name + ", upload", uploads);
    row(name + ", page", shown);
  }

  private void row(String name, long[] took) {
    long first = took[0];
    Arrays.sort(took);
    table.append(
        "| %s | %d | %d | %d |\n".formatted(name, first, took[TIMES / 2], took[TIMES - 1]));
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long upload(Api city, RushClass wanted, String sheet) {
    return city.upload(
            "/nominations?session=" + wanted.id(),
            "people.csv",
            sheet.getBytes(StandardCharsets.UTF_8))
        .expect(201)
        .object()
        .get("id")
        .getAsLong();
  }

  private static String sheet(IntFunction<String> row) {
    return HEADER + IntStream.range(0, PEOPLE).mapToObj(row).collect(Collectors.joining());
  }

  /**
   * Every second one is wrong: in turn by an ID number, and by a group that the class is not for.
   */
  private static String mixed(int i) {
    return switch (i % 4) {
      case 1 -> row(40_000 + i, "企业管理人员").replaceFirst("\\d{4},", "0000,");
      case 3 -> row(40_000 + i, "行政执法人员");
      default -> row(40_000 + i, "企业管理人员");
    };
  }

  private static String row(int which, String group) {
    return "同事%d,%s,%s,示范企业,%s,开鲁县\n"
        .formatted(which, MadeUpNumbers.idNumber(which), MadeUpNumbers.phone(which), group);
  }
}
