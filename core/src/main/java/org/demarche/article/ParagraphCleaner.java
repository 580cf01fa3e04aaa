// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.FurnitureRule.Scope;

/** Cuts what is glued to the paragraphs of a story: title, byline, dateline, furniture. */
final class ParagraphCleaner {
  /** Below a deck or two the dateline still comes. */
  private static final int LEADS = 3;

  /** A caption glued into a paragraph is no longer than this. */
  private static final int CAPTION = 600;

  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?]['\")\\]]* (?=[\\p{Lu}\\d\"'])");

  private final List<FurnitureRule> heads;
  private final List<FurnitureRule> tails;
  private final List<FurnitureRule> insides;
  private Optional<Dateline> dateline = Optional.empty();

  ParagraphCleaner(Furniture furniture) {
    this.heads = furniture.rules(Scope.HEAD);
    this.tails = furniture.rules(Scope.TAIL);
    this.insides = furniture.rules(Scope.INSIDE);
  }

  /** Cleans the paragraphs of one article and gives its dateline. */
  Optional<Dateline> clean(List<Paragraph> paragraphs, Optional<String> title) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      if (i < LEADS) {
        title.ifPresent(words -> cutTitle(paragraph, words));
        cutHeads(paragraph);
        if (dateline.isEmpty()) {
          cutDateline(paragraph, paragraph.start());
        }
      }
      cutInsides(paragraph);
      cutTails(paragraph);
    }
    return dateline;
  }

  /** The title stands again as the first words, and a new sentence follows. */
  private static void cutTitle(Paragraph paragraph, String title) {
    String folded = paragraph.forms().folded();
    String words = Words.folded(title);
    int end = words.length();
    boolean repeats = folded.startsWith(words) && end + 2 < folded.length();
    if (repeats && folded.charAt(end) == ' ' && beginsSentence(paragraph.text().charAt(end + 1))) {
      paragraph.trim(0, end, "repeated-title");
    }
  }

  private static boolean beginsSentence(char c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || "\"'“‘".indexOf(c) >= 0;
  }

  private void cutHeads(Paragraph paragraph) {
    for (FurnitureRule rule : heads) {
      Matcher match = rule.match(paragraph.forms());
      if (match != null) {
        paragraph.trim(match.start(), match.end(), rule.kind());
      }
    }
  }

  private void cutDateline(Paragraph paragraph, int from) {
    Optional<Dateline> found = Dateline.at(paragraph.forms(), from);
    found.ifPresent(
        line -> {
          paragraph.trim(line.bylineStart(), line.start(), "byline");
          paragraph.trim(line.start(), line.end(), Cut.DATELINE);
          dateline = found;
        });
  }

  private void cutTails(Paragraph paragraph) {
    for (FurnitureRule rule : tails) {
      Matcher match = rule.match(paragraph.forms());
      if (match != null) {
        paragraph.trim(match.start(), match.end(), rule.kind());
      }
    }
  }

  private void cutInsides(Paragraph paragraph) {
    for (FurnitureRule rule : insides) {
      String text = rule.in(paragraph.forms());
      Matcher match = rule.match(paragraph.forms());
      while (match != null) {
        int end = match.end();
        if (rule.kind().equals(CaptionCuts.CAPTION)) {
          end = endOfCaption(paragraph, match.end());
        }
        paragraph.trim(match.start(), end, rule.kind());
        match = rule.inside(text, end);
      }
    }
  }

  /** A caption glued into a paragraph ends where a dateline begins, else with its sentence. */
  private int endOfCaption(Paragraph paragraph, int from) {
    String text = paragraph.forms().plain();
    Matcher end = SENTENCE_END.matcher(text);
    int first = -1;
    int at = from;
    while (end.find(at) && end.end() - from < CAPTION) {
      first = first < 0 ? end.end() : first;
      if (dateline.isEmpty()) {
        cutDateline(paragraph, end.end());
      }
      if (dateline.isPresent()) {
        return end.end();
      }
      at = end.end();
    }
    return first < 0 ? from : first;
  }
}
