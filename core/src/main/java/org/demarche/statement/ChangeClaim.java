// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.Locale;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.text.Hash;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * What an article itself says about how the position of a party moved: "has raised its price". It
 * is kept beside what the statements show, never mixed with it.
 *
 * @param articleId the article it stands in
 * @param party whose position is said to have moved
 * @param direction which way
 * @param issue on which issue, where the words tell
 * @param words the words that say so; a part of the evidence
 * @param said when it is said, as far as is known
 * @param evidence the sentence, to the letter
 * @param pattern the pattern of {@code claims.yaml} that found it
 */
public record ChangeClaim(
    String articleId,
    Party party,
    Direction direction,
    Optional<String> issue,
    String words,
    Optional<DateSpan> said,
    Evidence evidence,
    String pattern) {
  /** Which way a position is said to have moved. */
  public enum Direction {
    /** Further from the other side. */
    HARDENED,
    /** Over more. */
    WIDENED,
    /** Nearer to the other side. */
    SOFTENED,
    /** Over less. */
    NARROWED,
    /** Given up. */
    DROPPED,
    /** Not at all, although it was asked to. */
    UNCHANGED;

    /** The word for it in files: "softened". */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The direction of this word.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static Direction of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public ChangeClaim {
    Require.filled(articleId, "article of a claim");
    Require.present(party, "party");
    Require.present(direction, "direction");
    Require.present(issue, "issue");
    Require.filled(words, "words of a claim");
    Require.present(said, "said");
    Require.filled(pattern, "pattern");
    Require.that(
        evidence.exact().contains(words), "the words \"%s\" are no part of the evidence", words);
  }

  /** Hash of the article, the place and what is claimed: the same on every run and machine. */
  public String id() {
    return Hash.id(
        "claim",
        articleId,
        party.id(),
        direction.word(),
        words,
        evidence.in(),
        evidence.place().start(),
        evidence.place().end());
  }
}
