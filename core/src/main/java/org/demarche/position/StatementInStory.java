// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.demarche.statement.Statement;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * A statement with what is known of the article that it stands in.
 *
 * @param statement the statement
 * @param storyId the story of its article: copies have the same
 * @param outlet who published its article
 * @param published when its article was published
 * @param id the statement's id, kept since it is asked for often and costs a hash
 */
public record StatementInStory(
    Statement statement,
    String storyId,
    Optional<String> outlet,
    Optional<DateSpan> published,
    String id) {
  /** Earliest said first, then the exact before the vague, the undated last; ids break ties. */
  public static final Comparator<StatementInStory> BY_TIME =
      Comparator.comparing((StatementInStory s) -> s.said().isEmpty())
          .thenComparing(s -> s.said().map(DateSpan::from).orElse(LocalDate.MAX))
          .thenComparing(s -> s.said().map(DateSpan::to).orElse(LocalDate.MAX))
          .thenComparing(StatementInStory::id);

  public StatementInStory {
    Require.present(statement, "statement");
    Require.filled(storyId, "story of a statement");
    Require.present(outlet, "outlet");
    Require.present(published, "published");
    Require.filled(id, "id");
  }

  /** A statement with what is known of its article. */
  public StatementInStory(
      Statement statement, String storyId, Optional<String> outlet, Optional<DateSpan> published) {
    this(statement, storyId, outlet, published, statement.id());
  }

  /** When the position was taken, as far as is known. */
  public Optional<DateSpan> said() {
    return statement.said();
  }
}
