// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

/** A piece of a line. */
public sealed interface Inline {
  /** Words of a template, of names or of numbers. */
  record Text(String text) implements Inline {}

  /** The same, to be seen first. */
  record Strong(String text) implements Inline {}

  /**
   * Words of an article to the letter, see {@link Citations#quote}.
   *
   * @param exact the words, without marks around them
   * @param isCut whether they go on in the article's sentence
   */
  record Quote(String exact, boolean isCut) implements Inline {
    /** Between marks, and with "…" where they go on. */
    public String marked() {
      return "“" + Plain.of(exact) + (isCut ? " …" : "") + "”";
    }
  }

  /** A number that leads to the source of this number. */
  record Cite(int number) implements Inline {}
}
