// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import org.demarche.text.Span;

/**
 * A rule that a word called and that did not fire.
 *
 * @param rule the rule's id
 * @param act what it would have found
 * @param word the word that called it
 * @param place where the word stands in the article's title or text
 * @param why what was missing, in a few words
 */
public record NearMiss(String rule, Act act, String word, Span place, Why why) {
  /** Why a rule did not fire. */
  public enum Why {
    /** "turn" without "down". */
    COMPANION("a word that belongs to it is not there"),
    /** In a question, a supposition or a denial. */
    UNREAL("it is asked, supposed, denied or only possible"),
    /** Negated where the rule wants it not so, or the other way round. */
    NEGATION("negated, or not negated, against the rule"),
    /** No clause with "unless", "until". */
    MARK("the clause that the rule wants is not there"),
    /** Something else that the rule requires. */
    REQUIREMENT("something is missing that the rule requires"),
    /** No party is known to hold it. */
    HOLDER("nobody is known whose position it could be"),
    /** The subject is another than the rule wants. */
    SUBJECT("its subject is not whose the rule wants"),
    /** Within the content of another statement. */
    INSIDE("it stands inside what another statement says"),
    /** Nothing that could be demanded, offered, … */
    CONTENT("no content stands where the rule looks for one");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** The reason in words. */
    public String words() {
      return words;
    }
  }
}
