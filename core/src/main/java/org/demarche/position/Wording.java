// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.Comparator;
import java.util.List;
import org.demarche.statement.Mode;

/** Which of several wordings stands for a position. */
final class Wording {
  /** What a wording must say to be shown, as parts of its gist: "lift sanctions" has two. */
  private static final int INFORMATIVE = 2;

  private Wording() {}

  /**
   * The shortest informative quotation, else the shortest informative wording, else a quotation,
   * else the first. A party's own words come before a paraphrase of them.
   */
  static String of(List<StatementInStory> statements) {
    return statements.stream()
        .min(
            Comparator.comparing((StatementInStory s) -> !isInformative(s))
                .thenComparing(s -> s.statement().mode() != Mode.QUOTED)
                .thenComparing(s -> isInformative(s) ? s.statement().content().length() : 0)
                .thenComparing(StatementInStory.BY_TIME))
        .orElseThrow()
        .statement()
        .content();
  }

  private static boolean isInformative(StatementInStory statement) {
    return Provisions.gist(statement.statement()).size() >= INFORMATIVE;
  }
}
