// SPDX-License-Identifier: Apache-2.0
package org.demarche.answer;

import java.util.List;
import org.demarche.position.StatementInStory;
import org.demarche.text.Require;

/**
 * What a party answered to what another asked or offered.
 *
 * @param answers the statements of one party, one provision and one act that answer, earliest first
 * @param asked the statements of the other party that they answer, earliest first
 * @param score how sure it is that these belong together, in [0, 1]
 */
public record Answer(List<StatementInStory> answers, List<StatementInStory> asked, double score) {
  public Answer {
    answers = List.copyOf(answers);
    asked = List.copyOf(asked);
    Require.that(!answers.isEmpty() && !asked.isEmpty(), "an answer has two sides");
    Require.that(score >= 0 && score <= 1, "a score lies in [0, 1], not at %s", score);
  }

  /** The first statement that answers: it stands for the others. */
  public StatementInStory answer() {
    return answers.get(0);
  }

  /** The latest statement that was answered. */
  public StatementInStory question() {
    return asked.get(asked.size() - 1);
  }
}
