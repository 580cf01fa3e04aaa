// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.Page;

/**
 * What a page is that stands in place of a story, by {@code walls.tsv}: a check for robots, a
 * refusal, an error, a request for consent. Only short pages are looked at, and those that tell a
 * date of publication only by their title.
 *
 * @param what the kind of page, with its article: "an error page"
 * @param ofTitle whether the words begin a title; else a sentence
 * @param pattern the words
 * @param yes titles or sentences that have them
 * @param no near misses
 */
record Wall(String what, boolean ofTitle, Pattern pattern, List<String> yes, List<String> no) {
  /** A page with more words says more than that it has no story. */
  private static final int LONGEST = 130;

  /** A title with more words is a story's. */
  private static final int TITLE = 8;

  private static final List<Wall> ALL = readDefault();

  static List<Wall> all() {
    return ALL;
  }

  /**
   * What the page is, and the words that show it: 'a check for robots ("Just a moment...")'.
   *
   * @param articles what was taken for its articles, if anything
   */
  static Optional<String> of(Page page, List<Article> articles) {
    String text = articles.stream().map(Article::text).findFirst().orElse(page.text());
    if (articles.size() > 1 || Words.count(text) > LONGEST) {
      return Optional.empty();
    }
    boolean dated = page.told().facts().published().isPresent();
    List<String> titles = new ArrayList<>();
    articles.forEach(article -> titles.add(article.title()));
    page.told().facts().title().ifPresent(titles::add);
    if (articles.isEmpty()) {
      page.text().lines().findFirst().ifPresent(titles::add);
    }
    return titles.stream()
        .flatMap(title -> of(title, true).stream())
        .findFirst()
        .or(() -> dated ? Optional.empty() : of(text, false));
  }

  private static Optional<String> of(String text, boolean title) {
    return ALL.stream()
        .filter(wall -> wall.ofTitle() == title)
        .flatMap(
            wall -> wall.found(text).map(words -> wall.what() + " (\"" + words + "\")").stream())
        .findFirst();
  }

  /** The words of this wall in a title, or in a text. */
  Optional<String> found(String text) {
    String folded = Words.folded(text).strip();
    if (ofTitle) {
      String bare = folded.replaceFirst("\\s*(?:[|·•]|\\s-\\s).*$", "").strip();
      boolean same = pattern.matcher(bare.replaceFirst("[.!?…]+$", "")).matches();
      return same && Words.count(bare) <= TITLE ? Optional.of(text.strip()) : Optional.empty();
    }
    Matcher matcher = pattern.matcher(folded);
    while (matcher.find()) {
      if (startsSentence(folded, matcher.start())) {
        return Optional.of(text.strip().substring(matcher.start(), matcher.end()));
      }
    }
    return Optional.empty();
  }

  private static boolean startsSentence(String text, int at) {
    String before = text.substring(0, at).strip();
    return before.isEmpty() || text.charAt(at - 1) == '\n' || Words.endsSentence(before);
  }

  private static List<Wall> readDefault() {
    List<Wall> walls = new ArrayList<>();
    for (String line : Names.table("walls.tsv")) {
      String[] row = line.split("\t", -1);
      if (row.length != 5) {
        throw new FurnitureException("No five cells in walls.tsv: " + line);
      }
      walls.add(
          new Wall(
              row[0],
              row[1].equals("title"),
              Pattern.compile(row[2]),
              List.of(row[3].split(" ; ")),
              List.of(row[4].split(" ; "))));
    }
    return List.copyOf(walls);
  }
}
