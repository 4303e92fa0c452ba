package org.hongyan.security.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMarkTest {

  @ParameterizedTest
  @EnumSource
  void knowsItsKeyAgainAndRefusesAnother(
      TestDatabase database, @TempDir Path one, @TempDir Path two) throws Exception {
    KeyedHash own = hashOf(one);
    KeyedHash other = hashOf(two);
    TestDatabase.Open open = database.fresh();
    open.run(em -> new KeyMark(em, own).confirm());
    open.run(em -> new KeyMark(em, own).confirm());
    var refused =
        assertThrows(
            IllegalStateException.class, () -> open.run(em -> new KeyMark(em, other).confirm()));
    assertTrue(refused.getMessage().contains("keys/master.key"), refused.getMessage());
    open.run(em -> new KeyMark(em, own).confirm());
  }

  @Test
  void keyFileIsWholeAndTheOnlyOne(@TempDir Path data) throws Exception {
    hashOf(data);
    try (var files = Files.list(data.resolve("keys"))) {
      assertEquals(List.of("master.key"), files.map(f -> f.getFileName().toString()).toList());
    }
    assertEquals(44, Files.size(data.resolve("keys/master.key")));
    assertEquals(hashOf(data).of("x"), hashOf(data).of("x"));
  }

  private static KeyedHash hashOf(Path data) {
    return new HmacHash(MasterKey.of(Optional.empty(), data).derive("keyed-hash"));
  }
}
