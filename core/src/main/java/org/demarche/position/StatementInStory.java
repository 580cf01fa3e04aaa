// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

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
  public static final Comparator<StatementInStory> BY_TIME = StatementInStory::byTime;

  public StatementInStory {
    Require.present(statement, "statement");
    Require.filled(storyId, "story of a statement");
    Require.present(outlet, "outlet");
    Require.present(published, "published");
    Require.filled(id, "id");
  }

  private static int byTime(StatementInStory one, StatementInStory other) {
    DateSpan a = one.said().orElse(null);
    DateSpan b = other.said().orElse(null);
    int order = a == null || b == null ? Boolean.compare(a == null, b == null) : byDays(a, b);
    return order != 0 ? order : one.id().compareTo(other.id());
  }

  private static int byDays(DateSpan a, DateSpan b) {
    int from = a.from().compareTo(b.from());
    return from != 0 ? from : a.to().compareTo(b.to());
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
