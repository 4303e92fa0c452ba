package org.hongyan.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map that forgets what was longest not asked for, once it holds too many. Reading changes the
 * order, so that whoever shares it among threads synchronizes reading too.
 */
public final class Recent<K, V> extends LinkedHashMap<K, V> {

  private static final long serialVersionUID = 1L;
  private static final int FEW = 16;
  private static final float USUAL_LOAD = 0.75f;

  private final int most;

  public Recent(int most) {
    super(FEW, USUAL_LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
