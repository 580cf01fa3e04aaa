// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.party.Party;
import org.demarche.position.ProvisionDecisions;
import org.demarche.position.ProvisionDecisions.Kind;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Statement;
import org.demarche.store.Decision;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are rows of their own, and outlive newer rules. */
class ReviewTest {
  private static final String SOURCE = "/news/quota.txt";

  @TempDir Path folder;
  private Ledger ledger;
  private Article article;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder.resolve("ledger.db").toString());
    article = read(Samples.TEXT);
    save(Samples.demand(article), Samples.refusal(article));
  }

  @AfterEach
  void close() {
    assertThat(ledger.check()).isEmpty();
    ledger.close();
  }

  private Article read(String text) {
    Page page = Samples.page(SOURCE, text);
    Article read = Samples.article(page);
    ledger.savePage(page, List.of(read), Samples.READER, Samples.MONDAY);
    return read;
  }

  private void save(Statement... statements) {
    ledger.saveStatements(article.id(), List.of(statements), Samples.RULES);
  }

  private List<StatementRow> shown(Verdict... verdicts) {
    Set<Verdict> wanted = verdicts.length == 0 ? Set.of() : EnumSet.copyOf(List.of(verdicts));
    StatementFilter.Builder filter = StatementFilter.builder();
    return ledger.statements(
        verdicts.length == 0 ? filter.build() : filter.verdicts(wanted).build());
  }

  private static List<String> contents(List<StatementRow> rows) {
    return rows.stream().map(row -> row.statement().content()).toList();
  }

  private static Statement changed(Statement of, String issue, Party holder, String content) {
    return new Statement(
        of.articleId(),
        of.act(),
        holder,
        of.speaker(),
        of.addressees(),
        issue,
        content,
        of.condition(),
        of.scope(),
        of.mode(),
        of.said(),
        of.evidence(),
        of.rule(),
        of.confidence());
  }

  private static Statement about(Statement of, String issue) {
    return changed(of, issue, of.holder(), of.content());
  }

  @Test
  void leavesOutWhatWasRejectedUnlessItIsAskedFor() {
    String id = Samples.demand(article).id();
    ledger.reviews().decide(id, Verdict.REJECTED, "holder", "ana");
    assertThat(shown()).extracting(row -> row.statement().act()).containsExactly(Act.REFUSE);
    assertThat(shown(Verdict.REJECTED))
        .extracting(row -> row.statement().id(), StatementRow::review)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(id, "rejected"));
    assertThat(shown(Verdict.values())).hasSize(2);
  }

  @Test
  void keepsEveryDecisionAndTakesItBackByAnother() {
    String id = Samples.demand(article).id();
    long accepted = ledger.reviews().decide(id, Verdict.ACCEPTED, "", "ana");
    long rejected = ledger.reviews().decide(id, Verdict.REJECTED, "words", "ben");
    assertThat(shown(Verdict.REJECTED)).hasSize(1);
    assertThat(ledger.reviews().undo(rejected, "ana")).isTrue();
    assertThat(ledger.reviews().undo(rejected, "ana")).isFalse();
    assertThat(ledger.statement(id).orElseThrow().review()).isEqualTo("accepted");
    assertThat(ledger.reviews().undo(accepted, "ana")).isTrue();
    assertThat(ledger.statement(id).orElseThrow().review()).isEqualTo("none");
    assertThat(ledger.reviews().all())
        .extracting(Decision::verdict, Decision::who, Decision::undone)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Verdict.ACCEPTED, "ana", true),
            org.assertj.core.groups.Tuple.tuple(Verdict.REJECTED, "ben", true));
  }

  @Test
  void outlivesARereadOfTheSameStatements() {
    String id = Samples.demand(article).id();
    ledger.reviews().decide(id, Verdict.UNSURE, "", "ana");
    save(Samples.demand(article), Samples.refusal(article));
    read(Samples.TEXT);
    assertThat(ledger.statement(id).orElseThrow().review()).isEqualTo("unsure");
  }

  @Test
  void findsTheStatementAgainWhereNewerRulesGiveItAnotherId() {
    Statement demand = Samples.demand(article);
    ledger.reviews().decide(demand.id(), Verdict.REJECTED, "holder", "ana");
    Statement renamed = about(demand, "fishing");
    assertThat(renamed.id()).isNotEqualTo(demand.id());
    save(renamed, Samples.refusal(article));
    assertThat(shown(Verdict.REJECTED))
        .extracting(row -> row.statement().id())
        .containsExactly(renamed.id());
    assertThat(ledger.reviews().orphans()).isEmpty();
    save(demand, Samples.refusal(article));
    assertThat(shown(Verdict.REJECTED))
        .extracting(row -> row.statement().id())
        .containsExactly(demand.id());
  }

  @Test
  void decidesOnAboutTheStatementThatWasFoundAgain() {
    Statement demand = Samples.demand(article);
    ledger.reviews().decide(demand.id(), Verdict.REJECTED, "", "ana");
    Statement renamed = about(demand, "fishing");
    save(renamed);
    long accepted = ledger.reviews().decide(renamed.id(), Verdict.ACCEPTED, "", "ben");
    assertThat(ledger.statement(renamed.id()).orElseThrow().review()).isEqualTo("accepted");
    save(about(demand, "trade-in-fish"));
    assertThat(shown(Verdict.ACCEPTED)).hasSize(1);
    ledger.reviews().undo(accepted, "ben");
    assertThat(shown(Verdict.REJECTED)).hasSize(1);
  }

  @Test
  void listsWhatItCannotPutBackForSure() {
    Statement demand = Samples.demand(article);
    ledger.reviews().decide(demand.id(), Verdict.REJECTED, "issue", "ana");
    save(about(demand, "fishing"));
    assertThat(shown(Verdict.REJECTED)).isEmpty();
    assertThat(ledger.reviews().orphans())
        .singleElement()
        .satisfies(
            orphan -> {
              assertThat(orphan.seen()).isEqualTo(demand);
              assertThat(orphan.who()).isEqualTo("ana");
            });
    save(changed(demand, "trade", Samples.SUDRIA, demand.content()));
    assertThat(shown(Verdict.REJECTED)).isEmpty();
    assertThat(ledger.reviews().orphans()).hasSize(1);
    save(demand);
    assertThat(shown(Verdict.REJECTED)).hasSize(1);
    assertThat(ledger.reviews().orphans()).isEmpty();
  }

  @Test
  void leavesADecisionAloneWhereTwoStatementsMayBeMeant() {
    Statement demand = Samples.demand(article);
    ledger.reviews().decide(demand.id(), Verdict.ACCEPTED, "", "ana");
    save(about(demand, "fishing"), about(demand, "money"));
    assertThat(shown(Verdict.ACCEPTED)).isEmpty();
    assertThat(ledger.reviews().orphans()).hasSize(1);
  }

  @Test
  void showsWhatWasEditedAndKeepsTheProgramsOwn() {
    Statement demand = Samples.demand(article);
    Statement edited = changed(demand, "fishing", demand.holder(), "the quota lifted");
    long id = ledger.reviews().edit(demand.id(), edited, "ana");
    assertThat(shown())
        .filteredOn(row -> row.statement().act() == Act.DEMAND)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.statement()).isEqualTo(edited);
              assertThat(row.review()).isEqualTo("accepted");
              assertThat(row.original()).contains(demand.id());
            });
    save(demand, Samples.refusal(article));
    assertThat(contents(shown())).contains("the quota lifted");
    save(about(demand, "money"), Samples.refusal(article));
    assertThat(contents(shown())).contains("the quota lifted").hasSize(2);
    assertThat(ledger.reviews().of(edited.id()).orElseThrow().seen()).isEqualTo(demand);
    ledger.reviews().undo(id, "ana");
    assertThat(shown()).extracting(row -> row.statement().issue()).contains("money");
  }

  @Test
  void editsWhatWasEditedAndRejectsIt() {
    Statement demand = Samples.demand(article);
    Statement once = about(demand, "fishing");
    Statement twice = about(demand, "money");
    ledger.reviews().edit(demand.id(), once, "ana");
    ledger.reviews().edit(once.id(), twice, "ana");
    assertThat(shown())
        .extracting(row -> row.statement().issue())
        .containsExactly("money", "trade");
    ledger.reviews().decide(twice.id(), Verdict.REJECTED, "", "ana");
    assertThat(shown(Verdict.REJECTED))
        .extracting(row -> row.statement().id())
        .containsExactly(demand.id());
    assertThat(ledger.reviews().of(demand.id()).orElseThrow().verdict())
        .isEqualTo(Verdict.REJECTED);
  }

  @Test
  void refusesWordsThatDoNotStandThere() {
    Statement demand = Samples.demand(article);
    Evidence invented =
        new Evidence(
            Evidence.In.TEXT,
            "Norland wants the quota kept!!",
            "",
            "",
            new Span(0, "Norland wants the quota kept!!".length()));
    Statement made =
        new Statement(
            demand.articleId(),
            Act.DEMAND,
            demand.holder(),
            Optional.empty(),
            List.of(),
            "trade",
            "quota kept",
            Optional.empty(),
            List.of(),
            demand.mode(),
            demand.said(),
            invented,
            "review.add",
            1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.reviews().edit(demand.id(), made, "ana"))
        .withMessageContaining("do not stand there to the letter");
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.reviews().add(made, "ana"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.reviews().decide("nothing", Verdict.ACCEPTED, "", "ana"));
    assertThat(ledger.reviews().all()).isEmpty();
  }

  @Test
  void addsAStatementThatOutlivesRereadsAndMovesWithItsWords() {
    save();
    Statement added = Samples.demand(article);
    ledger.reviews().add(added, "ana");
    assertThat(shown()).singleElement().extracting(StatementRow::verdict).isEqualTo(Verdict.ADDED);
    save(Samples.refusal(article));
    assertThat(shown()).hasSize(2);
    Article longer = article.withLanguage("und");
    Page page = Samples.page(SOURCE, Samples.TEXT);
    Article moved =
        new Article(
            longer.id(),
            longer.pageHash(),
            longer.page(),
            1,
            longer.title(),
            longer.outlet(),
            longer.via(),
            longer.byline(),
            "en",
            longer.published(),
            longer.captured(),
            "First of all:\n\n" + Samples.TEXT,
            longer.place(),
            false,
            List.of());
    ledger.savePage(page, List.of(moved), "reader 2", Samples.TUESDAY);
    assertThat(shown())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.statement().evidence().place().start())
                  .isEqualTo("First of all:\n\n".length());
              assertThat(row.statement().evidence().standsIn(row.article())).isTrue();
            });
  }

  @Test
  void doesNotTellTwiceWhatTheProgramFindsByNow() {
    save();
    Statement added = about(Samples.demand(article), "fishing");
    ledger.reviews().add(added, "ana");
    save(Samples.demand(article));
    assertThat(shown()).extracting(row -> row.statement().issue()).containsExactly("fishing");
  }

  @Test
  void mergesAndPartsProvisionsByTheirStatements() {
    Statement demand = Samples.demand(article);
    Statement headline = Samples.headline(article);
    save(demand, headline);
    long merged =
        ledger.reviews().provisions().merge(List.of(demand), List.of(headline), "a and b", "ana");
    ledger.reviews().provisions().part(List.of(demand), List.of(headline), "a", "ben");
    assertThat(ledger.reviews().provisions().decisions().decisions())
        .extracting(ProvisionDecisions.Decision::kind)
        .containsExactly(Kind.MERGED, Kind.PARTED);
    save(about(demand, "fishing"), headline);
    assertThat(ledger.reviews().provisions().decisions().decisions().get(0).first())
        .containsExactly(about(demand, "fishing").id());
    assertThat(ledger.reviews().provisions().undo(merged, "ana")).isTrue();
    assertThat(ledger.reviews().provisions().decisions().decisions()).hasSize(1);
    assertThat(ledger.reviews().provisions().all()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ledger
                    .reviews()
                    .provisions()
                    .merge(List.of(demand), List.of(Samples.refusal(article)), "x", "ana"));
  }

  @Test
  void keepsTheReviewersPlace() {
    ledger.reviews().keepPlace("ana", "all", "x");
    ledger.reviews().keepPlace("ana", "all", "y");
    assertThat(ledger.reviews().place("ana", "all")).contains("y");
    assertThat(ledger.reviews().place("ben", "all")).isEmpty();
  }
}
