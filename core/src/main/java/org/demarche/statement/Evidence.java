// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import org.demarche.article.Article;
import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * The exact passage of an article that a statement stands on; field names follow the text quote and
 * text position selectors of the W3C Web Annotation model.
 *
 * @param in whether it stands in the article's title or in its text
 * @param exact the words, to the letter
 * @param prefix up to 32 UTF-16 code units before it
 * @param suffix up to 32 UTF-16 code units after it
 * @param place where it stands in the stored title or text
 */
public record Evidence(In in, String exact, String prefix, String suffix, Span place) {
  private static final int CONTEXT = 32;

  /** The part of an article that evidence stands in. */
  public enum In {
    /** The headline. */
    TITLE,
    /** The body. */
    TEXT
  }

  public Evidence {
    Require.present(in, "in");
    Require.filled(exact, "evidence");
    Require.present(prefix, "prefix");
    Require.present(suffix, "suffix");
    Require.that(
        place.length() == exact.length(),
        "evidence of %d characters has a place of %d",
        exact.length(),
        place.length());
  }

  /** The evidence at this place of an article's title or text. */
  public static Evidence at(Article article, In in, Span place) {
    String whole = wholeOf(article, in);
    return new Evidence(
        in,
        place.of(whole),
        whole.substring(Math.max(0, place.start() - CONTEXT), place.start()),
        whole.substring(place.end(), Math.min(whole.length(), place.end() + CONTEXT)),
        place);
  }

  /** Whether these words stand at this place of the article, to the letter. */
  public boolean standsIn(Article article) {
    String whole = wholeOf(article, in);
    return place.end() <= whole.length() && place.of(whole).equals(exact);
  }

  private static String wholeOf(Article article, In in) {
    return in == In.TITLE ? article.title() : article.text();
  }
}
