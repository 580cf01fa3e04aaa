// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.query.Query;
import org.demarche.query.QueryException;
import org.demarche.query.Vocabulary;
import org.demarche.store.ArticleFilter;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.store.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries against the ledger. */
class SearchTest {
  private static final Vocabulary KNOWN =
      new Vocabulary() {
        @Override
        public List<String> parties(String name) {
          return List.of(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public List<String> partyNames() {
          return List.of();
        }

        @Override
        public List<String> issues() {
          return List.of("trade", "energy");
        }
      };

  @TempDir Path folder;
  private Ledger ledger;
  private Article article;

  @BeforeEach
  void read() {
    ledger = Ledger.open(folder.resolve("ledger.db").toString());
    Page page = Samples.page("/news/quota.txt", Samples.TEXT);
    article = Samples.article(page);
    ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    ledger.saveStatements(
        article.id(), List.of(Samples.demand(article), Samples.refusal(article)), Samples.RULES);
    Page other = Samples.page("/news/café.txt", "The café by the quay negotiates a new lease.");
    ledger.savePage(
        other, List.of(Samples.article(other, "2024-08-02")), Samples.READER, Samples.MONDAY);
  }

  @AfterEach
  void close() {
    assertThat(ledger.check()).isEmpty();
    ledger.close();
  }

  private static Query query(String text) {
    try {
      return Query.parse(text, KNOWN);
    } catch (QueryException e) {
      return fail(e.sentence());
    }
  }

  private List<String> statements(String text) {
    return ledger
        .statements(StatementFilter.builder().query(Optional.of(query(text))).build())
        .stream()
        .map(row -> row.statement().act().word())
        .toList();
  }

  private List<String> articles(String text) {
    return ledger.articles(ArticleFilter.builder().query(Optional.of(query(text))).build()).stream()
        .map(row -> row.article().page().replaceFirst(".*/", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quota | demand,refuse",
        "quotas | demand,refuse",
        "QUOTA lifting | demand,refuse",
        "'\"quota lifted\"' | demand",
        "'\"lift the quota\"' | refuse",
        "'\"the quot\"*' | demand,refuse",
        "want* | demand",
        "quota -want | refuse",
        "-want | refuse",
        "NOT quota | ''",
        "wants OR will | demand,refuse",
        "nothing OR (lift quota) | demand,refuse",
        "party:sudria | refuse",
        "party:sudria,norland | demand,refuse",
        "addressee:sudria | demand",
        "sudria | refuse",
        "act:demand quota | demand",
        "act:demand OR party:sudria | demand,refuse",
        "-act:demand | refuse",
        "issue:trade mode:reported | demand,refuse",
        "issue:energy | ''",
        "outlet:\"the coast herald\" via:newsreel | demand,refuse",
        "-outlet:\"The Hill\" | demand,refuse",
        "speaker:minister | demand,refuse",
        "speaker:% | ''",
        "from:2024-06 to:2024-06 | demand,refuse",
        "from:2024-07 | ''",
        "-from:2024-07 | demand,refuse",
        "as-of:2024-06-13 | ''",
        "as-of:2024-06-14 | demand,refuse",
        "kind:article | ''",
        "review:none quota | demand,refuse",
        "review:rejected | ''",
      })
  void findsStatements(String query, String acts) {
    assertThat(String.join(",", statements(query))).isEqualTo(acts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The title of both samples holds "Norland wants the quota lifted".
        "quota | quota.txt,café.txt",
        "cafe | café.txt",
        "CAFÉ negotiating | café.txt",
        "'\"new lease\"' | café.txt",
        "wants will | quota.txt",
        "wants lease | café.txt",
        "herring | ''",
        "-lease | quota.txt",
        "party:sudria | quota.txt",
        "party:sudria act:demand | ''",
        "party:sudria OR act:demand | quota.txt",
        "party:sudria wants | quota.txt",
        "from:2024-08 | café.txt",
        "kind:statement | ''",
        "outlet:\"The Coast Herald\" -party:norland | quota.txt",
      })
  void findsArticles(String query, String pages) {
    List<String> expected = pages.isEmpty() ? List.of() : List.of(pages.split(","));
    assertThat(articles(query)).containsExactlyElementsOf(expected);
  }

  @Test
  void marksWhatItFound() {
    String id = Samples.demand(article).id();
    assertThat(ledger.statementSnippets(List.of(id), query("quotas (lifting OR none) -x")))
        .isEqualTo(Map.of(id, "Norland wants the *quota* *lifted*"));
    assertThat(ledger.statementSnippets(List.of(id), query("act:demand"))).isEmpty();
    assertThat(ledger.articleSnippets(List.of(article.id()), query("minister")).get(article.id()))
        .contains("its *minister* said");
  }

  @Test
  void findsWhatReviewersDecided() {
    ledger.reviews().decide(Samples.demand(article).id(), Verdict.REJECTED, "", "ana");
    assertThat(statements("quota")).containsExactly("refuse");
    assertThat(statements("quota review:rejected")).containsExactly("demand");
    assertThat(statements("quota review:any")).hasSize(2);
    assertThat(articles("act:demand")).isEmpty();
    assertThat(articles("act:demand review:rejected")).hasSize(1);
  }

  @Test
  void followsWhatIsReadAgain() {
    Article changed =
        new Article(
            article.id(),
            article.pageHash(),
            article.page(),
            1,
            article.title(),
            article.outlet(),
            article.via(),
            article.byline(),
            "en",
            article.published(),
            article.captured(),
            "Herring only.",
            article.place(),
            false,
            List.of());
    Page page = Samples.page("/news/quota.txt", Samples.TEXT);
    ledger.savePage(page, List.of(changed), "reader 2", Samples.TUESDAY);
    assertThat(articles("minister")).isEmpty();
    assertThat(articles("herring")).containsExactly("quota.txt");
    assertThat(statements("quota")).isEmpty();
    ledger.removePage("/news/quota.txt");
    assertThat(articles("herring")).isEmpty();
  }

  /** Whatever a query is made of, the ledger answers it. */
  @Test
  void answersWhateverCanBeAsked() {
    String[] pieces = {
      "quota",
      "\"",
      "“",
      "(",
      ")",
      "-",
      "*",
      "^",
      "+",
      ":",
      ",",
      " ",
      " ",
      "OR",
      "AND",
      "NOT",
      "NEAR(",
      "NEAR/2",
      "words:",
      "{words}:",
      "party:",
      "act:",
      "speaker:",
      "outlet:",
      "demand",
      "2024-06",
      "from:",
      "'",
      "''",
      "';--",
      ";",
      "%",
      "_",
      "\\",
      "é",
      "谈判",
      "\uD83D",
      "\uDE00",
      "\uD83A\uDD00",
      "\n",
      "rank",
      "review:any",
      "kind:article",
      "rowid",
      "#",
      "@",
      "~",
      "|",
      "&"
    };
    Random random = new Random(7);
    int asked = 0;
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(9); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Query query;
      try {
        query = Query.parse(text.toString(), KNOWN);
      } catch (QueryException e) {
        continue;
      }
      asked++;
      ArticleFilter ofArticles = ArticleFilter.builder().query(Optional.of(query)).build();
      StatementFilter ofStatements = StatementFilter.builder().query(Optional.of(query)).build();
      assertThat(ledger.articles(ofArticles)).hasSizeLessThan(3);
      assertThat(ledger.statements(ofStatements)).hasSizeLessThan(3);
      ledger.articleSnippets(List.of(article.id()), query);
      ledger.statementSnippets(List.of(Samples.demand(article).id()), query);
    }
    assertThat(asked).isGreaterThan(400);
  }

  @Test
  void answersTheLargestQuery() {
    String words = "word ".repeat(99) + "quota";
    assertThat(statements(words)).isEmpty();
    assertThat(statements(words.strip().replace(" ", " OR "))).hasSize(2);
    assertThat(statements("-".repeat(38) + "quota")).hasSize(2);
    assertThat(statements("(".repeat(39) + "quota" + ")".repeat(39))).hasSize(2);
    assertThat(statements("-(act:offer " + "-(act:offer ".repeat(15) + "x" + ")".repeat(16)))
        .hasSize(2);
  }
}
