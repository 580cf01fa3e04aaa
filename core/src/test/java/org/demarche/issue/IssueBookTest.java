// SPDX-License-Identifier: Apache-2.0
package org.demarche.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.issue.IssueBook.Clues;
import org.junit.jupiter.api.Test;

class IssueBookTest {
  private final IssueBook book = IssueBook.builtIn();

  @Test
  void tellsTheIssueOfAPlainContent() {
    assertThat(issue("to lift the sanctions on its banks")).isEqualTo("sanctions");
    assertThat(issue("the release of all prisoners of war")).isEqualTo("prisoners");
    assertThat(issue("an immediate ceasefire")).isEqualTo("ceasefire");
    assertThat(issue("a pay rise for its drivers")).isEqualTo("labour");
    assertThat(issue("to stop enriching uranium")).isEqualTo("nuclear");
  }

  @Test
  void saysTheSameEachTime() {
    assertThat(IssueModel.builtIn().probabilities("lift the tariffs", "Peru wants it."))
        .isEqualTo(IssueModel.builtIn().probabilities("lift the tariffs", "Peru wants it."));
  }

  @Test
  void givesProbabilitiesThatSumToOne() {
    Map<String, Double> all = IssueModel.builtIn().probabilities("an end to the war", "");
    assertThat(all.values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(all.values()).allMatch(share -> share >= 0);
  }

  @Test
  void weighsEachCueOnceHoweverOftenItStands() {
    assertThat(book.weigh(List.of("embargo", "embargo"))).isEqualTo(book.weigh(List.of("embargo")));
    assertThat(book.weigh(List.of("xyzzy"))).isEmpty();
  }

  @Test
  void keepsTheIssuesOfADossierAndOther() {
    IssueBook few = book.only(List.of("sanctions", "nothing-such"));
    assertThat(few.ids()).containsExactlyInAnyOrder("sanctions", IssueBook.OTHER);
  }

  @Test
  void takesAnIssueOfADossierByItsWords() {
    IssueBook more = book.with("fish", "Fisheries", List.of("cod", "trawler*"));
    assertThat(more.name("fish")).isEqualTo("Fisheries");
    assertThat(more.weigh(List.of("trawlers"))).containsKey("fish");
    assertThat(book.has("fish")).isFalse();
  }

  @Test
  void refusesTheNameOfAnIssueThatItDoesNotHave() {
    assertThatThrownBy(() -> book.name("fish")).hasMessage("there is no issue \"fish\"");
  }

  private String issue(String content) {
    List<String> words = List.of(content.toLowerCase(Locale.ROOT).split(" "));
    return book.classify(new Clues(content, words, content, words), Map.of());
  }
}
