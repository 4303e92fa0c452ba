package org.hongyan.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void defaultsAreThoseOfProduction() throws StartRefused {
    Settings settings = Settings.from(Map.of(), name -> null);
    assertEquals(8080, settings.port());
    assertEquals("0.0.0.0", settings.address());
    assertEquals("http://127.0.0.1:8080/", settings.url());
    assertFalse(settings.demo());
    assertFalse(settings.trial());
    assertTrue(settings.dataDir().endsWith("data"));
    assertTrue(settings.runtimeDir().endsWith("data/runtime"));
  }

  @Test
  void demonstrationListensOnLoopbackWhateverIsAsked() throws StartRefused {
    var environment = Map.of("HONGYAN_DEMO", "true", "HONGYAN_HTTP_ADDRESS", "0.0.0.0");
    Settings settings = Settings.from(environment, name -> null);
    assertEquals("127.0.0.1", settings.address());
    assertTrue(settings.trial());
  }

  @Test
  void environmentWinsOverPreset() throws StartRefused {
    var preset = Map.of("hongyan.http.port", "9000", "hongyan.demo", "true");
    Settings settings = Settings.from(Map.of("HONGYAN_HTTP_PORT", "9001"), preset::get);
    assertEquals(9001, settings.port());
    assertTrue(settings.demo());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "80 80"})
  void refusesImpossiblePort(String port) {
    var environment = Map.of("HONGYAN_HTTP_PORT", port);
    var refused = assertThrows(StartRefused.class, () -> Settings.from(environment, name -> null));
    assertEquals(StartRefused.Reason.SETTING_INVALID, refused.reason());
    assertTrue(refused.getMessage().contains("HONGYAN_HTTP_PORT"), refused.getMessage());
  }
}
