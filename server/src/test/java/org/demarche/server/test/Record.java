// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.store.Ledger;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/** Writes articles with statements into a ledger, as reading pages would. */
public final class Record implements AutoCloseable {
  /** A state that was invented for these tests. */
  public static final Party NORLAND = new Party("norland", "Norland");

  /** Its neighbour. */
  public static final Party SUDRIA = new Party("sudria", "Sudria");

  private static final String READER = "reader 1";
  private static final String RULES = "rules 1";
  private static final Instant WHEN = Instant.parse("2024-07-01T08:00:00Z");

  private final Ledger ledger;

  /** A record in a ledger. */
  public Record(Path file) {
    this.ledger = Ledger.open(file.toString());
  }

  /** Something that an article tells: who does what on an issue, in which words of its text. */
  public record Told(Act act, Party holder, Party to, String issue, String words) {}

  /** A story over a fishing bank: demands, a refusal, an offer, agreement; one article twice. */
  public static void fishing(Path file) {
    try (Record record = new Record(file)) {
      record.add(
          "monday.html",
          "Norland asks for more cod",
          "The Coast Herald",
          "2024-06-10",
          told(
              Act.DEMAND, NORLAND, SUDRIA, "trade", "Norland demands that the cod quota be lifted"),
          told(Act.REFUSE, SUDRIA, NORLAND, "trade", "Sudria will not lift the cod quota"));
      record.add(
          "friday.html",
          "Sudria offers a part",
          "The Coast Herald",
          "2024-06-14",
          told(
              Act.OFFER, SUDRIA, NORLAND, "trade", "Sudria offers to lift the quota for two years"),
          told(Act.THREATEN, NORLAND, SUDRIA, "sanctions", "Norland threatens to close its ports"));
      record.add(
          "july.html",
          "Both agree on the bank",
          "Fjord Post",
          "2024-07-01",
          told(Act.AGREE, SUDRIA, NORLAND, "trade", "Sudria agrees to share the bank"),
          told(Act.AGREE, NORLAND, SUDRIA, "trade", "Norland agrees to share the bank"));
      record.add("weather.html", "Rain on the coast", "Fjord Post", "2024-07-01");
      record.ledger.recordFailure("torn.warc", "torn.warc ends in the middle of a record.", WHEN);
    }
  }

  /** What is told. */
  public static Told told(Act act, Party holder, Party to, String issue, String words) {
    return new Told(act, holder, to, issue, words);
  }

  /** Adds an article whose paragraphs are what it tells. */
  public Article add(String source, String title, String outlet, String day, Told... tells) {
    StringBuilder text = new StringBuilder("From our correspondent.");
    for (Told told : tells) {
      text.append("\n\n").append(told.words()).append(", its minister said.");
    }
    Page page =
        new Page(
            source,
            (title + "\n" + text).getBytes(StandardCharsets.UTF_8),
            text.toString(),
            PageFacts.NONE);
    Article article =
        new Article(
            Article.idOf(page.hash(), 0),
            page.hash(),
            page.source(),
            1,
            title,
            Optional.of(outlet),
            Optional.of("Newsreel"),
            Optional.of("Ana Lind"),
            "en",
            day.isEmpty()
                ? Optional.empty()
                : Optional.of(DateSpan.day(LocalDate.parse(day), "dateline")),
            Optional.of(DateSpan.day(LocalDate.parse("2024-07-02"), "manifest")),
            text.toString(),
            Optional.of(new Span(0, text.length())),
            false,
            List.of(new Cut(new Span(0, 7), "Sign in", "sign-in")));
    ledger.together(
        () -> {
          ledger.savePage(page, List.of(article), READER, WHEN);
          ledger.saveStatements(
              article.id(),
              List.of(tells).stream().map(told -> statement(article, told)).toList(),
              RULES);
        });
    return article;
  }

  private static Statement statement(Article article, Told told) {
    int start = article.text().indexOf(told.words());
    return new Statement(
        article.id(),
        told.act(),
        told.holder(),
        Optional.of(new Speaker("its minister", "minister of fisheries")),
        List.of(told.to()),
        told.issue(),
        told.words(),
        Optional.empty(),
        List.of("quota"),
        Mode.REPORTED,
        article.published(),
        Evidence.at(article, Evidence.In.TEXT, new Span(start, start + told.words().length())),
        "test.told",
        0.9);
  }

  /** Works out which articles are copies. */
  public void updateStories() {
    ledger.updateStories("stories 1");
  }

  @Override
  public void close() {
    updateStories();
    ledger.close();
  }
}
