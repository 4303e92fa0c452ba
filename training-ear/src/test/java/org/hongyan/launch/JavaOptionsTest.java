package org.hongyan.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaOptionsTest {

  @ParameterizedTest
  @CsvSource({"true, -XX:+UseSerialGC", "false, -XX:+UseG1GC"})
  void collectorFitsTheKindOfRun(String trial, String expected) throws StartRefused {
    assertEquals(List.of(expected), collectors(Map.of("HONGYAN_TRIAL", trial)));
  }

  @Test
  void ownChoiceOfCollectorStandsAlone() throws StartRefused {
    assertEquals(List.of(), collectors(Map.of("HONGYAN_JAVA_OPTS", "-Xmx2g -XX:+UseZGC")));
  }

  private static List<String> collectors(Map<String, String> environment) throws StartRefused {
    return JavaOptions.of(Settings.from(environment, name -> null)).stream()
        .filter(option -> option.endsWith("GC"))
        .toList();
  }
}
