// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.language.Passage.Parsed;
import org.demarche.text.Span;

/**
 * An article, analysed.
 *
 * @param title its title; without sentences where it has none
 * @param body its text
 */
public record Document(Passage title, Passage body) {
  /**
   * A heading in capitals that a lost line break glued before a sentence: "THE TERMS The talks …".
   */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:(?:[\\p{Lu}\\d][\\p{Lu}\\d'’&.-]*[,:?!]?) ){3,12}(?=[\\p{Lu}][\\p{Ll}]|A [\\p{Ll}])");

  private static final Pattern LONG_CAPITALS = Pattern.compile("\\p{Lu}{4,}");

  /** Analyses an article. */
  public static Document of(String title, String text, Analyzer analyzer) {
    return new Document(
        passage(true, title, Headline.forParser(title, text), analyzer),
        passage(false, text, text, analyzer));
  }

  /** Title and body in the order of reading. */
  public List<Passage> passages() {
    return List.of(title, body);
  }

  private static Passage passage(boolean isTitle, String text, String toParse, Analyzer analyzer) {
    List<Quotation> quotations = Quotations.find(text);
    String prepared = ParsingText.of(toParse, quotations);
    List<Parsed> sentences = new ArrayList<>();
    int paragraph = 0;
    for (Span block : paragraphs(prepared)) {
      for (Span piece : pieces(prepared, block)) {
        for (Sentence sentence : analyzer.analyze(piece.of(prepared))) {
          Sentence placed = original(sentence.shift(piece.start()), text);
          sentences.add(new Parsed(new Tree(placed), sentences.size(), paragraph));
        }
      }
      paragraph++;
    }
    return new Passage(isTitle, text, quotations, sentences);
  }

  /**
   * The sentence with the forms that stand in the text, where the parser saw another case or mark.
   */
  private static Sentence original(Sentence sentence, String text) {
    List<Token> tokens =
        sentence.tokens().stream()
            .map(
                token ->
                    new Token(
                        token.index(),
                        token.span().of(text),
                        token.lemma(),
                        token.tag(),
                        token.entity(),
                        token.entityBegin(),
                        token.start(),
                        token.end(),
                        token.head(),
                        token.relation()))
            .toList();
    return new Sentence(sentence.start(), sentence.end(), tokens);
  }

  private static List<Span> paragraphs(String text) {
    List<Span> spans = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        spans.add(new Span(start, end));
      }
      start = end + 1;
    }
    return spans;
  }

  private static List<Span> pieces(String text, Span block) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = HEADING.matcher(text).region(block.start(), block.end());
    int start = block.start();
    while (matcher.find()) {
      boolean afterSentence =
          matcher.start() == start || ".!?\" '".indexOf(text.charAt(matcher.start() - 1)) >= 0;
      if (!afterSentence || LONG_CAPITALS.matcher(matcher.group()).results().count() < 2) {
        continue;
      }
      add(spans, start, matcher.start());
      add(spans, matcher.start(), matcher.end());
      start = matcher.end();
    }
    add(spans, start, block.end());
    return spans;
  }

  private static void add(List<Span> spans, int start, int end) {
    if (end > start) {
      spans.add(new Span(start, end));
    }
  }
}
