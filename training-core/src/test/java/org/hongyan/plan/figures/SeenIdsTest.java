package org.hongyan.plan.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

  @Test
  void countsLikeSets() {
    Random random = new Random(11);
    for (int round = 0; round < 50; round++) {
      int groups = 1 + random.nextInt(8);
      SeenIds seen = new SeenIds();
      Map<Integer, Set<Long>> expected = new HashMap<>();
      Set<Long> all = new HashSet<>();
      int sights = random.nextInt(5000);
      for (int i = 0; i < sights; i++) {
        int group = random.nextInt(groups);
        long id = random.nextLong(1L << (1 + random.nextInt(40)));
        seen.add(group, id);
        expected.computeIfAbsent(group, none -> new HashSet<>()).add(id);
        all.add(id);
      }
      long[] sizes = new long[groups];
      expected.forEach((group, ids) -> sizes[group] = ids.size());
      assertEquals(all.size(), seen.different());
      assertArrayEquals(sizes, seen.differentIn(groups));
      assertEquals(all.size(), seen.different());
    }
  }

  @Test
  void refusesWhatDoesNotFit() {
    SeenIds seen = new SeenIds();
    assertThrows(IllegalArgumentException.class, () -> seen.add(0, 1L << 40));
    assertThrows(IllegalArgumentException.class, () -> seen.add(0, -1));
    assertThrows(IllegalArgumentException.class, () -> seen.add(1 << 23, 1));
    assertThrows(IllegalArgumentException.class, () -> seen.add(-1, 1));
  }
}
