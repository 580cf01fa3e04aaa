// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.party.Party;
import org.demarche.query.Query;
import org.demarche.query.QueryException;
import org.demarche.query.Vocabulary;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleFilter;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/**
 * How fast a search is in a ledger of 100,000 made-up statements in 20,000 articles: {@code java
 * -cp … org.demarche.store.test.SearchSpeed [LEDGER]}. Prints milliseconds for the first 100 rows
 * of each kind with their snippets, median and worst of 15.
 */
public final class SearchSpeed {
  private static final int ARTICLES = 20_000;
  private static final int EACH = 5;
  private static final int RUNS = 15;
  private static final String[] QUERIES = {
    "w17",
    "w17 w40",
    "\"w3 w5\"",
    "w12*",
    "w1 -w2",
    "w900 OR w901",
    "the",
    "party:p3",
    "party:p3 act:demand w17",
    "issue:trade from:2024-06 to:2024-08",
    "outlet:\"Outlet 7\" w30",
    "-party:p1 the",
    "party:p3 OR w17",
    "as-of:2022-02 mode:quoted"
  };

  private static final Vocabulary ANY =
      new Vocabulary() {
        @Override
        public List<String> parties(String name) {
          return List.of(name);
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

  private SearchSpeed() {}

  /** Makes the ledger where it is not there, and measures. */
  public static void main(String[] arguments) throws Exception {
    Path file =
        arguments.length > 0
            ? Path.of(arguments[0])
            : Files.createTempDirectory("speed").resolve("speed.db");
    try (Ledger ledger = Ledger.open(file.toString())) {
      if (ledger.counts().articles() == 0) {
        fill(ledger);
      }
      System.out.println(ledger.counts() + ", " + (Files.size(file) >> 20) + " MB");
      List<Double> all = new ArrayList<>();
      for (String text : QUERIES) {
        measure(ledger, text, all);
      }
      all.sort(null);
      System.out.printf(Locale.ROOT, "median of all %.0f ms%n", all.get(all.size() / 2));
    }
  }

  private static void measure(Ledger ledger, String text, List<Double> all) throws QueryException {
    Query query = Query.parse(text, ANY);
    double[] times = new double[RUNS];
    int rows = 0;
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      List<StatementRow> found =
          ledger.statements(
              StatementFilter.builder().query(Optional.of(query)).newestFirst().limit(100).build());
      ledger.statementSnippets(found.stream().map(row -> row.statement().id()).toList(), query);
      List<String> articles =
          ledger
              .articles(
                  ArticleFilter.builder()
                      .query(Optional.of(query))
                      .newestFirst()
                      .limit(100)
                      .build())
              .stream()
              .map(row -> row.article().id())
              .toList();
      ledger.articleSnippets(articles, query);
      rows = found.size() + articles.size();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    Arrays.stream(times).forEach(all::add);
    System.out.printf(
        Locale.ROOT,
        "%-40s %4d rows  %6.0f  %6.0f%n",
        text,
        rows,
        times[RUNS / 2],
        times[RUNS - 1]);
  }

  private static void fill(Ledger ledger) {
    Random random = new Random(1);
    for (int block = 0; block < ARTICLES; block += 500) {
      int first = block;
      ledger.together(
          () -> {
            for (int i = first; i < first + 500; i++) {
              add(ledger, random, i);
            }
          });
    }
  }

  private static void add(Ledger ledger, Random random, int number) {
    StringBuilder text = new StringBuilder();
    List<Span> sentences = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int start = text.length();
      text.append("The");
      for (int j = 0; j < 18; j++) {
        // As in language, few words are frequent: the rank is drawn log-uniformly (Zipf's law).
        text.append(" w").append((int) Math.exp(random.nextDouble() * Math.log(30_000)));
      }
      text.append('.');
      sentences.add(new Span(start, text.length()));
      text.append(' ');
    }
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_400));
    Page page = Samples.page("/news/" + number + ".txt", text.toString());
    Article article =
        new Article(
            Article.idOf(page.hash(), 0),
            page.hash(),
            page.source(),
            1,
            "The title " + number,
            Optional.of("Outlet " + random.nextInt(60)),
            Optional.empty(),
            Optional.empty(),
            "en",
            Optional.of(DateSpan.day(day, "made up")),
            Optional.empty(),
            page.text(),
            Optional.empty(),
            false,
            List.of());
    ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      statements.add(statement(article, sentences.get(i * 3), random));
    }
    ledger.saveStatements(article.id(), statements, Samples.RULES);
  }

  private static Statement statement(Article article, Span place, Random random) {
    int holder = (int) Math.exp(random.nextDouble() * Math.log(200));
    Evidence evidence = Evidence.at(article, Evidence.In.TEXT, place);
    return new Statement(
        article.id(),
        Act.values()[random.nextInt(5)],
        new Party("p" + holder, "Party " + holder),
        Optional.empty(),
        List.of(new Party("p" + random.nextInt(200), "Other")),
        random.nextBoolean() ? "trade" : "energy",
        evidence.exact().substring(4, evidence.exact().length() - 1),
        Optional.empty(),
        List.of("w" + random.nextInt(50)),
        Mode.values()[random.nextInt(3)],
        article.published(),
        evidence,
        "made.up",
        random.nextDouble());
  }
}
