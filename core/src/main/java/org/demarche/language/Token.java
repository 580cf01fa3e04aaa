// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.Locale;
import org.demarche.text.Require;
import org.demarche.text.Span;

/**
 * A word or a mark of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param form the words as they stand in the text
 * @param lemma the dictionary form, lower case
 * @param tag Penn Treebank part of speech
 * @param entity type of the named entity that it belongs to (PERSON, GPE, ORG, DATE, …), or ""
 * @param entityBegin whether it is the first token of its entity
 * @param start first UTF-16 code unit in the analysed text
 * @param end one past the last
 * @param head index of the token that it depends on, -1 for the root
 * @param relation ClearNLP/Emory dependency label ("nsubj", "ccomp", "pobj", …)
 */
public record Token(
    int index,
    String form,
    String lemma,
    String tag,
    String entity,
    boolean entityBegin,
    int start,
    int end,
    int head,
    String relation) {
  public Token {
    Require.that(index >= 0, "a token's index counts from 0, not %d", index);
    Require.present(form, "form");
    Require.present(lemma, "lemma");
    Require.present(tag, "tag");
    Require.present(entity, "entity");
    Require.that(start >= 0 && end >= start, "token %d stands at [%d, %d)", index, start, end);
    Require.that(head >= -1 && head != index, "token %d cannot depend on %d", index, head);
    Require.present(relation, "relation");
  }

  /** The same token in a text before which {@code by} code units were put. */
  Token shift(int by) {
    return new Token(
        index, form, lemma, tag, entity, entityBegin, start + by, end + by, head, relation);
  }

  /** Where it stands in the analysed text. */
  public Span span() {
    return new Span(start, end);
  }

  /** Its form in lower case, for comparisons. */
  public String small() {
    return form.toLowerCase(Locale.ROOT);
  }

  /** Whether its part of speech starts with this: "VB" for every verb form. */
  public boolean tagged(String prefix) {
    return tag.startsWith(prefix);
  }

  /** Whether its dependency label is one of these. */
  public boolean is(String... relations) {
    for (String each : relations) {
      if (relation.equals(each)) {
        return true;
      }
    }
    return false;
  }
}
