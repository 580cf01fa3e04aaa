// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.issue.IssueBook;
import org.demarche.language.Document;
import org.demarche.language.RecordedAnalyses;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.time.DateSpan;
import org.demarche.time.SaidDater;
import org.junit.jupiter.api.Test;

/** Speaker, addressees, condition and day, read from whole articles. */
class RolesTest {
  private static final Optional<DateSpan> FRIDAY =
      Optional.of(DateSpan.day(LocalDate.parse("2024-06-14"), "dateline"));

  private static final RecordedAnalyses ANALYSES = analyses();

  @Test
  void theOtherSideOfABilateralNegotiationIsMeantWhereNobodyIsNamed() {
    List<Statement> found =
        read(
            "Norway urged Iceland to close the bank. Iceland rejected the appeal from Norway."
                + " Norway wants a smaller quota.");
    assertThat(found).hasSizeGreaterThanOrEqualTo(3);
    assertThat(found.get(found.size() - 1).holder().id()).isEqualTo("NOR");
    assertThat(addressees(found.get(found.size() - 1))).containsExactly("ISL");
  }

  @Test
  void nobodyIsMeantWhereTheArticleHasOneSideAlone() {
    List<Statement> found = read("Norway wants a smaller quota.");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).addressees()).isEmpty();
  }

  @Test
  void whoeverTakesAPositionInPersonIsItsSpeaker() {
    Statement found =
        read("The Norwegian foreign minister, Kari Moe, urged Iceland to close the bank.").get(0);
    assertThat(found.speaker().map(Speaker::name)).contains("Kari Moe");
    assertThat(found.mode()).isEqualTo(Mode.REPORTED);
  }

  @Test
  void aStateIsNoSpeakerOfItsOwnPosition() {
    Statement found = read("Norway urged Iceland to close the bank.").get(0);
    assertThat(found.speaker()).isEmpty();
    assertThat(found.mode()).isEqualTo(Mode.NARRATED);
  }

  @Test
  void theDayOfSayingIsTheDayOfThePosition() {
    Statement found =
        read("Officials told reporters on Tuesday that Norway would not accept a smaller quota.")
            .get(0);
    assertThat(found.said().map(DateSpan::iso)).contains("2024-06-11");
  }

  @Test
  void conditionsOpenWithMoreThanOneWordOrWithTheirVerb() {
    assertThat(condition("Norway is willing to talk so long as it is told in advance."))
        .contains("so long as it is told in advance");
    assertThat(condition("Norway is ready to lift the duties should Iceland open its ports."))
        .contains("should Iceland open its ports");
  }

  @Test
  void aTimeIsNoCondition() {
    assertThat(condition("Norway urged Iceland to close the bank before Christmas.")).isEmpty();
    assertThat(condition("Norway agreed to lift the duties until August.")).isEmpty();
  }

  private static Optional<String> condition(String text) {
    List<Statement> found = read(text);
    assertThat(found).isNotEmpty();
    return found.get(0).condition();
  }

  private static List<String> addressees(Statement statement) {
    return statement.addressees().stream().map(Party::id).toList();
  }

  private static List<Statement> read(String text) {
    Article article =
        new Article(
            "id",
            "hash",
            "page",
            1,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en",
            FRIDAY,
            Optional.empty(),
            text,
            Optional.empty(),
            false,
            List.of(),
            List.of());
    return new StatementFinder(
            RuleBook.builtIn(), PartyBook.builtIn(), IssueBook.builtIn(), SaidDater::said)
        .find(article, Document.of("", text, ANALYSES));
  }

  private static RecordedAnalyses analyses() {
    try (InputStream stream = RolesTest.class.getResourceAsStream("roles.conll")) {
      return RecordedAnalyses.read(
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
