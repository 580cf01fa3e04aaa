// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.article.Article;
import org.demarche.issue.IssueBook;
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

/**
 * Makes a ledger of a size: five statements an article, a few parties that speak often and many
 * that speak seldom (as 1/rank), the same for issues, three years of days, articles of about 3,000
 * characters. Words are made up; the same seed gives the same ledger.
 */
final class LargeLedger {
  private static final int STATEMENTS = 5;
  private static final int PARTIES = 150;
  private static final int OUTLETS = 60;
  private static final int DAYS = 1_100;
  private static final int BATCH = 500;
  private static final Instant WHEN = Instant.parse("2026-11-01T00:00:00Z");

  private static final String[] THINGS = {
    "the northern border", "the port of Skar", "grain exports", "the gas pipeline", "prisoners",
    "the cod quota", "foreign troops", "the customs union", "frozen assets", "the dam",
    "air defence", "the demilitarised zone", "visa rules", "election monitors", "aid convoys"
  };

  private static final String[] VERBS = {
    "withdraw from", "share", "open", "give up", "double", "inspect", "guarantee", "suspend"
  };

  private final Random random = new Random(6);
  private final List<String> issues = IssueBook.builtIn().ids();

  static void write(Path file, int articles) {
    new LargeLedger().fill(file, articles);
  }

  private void fill(Path file, int articles) {
    try (Ledger ledger = Ledger.open(file.toString())) {
      for (int first = 0; first < articles; first += BATCH) {
        int from = first;
        int to = Math.min(articles, first + BATCH);
        ledger.together(
            () -> {
              for (int i = from; i < to; i++) {
                add(ledger, i);
              }
            });
      }
      ledger.updateStories("stories 1");
    }
  }

  /** A rank below the bound; low ones come often. */
  private int rank(int bound) {
    return (int) (Math.pow(bound, random.nextDouble()) - 1);
  }

  private void add(Ledger ledger, int number) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      sentences.add(
          "its envoy said they must "
              + VERBS[random.nextInt(VERBS.length)]
              + " "
              + THINGS[random.nextInt(THINGS.length)]
              + " within "
              + (2 + random.nextInt(60))
              + " days");
    }
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (String sentence : sentences) {
      starts.add(text.length());
      text.append(sentence).append(".\n\n");
      for (int i = 0; i < 9; i++) {
        text.append("Report ").append(random.nextInt(100_000)).append(" of the day tells of rain ");
        text.append(THINGS[random.nextInt(THINGS.length)]).append(". ");
      }
      text.append("\n\n");
    }
    String body = text.toString().strip();
    String source = "pages/" + number + ".html";
    Page page = new Page(source, body.getBytes(StandardCharsets.UTF_8), body, PageFacts.NONE);
    DateSpan day =
        DateSpan.day(LocalDate.of(2023, 10, 1).plusDays(random.nextInt(DAYS)), "dateline");
    Article article =
        new Article(
            Article.idOf(page.hash(), 0),
            page.hash(),
            source,
            1,
            "Talks on " + THINGS[rank(THINGS.length)] + ", day " + number,
            Optional.of("Outlet " + rank(OUTLETS)),
            Optional.empty(),
            Optional.empty(),
            "en",
            Optional.of(day),
            Optional.empty(),
            body,
            Optional.of(new Span(0, body.length())),
            false,
            List.of());
    ledger.savePage(page, List.of(article), "reader 1", WHEN);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < STATEMENTS; i++) {
      statements.add(statement(article, sentences.get(i), starts.get(i), day));
    }
    ledger.saveStatements(article.id(), statements, "rules 1");
  }

  private Statement statement(Article article, String words, int start, DateSpan day) {
    Party holder = party(rank(PARTIES));
    Party to = party(rank(PARTIES));
    return new Statement(
        article.id(),
        Act.values()[random.nextInt(Act.values().length)],
        holder,
        Optional.of(new Speaker("its envoy", "envoy")),
        to.equals(holder) ? List.of() : List.of(to),
        issues.get(rank(issues.size())),
        words.substring(words.indexOf("must ") + 5),
        Optional.empty(),
        List.of(words.replaceAll(".* (\\w+) within.*", "$1")),
        random.nextInt(4) == 0 ? Mode.QUOTED : Mode.REPORTED,
        random.nextInt(20) == 0 ? Optional.empty() : Optional.of(day),
        Evidence.at(article, Evidence.In.TEXT, new Span(start, start + words.length())),
        "test.made",
        0.5 + random.nextInt(50) / 100.0);
  }

  private static Party party(int rank) {
    return new Party("party-" + rank, "Party " + rank);
  }
}
