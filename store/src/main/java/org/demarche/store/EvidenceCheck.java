// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import org.demarche.article.Article;
import org.demarche.statement.Evidence;
import org.demarche.statement.Statement;
import org.demarche.text.Require;

/** Refuses statements whose words do not stand in their article to the letter. */
final class EvidenceCheck {
  private final Article article;

  EvidenceCheck(Article article) {
    this.article = article;
  }

  /**
   * Does nothing where the evidence stands in the article.
   *
   * @throws LedgerException where it does not
   */
  void accept(Statement statement) {
    accept(statement.articleId(), statement.evidence());
    if (splits(statement)) {
      throw failure(statement.evidence());
    }
  }

  /** The same for a passage of the article of this id. */
  void accept(String articleId, Evidence evidence) {
    Require.that(
        articleId.equals(article.id()),
        "a statement of the article %s cannot be saved with the article %s",
        articleId,
        article.id());
    if (!evidence.standsIn(article) || !contextStands(evidence)) {
      throw failure(evidence);
    }
  }

  private LedgerException failure(Evidence evidence) {
    return new LedgerException(
        String.format(
            "The words \"%s\" do not stand to the letter at [%d, %d) in the %s of %s; none of its"
                + " statements was stored.",
            evidence.exact(),
            evidence.place().start(),
            evidence.place().end(),
            evidence.in() == Evidence.In.TITLE ? "title" : "text",
            article.page()));
  }

  private boolean contextStands(Evidence evidence) {
    String whole = evidence.in() == Evidence.In.TITLE ? article.title() : article.text();
    return whole.startsWith(evidence.suffix(), evidence.place().end())
        && whole.substring(0, evidence.place().start()).endsWith(evidence.prefix());
  }

  /** Whether an end lies within a character, which a file cannot hold. */
  private static boolean splits(Statement statement) {
    try {
      Characters.requireWhole(statement.evidence().exact(), "evidence");
      Characters.requireWhole(statement.content(), "content");
      Characters.requireWhole(statement.condition().orElse(""), "condition");
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
