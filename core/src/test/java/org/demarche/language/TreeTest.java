// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.text.Span;
import org.junit.jupiter.api.Test;

class TreeTest {
  private final Tree tree =
      SmallTree.of(
          """
          Old/old JJ 1 amod
          Norway NNP 2 nsubj
          wants/want VBZ -1 root
          the DT 4 det
          ban NN 2 dobj
          lifted/lift VBN 4 acl
          . . 2 punct
          """);

  @Test
  void tellsWhatHangsOnAWord() {
    assertThat(tree.children(tree.token(2)))
        .extracting(Token::form)
        .containsExactly("Norway", "ban", ".");
    assertThat(tree.child(tree.token(2), "dobj", "attr")).contains(tree.token(4));
    assertThat(tree.child(tree.token(2), "xcomp")).isEmpty();
  }

  @Test
  void tellsWhatAWordHangsOn() {
    assertThat(tree.ancestors(tree.token(5)))
        .extracting(Token::form)
        .containsExactly("ban", "wants");
    assertThat(tree.head(tree.token(2))).isEmpty();
    assertThat(tree.above(tree.token(2))).isEqualTo(tree.token(2));
    assertThat(tree.isBelow(tree.token(5), tree.token(4))).isTrue();
    assertThat(tree.isBelow(tree.token(4), tree.token(5))).isFalse();
    assertThat(tree.isBelow(tree.token(4), tree.token(4))).isTrue();
  }

  @Test
  void leavesBranchesOutOfASubtree() {
    assertThat(tree.subtree(tree.token(4), child -> child.is("det")))
        .extracting(Token::form)
        .containsExactly("ban", "lifted");
  }

  @Test
  void leavesTheMarksAtTheEndsOutOfASpan() {
    assertThat(tree.span(tree.token(2))).isEqualTo(new Span(0, 31));
  }

  @Test
  void readsFromTheTopDown() {
    assertThat(tree.topDown())
        .extracting(Token::form)
        .containsExactly("wants", "Norway", "ban", ".", "Old", "the", "lifted");
  }

  @Test
  void joinsWordsAsTheyStand() {
    assertThat(tree.words(3, 5)).isEqualTo("the ban");
  }

  @Test
  void doesNotRunInCircles() {
    Tree circle =
        SmallTree.of(
            """
            a X 1 dep
            b X 0 dep
            """);
    assertThat(circle.ancestors(circle.token(0))).hasSizeLessThan(5);
    assertThat(circle.isBelow(circle.token(0), circle.token(1))).isTrue();
    assertThat(circle.subtree(circle.token(0), child -> false)).hasSize(2);
  }
}
