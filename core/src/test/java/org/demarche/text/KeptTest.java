// SPDX-License-Identifier: Apache-2.0
package org.demarche.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
  private final AtomicInteger made = new AtomicInteger();
  private final Kept<Integer, String> kept =
      new Kept<>(
          10,
          key -> {
            made.incrementAndGet();
            return "n" + key;
          });

  @Test
  void aValueIsWorkedOutOnce() {
    assertThat(kept.of(1)).isEqualTo("n1").isSameAs(kept.of(1));
    assertThat(made).hasValue(1);
  }

  @Test
  void whatNobodyAskedForSinceGoesAndWhatIsAskedForStays() {
    for (int i = 0; i < 100; i++) {
      kept.of(i);
      kept.of(-1);
    }
    assertThat(made).hasValue(101);
    kept.of(0);
    assertThat(made).hasValue(102);
  }
}
