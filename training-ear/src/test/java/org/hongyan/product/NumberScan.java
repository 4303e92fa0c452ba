package org.hongyan.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for numbers in bytes, in every way in which a program might have written them. */
final class NumberScan {

  private static final int HEAD = 8;

  private record Needle(byte[] bytes, String name) {
    boolean at(byte[] hay, int position) {
      if (position + bytes.length > hay.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if (hay[position + i] != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final BitSet heads = new BitSet(1 << 20);
  private final Map<Long, List<Needle>> needles = new HashMap<>();

  NumberScan(List<String> numbers) {
    for (String number : numbers) {
      byte[] plain = number.getBytes(StandardCharsets.UTF_8);
      add(plain, number + " UTF-8");
      add(number.getBytes(StandardCharsets.UTF_16BE), number + " UTF-16BE");
      add(number.getBytes(StandardCharsets.UTF_16LE), number + " UTF-16LE");
      add(ascii(HexFormat.of().formatHex(plain)), number + " hex");
      for (int shift = 0; shift < 3; shift++) {
        add(ascii(base64(plain, shift)), number + " base64");
      }
    }
  }

  /** What stays of the base64 of a number whatever stands before and behind it. */
  private static String base64(byte[] plain, int shift) {
    byte[] shifted = new byte[plain.length + shift];
    System.arraycopy(plain, 0, shifted, shift, plain.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int whole = shifted.length / 3 * 4;
    return text.substring(shift == 0 ? 0 : shift + 1, whole);
  }

  private void add(byte[] bytes, String name) {
    long head = head(bytes, 0);
    heads.set(slot(head));
    needles.computeIfAbsent(head, unseen -> new ArrayList<>()).add(new Needle(bytes, name));
  }

  /** The numbers found below a folder or in a file, each with where and how. */
  TreeSet<String> in(Path folder) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        in(Files.readAllBytes(file)).forEach(hit -> found.add(hit + " in " + file));
      }
    }
    return found;
  }

  TreeSet<String> in(byte[] bytes) {
    TreeSet<String> found = new TreeSet<>();
    for (int i = 0; i + HEAD <= bytes.length; i++) {
      long head = head(bytes, i);
      if (heads.get(slot(head))) {
        for (Needle needle : needles.getOrDefault(head, List.of())) {
          if (needle.at(bytes, i)) {
            found.add(needle.name());
          }
        }
      }
    }
    return found;
  }

  private static long head(byte[] bytes, int from) {
    long head = 0;
    for (int i = from; i < from + HEAD; i++) {
      head = head << 8 | bytes[i] & 0xff;
    }
    return head;
  }

  private static int slot(long head) {
    return (int) (head * 0x9E3779B97F4A7C15L >>> 44);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
