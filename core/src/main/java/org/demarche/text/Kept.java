// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps what was worked out from a key, for as long as it is asked for: once there are too many
 * values, those go that nobody asked for since it was last so. Several threads may use it.
 *
 * @param <K> of what it is worked out, with equals and hash code
 * @param <V> what is worked out; the same whenever it is done, and never changed
 */
public final class Kept<K, V> {
  private final int most;
  private final Function<K, V> make;
  private volatile Map<K, V> young = new ConcurrentHashMap<>();
  private volatile Map<K, V> old = new ConcurrentHashMap<>();

  /**
   * Keeps nothing yet.
   *
   * @param most values that are kept, about; at least 2
   * @param make works a value out; it gives no null
   */
  public Kept(int most, Function<K, V> make) {
    Require.that(most >= 2, "at least 2 values are kept, not %d", most);
    this.most = most;
    this.make = make;
  }

  /** The value of a key, kept or worked out now. */
  public V of(K key) {
    V value = young.get(key);
    if (value != null) {
      return value;
    }
    value = old.get(key);
    if (value == null) {
      value = make.apply(key);
    }
    V other = young.putIfAbsent(key, value);
    if (2L * young.size() >= most) {
      turn();
    }
    return other == null ? value : other;
  }

  private synchronized void turn() {
    if (2L * young.size() >= most) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
