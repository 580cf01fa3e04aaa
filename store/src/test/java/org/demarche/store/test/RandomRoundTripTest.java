// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.article.Segment;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the records can hold, the ledger gives back. */
class RandomRoundTripTest extends LedgerTest {
  private static final String[] PIECES = {
    "a", "Ž", "ı", "İ", " ", "\n\n", "\"", "'", "“", "%", "\\", ";", "--", "?", "\0", "é", "\u0301",
    "谈判", "😀", "\u202E", "\uFEFF", "\t", "{}", "null"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void givesBackWhatItWasGiven(long seed) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Page page = page(random, "/" + i + "/" + words(random));
      List<Article> found = articles(random, page);
      ledger.savePage(page, found, words(random), Samples.MONDAY);
      assertThat(ledger.page(page.source())).contains(page);
      for (Article article : found) {
        List<Statement> said = statements(random, article);
        ledger.saveStatements(article.id(), said, words(random));
        statements.addAll(said);
      }
      articles.addAll(found);
    }
    assertThat(ledger.articles(ArticleFilter.ALL))
        .extracting(ArticleRow::article)
        .containsExactlyInAnyOrderElementsOf(articles);
    assertThat(ledger.statements(StatementFilter.ALL))
        .extracting(StatementRow::statement)
        .containsExactlyInAnyOrderElementsOf(statements.stream().distinct().toList())
        .isSortedAccordingTo(Comparator.comparing(RandomRoundTripTest::day));
    assertThat(ledger.check()).isEmpty();
  }

  private static LocalDate day(Statement statement) {
    return statement.said().map(DateSpan::from).orElse(LocalDate.MAX);
  }

  private static Page page(Random random, String source) {
    String text = words(random) + words(random);
    boolean utf8 = random.nextBoolean();
    byte[] bytes = text.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
    PageFacts facts =
        new PageFacts(
            maybe(random, () -> words(random)),
            maybe(random, () -> words(random)),
            maybe(random, () -> words(random)),
            maybe(random, () -> span(random)),
            maybe(random, () -> span(random)),
            maybe(random, () -> words(random)));
    return new Page(source, bytes, text, facts);
  }

  private static List<Article> articles(Random random, Page page) {
    List<Article> result = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 1; i <= count; i++) {
      result.add(article(random, page, i, count == 1 ? "" : "#" + i));
    }
    return result;
  }

  private static Article article(Random random, Page page, int ordinal, String tail) {
    Optional<DateSpan> published = Optional.of(span(random));
    return new Article(
        Article.idOf(page.hash(), ordinal),
        page.hash(),
        page.source() + tail,
        ordinal,
        random.nextBoolean() ? "" : words(random),
        maybe(random, () -> words(random)),
        maybe(random, () -> words(random)),
        maybe(random, () -> words(random)),
        random.nextBoolean() ? "en" : "und",
        random.nextBoolean() ? published : Optional.empty(),
        maybe(random, () -> span(random)),
        words(random),
        maybe(random, () -> new Span(random.nextInt(9), 9 + random.nextInt(9))),
        random.nextBoolean(),
        some(random, () -> cut(random)),
        some(random, () -> segment(random)),
        maybe(random, () -> words(random)),
        maybe(random, () -> words(random)),
        maybe(random, () -> span(random)));
  }

  private static Segment segment(Random random) {
    int start = random.nextInt(2);
    return new Segment(false, new Span(start, start + random.nextInt(2)), random.nextInt(99));
  }

  private static Cut cut(Random random) {
    String text = words(random);
    return new Cut(new Span(7, 7 + text.length()), text, words(random));
  }

  private static List<Statement> statements(Random random, Article article) {
    return some(random, () -> statement(random, article)).stream()
        .collect(Collectors.toMap(Statement::id, s -> s, (a, b) -> a))
        .values()
        .stream()
        .toList();
  }

  private static Statement statement(Random random, Article article) {
    boolean title = !article.title().isBlank() && random.nextBoolean();
    String whole = title ? article.title() : article.text();
    Evidence evidence =
        Evidence.at(
            article,
            title ? Evidence.In.TITLE : Evidence.In.TEXT,
            new Span(whole.indexOf('x'), whole.lastIndexOf('x') + 1));
    return new Statement(
        article.id(),
        Act.values()[random.nextInt(Act.values().length)],
        party(random),
        maybe(random, () -> new Speaker(words(random), random.nextBoolean() ? "" : words(random))),
        some(random, () -> party(random)),
        words(random),
        evidence.exact(),
        maybe(random, () -> "x"),
        some(random, () -> words(random)),
        Mode.values()[random.nextInt(Mode.values().length)],
        // Always dated, so that the order can be told from the statement alone.
        Optional.of(span(random)),
        evidence,
        words(random),
        random.nextDouble());
  }

  private static Party party(Random random) {
    return new Party(words(random).strip(), words(random));
  }

  private static DateSpan span(Random random) {
    LocalDate from = LocalDate.of(1900 + random.nextInt(200), 1, 1).plusDays(random.nextInt(365));
    return new DateSpan(from, from.plusDays(random.nextInt(400)), words(random));
  }

  /** At least an "x", so that it is never blank and evidence is found in it. */
  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      words.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return words.insert(0, 'x').append("x").toString();
  }

  private static <T> Optional<T> maybe(Random random, Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private static <T> List<T> some(Random random, Supplier<T> value) {
    List<T> result = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      result.add(value.get());
    }
    return result;
  }
}
