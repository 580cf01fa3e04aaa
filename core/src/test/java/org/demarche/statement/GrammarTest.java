// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.language.SmallTree;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.statement.ConditionClauses.Condition;
import org.junit.jupiter.api.Test;

class GrammarTest {
  private final Tree urged =
      SmallTree.of(
          """
          Norway NNP 1 nsubj
          urged/urge VBD -1 root
          Peru NNP 1 dobj
          to TO 4 aux
          pay VB 1 xcomp
          and CC 4 cc
          leave VB 4 conj
          """);

  @Test
  void letsTheObjectOfUrgingDoWhatIsUrged() {
    Subjects subjects = new Grammar(urged).subjects();
    assertThat(subjects.doer(urged.token(1))).contains(urged.token(0));
    assertThat(subjects.of(urged.token(4))).contains(urged.token(2));
    assertThat(subjects.of(urged.token(6))).contains(urged.token(2));
  }

  @Test
  void takesApartWhatIsJoined() {
    List<Part> parts = new Grammar(urged).parts(urged.token(1), "somebody-to-do");
    assertThat(parts).extracting(part -> words(urged, part)).containsExactly("to pay", "leave");
    assertThat(parts).extracting(Part::agent).containsOnly(Optional.of(urged.token(2)));
  }

  @Test
  void takesAParticipleForTheVerbOfASentenceThatHasNoOther() {
    Tree tree =
        SmallTree.of(
            """
            Peru NNP -1 root
            accepted/accept VBN 0 acl
            within IN 1 prep
            hours NNS 2 pobj
            . . 0 punct
            """);
    assertThat(new Grammar(tree).subjects().isPassive(tree.token(1))).isFalse();
    assertThat(new Grammar(tree).subjects().doer(tree.token(1))).contains(tree.token(0));
  }

  @Test
  void leavesTheParticipleOfAHeadlineOrWithAnAgentPassive() {
    Tree headline =
        SmallTree.of(
            """
            Peru NNP -1 root
            urged/urge VBN 0 acl
            to TO 3 aux
            pay VB 1 xcomp
            """);
    assertThat(new Grammar(headline).subjects().isPassive(headline.token(1))).isTrue();
    Tree agent =
        SmallTree.of(
            """
            Terms NNS -1 root
            rejected/reject VBN 0 acl
            by IN 1 agent
            Peru NNP 2 pobj
            . . 0 punct
            """);
    assertThat(new Grammar(agent).subjects().doer(agent.token(1))).contains(agent.token(3));
  }

  @Test
  void findsTheDoerOfAPassive() {
    Tree tree =
        SmallTree.of(
            """
            The DT 1 det
            plan NN 3 nsubjpass
            was/be VBD 3 auxpass
            rejected/reject VBN -1 root
            by IN 3 agent
            Peru NNP 4 pobj
            """);
    Grammar grammar = new Grammar(tree);
    assertThat(grammar.subjects().isPassive(tree.token(3))).isTrue();
    assertThat(grammar.subjects().doer(tree.token(3))).contains(tree.token(5));
    assertThat(grammar.parts(tree.token(3), "object"))
        .extracting(part -> words(tree, part))
        .containsExactly("The plan");
  }

  @Test
  void letsWhichStandForTheNounBeforeIt() {
    Tree tree =
        SmallTree.of(
            """
            the DT 1 det
            union NN -1 root
            which WDT 3 nsubj
            left/leave VBD 1 relcl
            """);
    assertThat(new Grammar(tree).subjects().of(tree.token(3))).contains(tree.token(1));
  }

  @Test
  void findsTheClauseOfAVerbAndWhoIsToDoIt() {
    Tree tree =
        SmallTree.of(
            """
            Norway NNP 1 nsubj
            demands/demand VBZ -1 root
            that IN 4 mark
            Peru NNP 4 nsubj
            withdraw VB 1 ccomp
            """);
    List<Part> parts = new Grammar(tree).parts(tree.token(1), "that");
    assertThat(parts).extracting(part -> words(tree, part)).containsExactly("Peru withdraw");
    assertThat(parts.get(0).agent()).contains(tree.token(3));
  }

  @Test
  void findsTheObjectOfAPreposition() {
    Tree tree =
        SmallTree.of(
            """
            Peru NNP 1 nsubj
            called/call VBD -1 root
            for IN 1 prep
            a DT 4 det
            truce NN 2 pobj
            """);
    assertThat(new Grammar(tree).parts(tree.token(1), "for"))
        .extracting(part -> words(tree, part))
        .containsExactly("a truce");
    assertThat(new Grammar(tree).parts(tree.token(1), "on")).isEmpty();
  }

  @Test
  void seesANegationOfTheVerbItsCopulaAndWhatIsJoined() {
    Tree tree =
        SmallTree.of(
            """
            Peru NNP 3 nsubj
            will MD 3 aux
            not RB 3 neg
            sign VB -1 root
            or CC 3 cc
            pay VB 3 conj
            """);
    Negation negation = new Grammar(tree).negation();
    assertThat(negation.isNegated(tree.token(3))).isTrue();
    assertThat(negation.isNegated(tree.token(5))).isTrue();
    assertThat(negation.modal(tree.token(5))).contains("will");
  }

  @Test
  void stopsANegationAtBut() {
    Tree tree =
        SmallTree.of(
            """
            Peru NNP 3 nsubj
            does/do VBZ 3 aux
            not RB 3 neg
            sign VB -1 root
            but CC 3 cc
            pay VB 3 conj
            """);
    assertThat(new Grammar(tree).negation().isNegated(tree.token(5))).isFalse();
  }

  @Test
  void readsShortModalsInFull() {
    assertThat(Negation.modalWord(modal("wo"))).isEqualTo("will");
    assertThat(Negation.modalWord(modal("'ll"))).isEqualTo("will");
    assertThat(Negation.modalWord(modal("’d"))).isEqualTo("would");
    assertThat(Negation.modalWord(modal("ca"))).isEqualTo("can");
    assertThat(Negation.modalWord(modal("Must"))).isEqualTo("must");
  }

  @Test
  void findsTheConditionOfAnOffer() {
    Tree tree =
        SmallTree.of(
            """
            Peru NNP 2 nsubj
            will MD 2 aux
            sign VB -1 root
            if IN 5 mark
            Chile NNP 5 nsubj
            pays/pay VBZ 2 advcl
            """);
    Optional<Condition> condition =
        new Grammar(tree).conditions().of(tree.token(2), ConditionClauses.MARKS);
    assertThat(condition.map(Condition::mark)).contains("if");
    assertThat(condition.flatMap(Condition::agent)).contains(tree.token(4));
    assertThat(condition.map(each -> words(tree, each.span().start(), each.span().end())))
        .contains("if Chile pays");
    assertThat(condition.map(each -> words(tree, each.words().start(), each.words().end())))
        .contains("Chile pays");
  }

  @Test
  void findsTheOwnerOfANoun() {
    Tree tree =
        SmallTree.of(
            """
            its PRP$ 1 poss
            demand NN -1 root
            """);
    assertThat(new Grammar(tree).subjects().owner(tree.token(1))).contains(tree.token(0));
  }

  @Test
  void knowsFunctionsAndPrepositionsByName() {
    assertThat(List.of("that", "to-do", "for", "upon")).allMatch(Grammar::isFunction);
    assertThat(List.of("thta", "modal", "", "For")).noneMatch(Grammar::isFunction);
  }

  private static Token modal(String form) {
    return new Token(0, form, form, "MD", "", false, 0, form.length(), -1, "aux");
  }

  private static String words(Tree tree, Part part) {
    return words(tree, part.span().start(), part.span().end());
  }

  private static String words(Tree tree, int start, int end) {
    return tree.tokens().stream()
        .filter(token -> token.start() >= start && token.end() <= end)
        .map(Token::form)
        .collect(Collectors.joining(" "));
  }
}
