// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.page.archive.Make.bytes;

import org.junit.jupiter.api.Test;

/** JSON Lines: what holds no articles is told once, what holds some line by line. */
class LinesTest {
  private static final String LABEL =
      "{\"page\":\"a.txt\",\"start\":1,\"content\":\"open the port\"}\n";
  private static final String SKIP = "{\"page\":\"a.txt\",\"skip\":true}\n";
  private static final String ARTICLE =
      "{\"title\":\"Port\",\"text\":\"The port stays shut, the union said on Monday.\"}\n";

  @Test
  void aFileOfOtherLinesIsOneThingThatCannotBeRead() {
    Taken taken = Taken.of("labels.jsonl", bytes(LABEL.repeat(4)));
    assertThat(taken.failures)
        .containsExactly(
            "labels.jsonl is JSON without a page: no object has a title, a text or a body.");
  }

  @Test
  void articlesWithoutWordsAreToldOnce() {
    String bare = "{\"title\":\"\",\"url\":\"https://a.example/1\",\"text\":\"\"}\n";
    Taken taken = Taken.of("bare.jsonl", bytes("{\"text\":\" \"}\n" + bare.repeat(3)));
    assertThat(taken.pages).isEmpty();
    assertThat(taken.failures).hasSize(1);
  }

  @Test
  void amongArticlesEachSuchLineIsTold() {
    for (String lines : new String[] {SKIP + ARTICLE + SKIP.strip(), ARTICLE + SKIP + SKIP}) {
      Taken taken = Taken.of("mixed.jsonl", bytes(lines));
      assertThat(taken.pages).hasSize(1);
      assertThat(taken.failures).hasSize(2);
      assertThat(taken.failures.get(0)).matches("mixed\\.jsonl#\\d has neither title nor text\\.");
    }
  }
}
