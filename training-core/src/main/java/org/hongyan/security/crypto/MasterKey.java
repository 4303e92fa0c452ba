package org.hongyan.security.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key from which all others are derived: given from outside, or made once and kept in the data
 * folder, readable by its owner alone.
 */
public final class MasterKey {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final byte[] key;

  private MasterKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalStateException("the encryption key must be base64 of 32 bytes");
    }
    this.key = key;
  }

  public static MasterKey of(Optional<String> configured, Path dataDirectory) {
    return new MasterKey(
        Base64.getDecoder().decode(configured.orElseGet(() -> keptIn(dataDirectory)).trim()));
  }

  private static String keptIn(Path dataDirectory) {
    Path file = dataDirectory.resolve("keys").resolve("master.key");
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("the encryption key " + file + " cannot be read", e);
    }
  }

  /** A file that is there holds a whole key: it gets its name when it is safely on the disk. */
  private static void create(Path file) throws IOException {
    byte[] fresh = new byte[BYTES];
    RANDOM.nextBytes(fresh);
    Files.createDirectories(file.getParent());
    Path unnamed = Files.createTempFile(file.getParent(), "master", ".tmp", OWNER_ONLY);
    try (var channel = FileChannel.open(unnamed, StandardOpenOption.WRITE)) {
      String text = Base64.getEncoder().encodeToString(fresh);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
    try {
      Files.move(unnamed, file);
    } catch (FileAlreadyExistsException e) {
      // another start was faster: its key is the one to use
      Files.delete(unnamed);
    }
  }

  /** A key of its own for each purpose, so that one never helps against another. */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
