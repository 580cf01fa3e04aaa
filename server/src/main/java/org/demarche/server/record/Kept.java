// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Results that took a while, the latest used; two that want the same wait for one. */
final class Kept {
  /** What 100,000 statements give takes about 10 MB; so many are kept. */
  private static final int MOST = 24;

  private final Map<Object, CompletableFuture<Object>> results =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, CompletableFuture<Object>> eldest) {
          return size() > MOST;
        }
      };

  @SuppressWarnings("unchecked")
  <T> T get(Object key, Supplier<T> work) {
    CompletableFuture<Object> mine = new CompletableFuture<>();
    CompletableFuture<Object> known;
    synchronized (results) {
      known = results.putIfAbsent(key, mine);
    }
    if (known == null) {
      try {
        mine.complete(work.get());
      } catch (RuntimeException | Error e) {
        mine.completeExceptionally(e);
        synchronized (results) {
          results.remove(key, mine);
        }
      }
      known = mine;
    }
    try {
      return (T) known.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
