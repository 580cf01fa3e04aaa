// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Statement;
import org.demarche.store.LedgerException;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.Test;

class StatementTest extends LedgerTest {
  private static final String SOURCE = "/news/herald.txt";

  @Test
  void givesEveryFieldBack() {
    Article article = read(SOURCE, Samples.TEXT);
    List<Statement> found =
        List.of(Samples.headline(article), Samples.demand(article), Samples.refusal(article));
    ledger.saveStatements(article.id(), found, Samples.RULES);
    assertThat(statements()).isEqualTo(found);
    StatementRow row = ledger.statement(found.get(1).id()).orElseThrow();
    assertThat(row.article()).isEqualTo(article);
    assertThat(row.title()).isEqualTo(article.title());
    assertThat(row.review()).isEqualTo("none");
  }

  @Test
  void givesAbsentFieldsBackAsAbsentAndIntervalsAsIntervals() {
    Article article = read(SOURCE, Samples.TEXT);
    Statement bare = bare(article, Optional.empty(), 0);
    Statement dated =
        bare(
            article,
            Optional.of(
                new DateSpan(
                    LocalDate.parse("2019-05-01"), LocalDate.parse("2019-05-31"), "in May 2019")),
            1);
    ledger.saveStatements(article.id(), List.of(bare, dated), Samples.RULES);
    assertThat(statements()).containsExactly(dated, bare);
  }

  @Test
  void putsNewStatementsInPlaceOfTheOldOnes() {
    Article article = read(SOURCE, Samples.TEXT);
    ledger.saveStatements(article.id(), List.of(Samples.demand(article)), "rules 2");
    assertThat(statements()).containsExactly(Samples.demand(article));
    ledger.saveStatements(article.id(), List.of(), "rules 3");
    assertThat(statements()).isEmpty();
    assertThat(ledger.toAnalyse("rules 3", List.of())).isEmpty();
  }

  @Test
  void countsTheSameStatementOnce() {
    Article article = read(SOURCE, Samples.TEXT);
    Statement demand = Samples.demand(article);
    ledger.saveStatements(article.id(), List.of(demand, demand), Samples.RULES);
    assertThat(statements()).containsExactly(demand);
  }

  @Test
  void refusesWordsThatDoNotStandInTheArticleAndKeepsWhatWasThere() {
    Article article = read(SOURCE, Samples.TEXT);
    Article other = Samples.article(Samples.page(SOURCE, "  " + Samples.TEXT));
    Statement shifted = withEvidence(article, Samples.demand(other).evidence());
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(
            () ->
                ledger.saveStatements(
                    article.id(), List.of(Samples.refusal(article), shifted), "rules 2"))
        .withMessage(
            "The words \"%s\" do not stand to the letter at [2, 32) in the text of %s; none of its"
                + " statements was stored.",
            Samples.DEMAND, SOURCE);
    assertThat(statements()).hasSize(2);
    assertThat(ledger.toAnalyse(Samples.RULES, List.of())).isEmpty();
  }

  @Test
  void refusesContextThatDoesNotStandThere() {
    Article article = read(SOURCE, Samples.TEXT);
    Evidence right = Samples.demand(article).evidence();
    Evidence wrong = new Evidence(right.in(), right.exact(), "Not ", right.suffix(), right.place());
    refuses(article, withEvidence(article, wrong));
  }

  @Test
  void refusesEvidenceThatEndsWithinACharacter() {
    Page page = Samples.page(SOURCE, "Norland wants quota 😀 now");
    Article article = Samples.article(page);
    ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    Evidence half = Evidence.at(article, Evidence.In.TEXT, new Span(0, 21));
    refuses(article, withEvidence(article, half));
  }

  @Test
  void keepsContextThatBeginsWithinACharacter() {
    Page page =
        Samples.page(SOURCE, "😀" + ".".repeat(31) + Samples.DEMAND + ".".repeat(31) + "😀");
    Article article = Samples.article(page);
    ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    Statement demand = Samples.demand(article);
    assertThat(demand.evidence().prefix().charAt(0)).isEqualTo('\uDE00');
    ledger.saveStatements(article.id(), List.of(demand), Samples.RULES);
    assertThat(statements()).containsExactly(demand);
  }

  @Test
  void refusesStatementsOfAnotherArticleAndUnknownArticles() {
    Article article = read(SOURCE, Samples.TEXT);
    Article other = read("/news/post.txt", Samples.TEXT + "\n");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ledger.saveStatements(article.id(), List.of(Samples.demand(other)), Samples.RULES));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.saveStatements("0000", List.of(), Samples.RULES))
        .withMessage("the ledger has no article 0000");
  }

  @Test
  void findsThemByTheirFields() {
    Article article = read(SOURCE, Samples.TEXT);
    Statement demand = Samples.demand(article);
    Statement refusal = Samples.refusal(article);
    assertThat(found(StatementFilter.builder().party("norland"))).containsExactly(demand);
    assertThat(found(StatementFilter.builder().addressee("norland"))).containsExactly(refusal);
    assertThat(found(StatementFilter.builder().act(Act.REFUSE))).containsExactly(refusal);
    assertThat(found(StatementFilter.builder().act(Act.REFUSE).act(Act.DEMAND))).hasSize(2);
    assertThat(found(StatementFilter.builder().issue("trade"))).hasSize(2);
    assertThat(found(StatementFilter.builder().issue("energy"))).isEmpty();
    assertThat(found(StatementFilter.builder().outlet("The Coast Herald").via("Newsreel")))
        .hasSize(2);
    assertThat(found(StatementFilter.builder().page(SOURCE))).hasSize(2);
    assertThat(found(StatementFilter.builder().page("/news/other.txt"))).isEmpty();
    assertThat(found(StatementFilter.builder().article(article.id()))).hasSize(2);
    assertThat(found(StatementFilter.builder().limit(1).offset(1))).containsExactly(refusal);
  }

  @Test
  void findsThemByTheDaysOnWhichTheyMayHaveBeenSaid() {
    Article article = read(SOURCE, Samples.TEXT);
    LocalDate june = LocalDate.parse("2024-06-10");
    Statement dated = bare(article, Optional.of(new DateSpan(june, june.plusDays(5), "week")), 0);
    Statement undated = bare(article, Optional.empty(), 1);
    ledger.saveStatements(article.id(), List.of(dated, undated), Samples.RULES);
    assertThat(found(StatementFilter.builder().from(june.plusDays(5)))).containsExactly(dated);
    assertThat(found(StatementFilter.builder().from(june.plusDays(6)))).isEmpty();
    assertThat(found(StatementFilter.builder().to(june))).containsExactly(dated);
    assertThat(found(StatementFilter.builder().to(june.minusDays(1)))).isEmpty();
  }

  @Test
  void listsThemByDayThenPageThenPlace() {
    Article late = readOn("/a.txt", "2024-06-20");
    Article early = readOn("/b.txt", "2024-06-01");
    Article alsoEarly = readOn("/c.txt", "2024-06-01");
    assertThat(statements())
        .extracting(Statement::articleId, Statement::act)
        .containsExactly(
            tuple(early.id(), Act.DEMAND),
            tuple(early.id(), Act.REFUSE),
            tuple(alsoEarly.id(), Act.DEMAND),
            tuple(alsoEarly.id(), Act.REFUSE),
            tuple(late.id(), Act.DEMAND),
            tuple(late.id(), Act.REFUSE));
  }

  @Test
  void handsThemOutOneByOneFromALedgerThatHasMoreThanOneLoad() {
    ledger.together(
        () -> {
          for (int i = 0; i < 1_100; i++) {
            readOn("/page" + i + ".txt", "2024-06-01");
          }
        });
    List<StatementRow> rows = new ArrayList<>();
    ledger.eachStatement(StatementFilter.ALL, rows::add);
    assertThat(rows).hasSize(2_200).allMatch(r -> r.statement().evidence().standsIn(r.article()));
  }

  @Test
  void refusesAChangeWhileAListIsRead() {
    Article article = read(SOURCE, Samples.TEXT);
    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.eachStatement(StatementFilter.ALL, row -> analyse(article)));
    analyse(article);
    assertThat(statements()).hasSize(2);
  }

  private Article readOn(String source, String day) {
    Page page = Samples.page(source, Samples.TEXT + "\n\nFrom " + source);
    Article article = Samples.article(page, day);
    ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    analyse(article);
    return article;
  }

  private List<Statement> found(StatementFilter.Builder filter) {
    return ledger.statements(filter.build()).stream().map(StatementRow::statement).toList();
  }

  private void refuses(Article article, Statement statement) {
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> ledger.saveStatements(article.id(), List.of(statement), Samples.RULES))
        .withMessageContaining("do not stand to the letter");
  }

  private static Statement bare(Article article, Optional<DateSpan> said, int start) {
    Evidence evidence = Evidence.at(article, Evidence.In.TEXT, new Span(start, 30));
    return new Statement(
        article.id(),
        Act.OFFER,
        new Party("unión-pesquera", "Unión Pesquera"),
        Optional.empty(),
        List.of(),
        "other",
        "quota lifted",
        Optional.of("wants"),
        List.of(),
        Mode.NARRATED,
        said,
        evidence,
        "offer.bare",
        1 / 3.0);
  }

  private static Statement withEvidence(Article article, Evidence evidence) {
    Statement from = Samples.demand(Samples.article(Samples.page(SOURCE, Samples.TEXT)));
    return new Statement(
        article.id(),
        from.act(),
        from.holder(),
        from.speaker(),
        from.addressees(),
        from.issue(),
        "quota",
        from.condition(),
        from.scope(),
        from.mode(),
        from.said(),
        evidence,
        from.rule(),
        from.confidence());
  }
}
