// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.statement.Evidence;
import org.demarche.store.StatementRow;

/** Cuts an article's text where evidence begins and ends, so that each piece can be marked. */
public final class Marks {
  private static final String PARAGRAPH = "\n\n";

  private final Article article;
  private final List<StatementRow> ordered;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Words with what they are evidence for.
   *
   * @param text the words
   * @param numbers numbers of the statements
   * @param starts ids of statements whose evidence begins here, with their numbers
   */
  public record Piece(String text, List<Integer> numbers, List<Start> starts) {
    /** The numbers with blanks between. */
    public String names() {
      return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
  }

  /** Where evidence begins. */
  public record Start(int number, String id) {}

  /**
   * A paragraph.
   *
   * @param start where it starts in the article's text
   * @param pieces its words
   */
  record Paragraph(int start, List<Piece> pieces) {}

  Marks(Article article, List<StatementRow> statements) {
    this.article = article;
    this.ordered =
        statements.stream()
            .sorted(
                Comparator.comparing((StatementRow row) -> row.statement().evidence().in())
                    .thenComparing(row -> row.statement().evidence().place().start())
                    .thenComparing(
                        row ->
                            row.statement().evidence().exact().indexOf(row.statement().content())))
            .toList();
    for (StatementRow row : ordered) {
      numbers.put(row.statement().id(), numbers.size() + 1);
    }
  }

  /** The statements in the order of their evidence. */
  List<StatementRow> ordered() {
    return ordered;
  }

  int number(String statementId) {
    return numbers.get(statementId);
  }

  /** The title; marked where it is the one that was read. */
  List<Piece> title(String shown) {
    return shown.equals(article.title())
        ? pieces(shown, 0, in(Evidence.In.TITLE))
        : List.of(new Piece(shown, List.of(), List.of()));
  }

  /** The title as it was read, which evidence refers to. */
  List<Piece> readTitle() {
    return title(article.title());
  }

  /** The paragraphs of the text. */
  List<Paragraph> paragraphs() {
    List<StatementRow> here = in(Evidence.In.TEXT);
    List<Paragraph> paragraphs = new ArrayList<>();
    int at = 0;
    for (String paragraph : article.text().split(PARAGRAPH)) {
      paragraphs.add(new Paragraph(at, pieces(paragraph, at, here)));
      at += paragraph.length() + PARAGRAPH.length();
    }
    return paragraphs;
  }

  private List<StatementRow> in(Evidence.In where) {
    return ordered.stream().filter(row -> row.statement().evidence().in() == where).toList();
  }

  private List<Piece> pieces(String text, int offset, List<StatementRow> statements) {
    int end = offset + text.length();
    TreeSet<Integer> edges = new TreeSet<>(List.of(offset, end));
    for (StatementRow row : statements) {
      edges.add(clamp(start(row), offset, end));
      edges.add(clamp(end(row), offset, end));
    }
    List<Piece> pieces = new ArrayList<>();
    Integer from = edges.first();
    for (Integer to = edges.higher(from); to != null; to = edges.higher(to)) {
      pieces.add(piece(text.substring(from - offset, to - offset), from, to, statements));
      from = to;
    }
    return pieces;
  }

  private Piece piece(String words, int from, int to, List<StatementRow> statements) {
    List<Integer> over = new ArrayList<>();
    List<Start> starts = new ArrayList<>();
    for (StatementRow row : statements) {
      if (start(row) < to && end(row) > from) {
        String id = row.statement().id();
        over.add(number(id));
        if (start(row) == from) {
          starts.add(new Start(number(id), id));
        }
      }
    }
    return new Piece(words, over, starts);
  }

  private static int start(StatementRow row) {
    return row.statement().evidence().place().start();
  }

  private static int end(StatementRow row) {
    return row.statement().evidence().place().end();
  }

  private static int clamp(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
