// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class ScopeTest {
  @Test
  void takesNamesWithoutTheirArticle() {
    assertThat(scope("leave", "the/GPE/det", "Faroe/GPE", "Islands/GPE", "soon"))
        .containsExactly("Faroe Islands");
  }

  @Test
  void takesAFigureWithTheNounThatItCounts() {
    assertThat(scope("free", "40/CARDINAL/nummod/CD", "drivers/-/dobj/NNS"))
        .containsExactly("40 drivers");
    assertThat(scope("pay", "5/PERCENT/nummod/CD", "percent/PERCENT")).containsExactly("5 percent");
  }

  @Test
  void takesNoBareNumberAndNoOne() {
    assertThat(scope("at", "40/CARDINAL/nummod/CD", "again")).isEmpty();
    assertThat(scope("one/CARDINAL/nummod/CD", "ship/-/dobj/NN")).isEmpty();
  }

  @Test
  void takesNoPeopleAndNoDates() {
    assertThat(scope("Berg/PERSON", "leaves", "Monday/DATE")).isEmpty();
  }

  /** Words as "form/entity/relation/tag"; neighbours of the same entity type are one entity. */
  private static List<String> scope(String... words) {
    List<Token> tokens = new ArrayList<>();
    int start = 0;
    String before = "";
    for (String word : words) {
      String[] cells = word.split("/");
      String entity = cells.length > 1 && !cells[1].equals("-") ? cells[1] : "";
      String relation = cells.length > 2 ? cells[2] : "dep";
      String tag = cells.length > 3 ? cells[3] : "X";
      int end = start + cells[0].length();
      boolean begin = !entity.isEmpty() && !entity.equals(before);
      tokens.add(
          new Token(
              tokens.size(), cells[0], cells[0], tag, entity, begin, start, end, -1, relation));
      before = entity;
      start = end + 1;
    }
    Sentence sentence = new Sentence(0, start, tokens);
    return Scope.of(new Parsed(new Tree(sentence), 0, 0), new Span(0, start));
  }
}
