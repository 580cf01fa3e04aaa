// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.Comparator;
import java.util.List;
import org.demarche.statement.Mode;

/** Which of several wordings stands for a position. */
final class Wording {
  /** What a wording must say to be shown, as parts of its gist: "lift sanctions" has two. */
  private static final int INFORMATIVE = 2;

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate c) -> !c.isInformative())
          .thenComparing(c -> c.said().statement().mode() != Mode.QUOTED)
          .thenComparing(c -> c.isInformative() ? c.said().statement().content().length() : 0)
          .thenComparing(Candidate::said, StatementInStory.BY_TIME);

  private record Candidate(StatementInStory said, boolean isInformative) {}

  private Wording() {}

  /**
   * The shortest informative quotation, else the shortest informative wording, else a quotation,
   * else the first. A party's own words come before a paraphrase of them.
   */
  static String of(List<StatementInStory> statements) {
    return statements.stream()
        .map(s -> new Candidate(s, isInformative(s)))
        .min(ORDER)
        .orElseThrow()
        .said()
        .statement()
        .content();
  }

  private static boolean isInformative(StatementInStory statement) {
    return Provisions.gist(statement.statement()).size() >= INFORMATIVE;
  }
}
