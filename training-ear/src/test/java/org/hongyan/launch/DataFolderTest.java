package org.hongyan.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir private Path folder;

  @Test
  void belongsToOneLauncherAtATime() throws StartRefused {
    try (DataFolder held = DataFolder.claim(folder)) {
      var refused = assertThrows(StartRefused.class, () -> DataFolder.claim(held.path()));
      assertEquals(StartRefused.Reason.DATA_FOLDER_IN_USE, refused.reason());
    }
    DataFolder.claim(folder).close();
  }

  @Test
  void setsAsideDatabaseWhoseCreationWasCutOff() throws IOException, StartRefused {
    Files.createDirectories(folder.resolve("derby/seg0"));
    DataFolder.claim(folder).close();
    assertFalse(Files.exists(folder.resolve("derby")));
  }

  @Test
  void leavesCompleteDatabaseAlone() throws IOException, StartRefused {
    Files.createDirectories(folder.resolve("derby/seg0"));
    Files.createFile(folder.resolve("derby/service.properties"));
    DataFolder.claim(folder).close();
    assertTrue(Files.exists(folder.resolve("derby/seg0")));
  }
}
