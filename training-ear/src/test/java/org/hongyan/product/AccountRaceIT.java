package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several people follow their links at the same moment and want the same username. */
class AccountRaceIT {

  private static final int NAMES = 2;
  private static final int EACH = 6;
  private static final int PEOPLE = 27_000;

  /** The others have seen the name free; done anew their call finds it taken, and says so. */
  @ParameterizedTest
  @EnumSource
  void oneGetsTheNameAndTheOthersAreToldThatItIsTaken(Database database) throws Exception {
    Product product = Product.on(database);
    List<String> tokens = tokens(product);
    for (int name = 0; name < NAMES; name++) {
      String body =
          "{\"username\":\"wanted.by.many.%d\",\"password\":\"Steppe-wind-2027\"}".formatted(name);
      List<Callable<Api.Answer>> all = new ArrayList<>();
      for (String token : tokens.subList(EACH * name, EACH * (name + 1))) {
        all.add(() -> product.api().post("/public/account-links/" + token + "/account", body));
      }
      List<Api.Answer> answers = AtOnce.run(all);
      Map<Integer, Long> statuses =
          answers.stream()
              .collect(Collectors.groupingBy(Api.Answer::status, Collectors.counting()));
      assertEquals(Map.of(200, 1L, 422, EACH - 1L), statuses);
      answers.stream()
          .filter(one -> one.status() == 422)
          .forEach(one -> assertTrue(one.text().contains("USERNAME_TAKEN"), one.text()));
    }
  }

  /** The links of people who are registered, as an organiser hands them over. */
  private static List<String> tokens(Product product) {
    Api city = product.api("city");
    RushClass wanted = new RushClass(city, NAMES * EACH);
    IntStream.range(0, NAMES * EACH).forEach(i -> wanted.publicly(product, PEOPLE + i));
    return wanted.registrations(city).stream()
        .map(one -> token(city, one.get("personId").getAsLong()))
        .toList();
  }

  private static String token(Api city, long personId) {
    return city.post("/persons/" + personId + "/account-link", "{}")
        .expect(201)
        .object()
        .get("link")
        .getAsString()
        .replaceFirst(".*token=", "");
  }
}
