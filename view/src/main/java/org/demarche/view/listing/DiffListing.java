// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.story.WordDiff;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** What changed between articles, in words: rows for scripts, running text for people. */
public final class DiffListing {
  private static final List<String> PARTS = List.of("in", "kind", "text");

  private DiffListing() {}

  /** The listing for scripts; people get {@link #text}. */
  public static Listing<DiffRow> listing() {
    return new Listing<>(
        List.of(
            Field.of("from", row -> row.from().id()),
            Field.of("to", row -> row.to().id()),
            Field.of("from_page", row -> row.from().page()),
            Field.of("to_page", row -> row.to().page()),
            Field.of("stretches", PARTS, DiffListing::stretches),
            Field.of("notes", DiffListing::notes)),
        List.of(),
        "");
  }

  private static List<Map<String, Object>> stretches(DiffRow row) {
    return Stream.concat(
            row.title().stream().map(stretch -> stretch("title", stretch)),
            row.text().stream().map(stretch -> stretch("text", stretch)))
        .toList();
  }

  private static Map<String, Object> stretch(String in, WordDiff.Stretch stretch) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("in", in);
    parts.put("kind", stretch.kind().name().toLowerCase(Locale.ROOT));
    parts.put("text", stretch.text());
    return parts;
  }

  /**
   * Head lines, notes of corrections after "!", then title and text with [-removed-] and {+added+}
   * words, wrapped.
   *
   * @param width columns
   */
  public static String text(DiffRow row, int width) {
    String marked = marked(row.title()) + "\n\n" + marked(row.text());
    String body =
        marked
            .lines()
            .flatMap(line -> Words.wrap(Words.clean(line), width, Integer.MAX_VALUE).stream())
            .collect(Collectors.joining("\n"));
    String notes =
        notes(row).stream()
            .map(
                note -> String.join("\n", Words.wrap("! " + note, width, Integer.MAX_VALUE)) + "\n")
            .collect(Collectors.joining());
    return "--- "
        + head(row.from())
        + "\n+++ "
        + head(row.to())
        + "\n"
        + notes
        + "\n"
        + body
        + "\n";
  }

  /** Notes of corrections on the newer one's page, which are cut from its text. */
  private static List<String> notes(DiffRow row) {
    return row.to().cuts().stream()
        .filter(cut -> cut.reason().equals("correction"))
        .map(cut -> Words.clean(cut.text()))
        .toList();
  }

  private static String head(Article article) {
    String day = Shown.days(article.published()).replace("\n", " ");
    String outlet = article.outlet().orElse("–");
    return Words.clean(
        Shown.id(article.id()) + "  " + day + "  " + outlet + "  " + Shown.page(article.page()));
  }

  private static String marked(List<WordDiff.Stretch> stretches) {
    return stretches.stream().map(DiffListing::marked).collect(Collectors.joining());
  }

  /** Marks stand close to the words, and are closed before a paragraph ends. */
  private static String marked(WordDiff.Stretch stretch) {
    return switch (stretch.kind()) {
      case SAME -> stretch.text();
      case REMOVED -> marked(stretch.text(), "[-", "-]");
      case ADDED -> marked(stretch.text(), "{+", "+}");
    };
  }

  private static String marked(String text, String open, String close) {
    return text.replaceAll(
            "(?m)^([^\\n]*?)([^\\S\\n]*)$",
            Matcher.quoteReplacement(open) + "$1" + Matcher.quoteReplacement(close) + "$2")
        .replace(open + close, "");
  }
}
