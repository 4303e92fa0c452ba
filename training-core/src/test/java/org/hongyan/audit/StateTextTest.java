package org.hongyan.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateTextTest {

  private record Member(String name, String idNumber, String phone, int hours, String password) {}

  @Test
  void masksWhatIdentifiesAndLeavesOutWhatProves() {
    assertEquals(
        "{\"name\":\"Bao\",\"idNumber\":\"1523**********0014\",\"phone\":\"1380***5678\",\"hours\":8}",
        StateText.of(new Member("Bao", "152301199001010014", "13800005678", 8, "secret")));
  }

  @Test
  void masksNumbersInsideOtherTexts() {
    assertEquals(
        "[\"call 1380***5678 or 1523**********001X\"]",
        StateText.of(List.of("call 13800005678 or 15230119900101001X")));
  }

  @Test
  void writesNestedStatesAsJson() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("title", "a \"b\"\n\\");
    state.put("none", null);
    state.put("rows", List.of(1, true));
    assertEquals(
        "{\"title\":\"a \\\"b\\\"\\n\\\\\",\"none\":null,\"rows\":[1,true]}", StateText.of(state));
  }

  @Test
  void nothingStaysNothing() {
    assertNull(StateText.of(null));
  }
}
