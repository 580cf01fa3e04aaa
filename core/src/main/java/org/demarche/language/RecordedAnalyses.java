// SPDX-License-Identifier: Apache-2.0
package org.demarche.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.text.Require;

/**
 * Analyses written down, so that rules can be tested without the models: for each text a line "#
 * text" and a line for each token, in tab-separated columns as in CoNLL (index, form, lemma, tag,
 * entity, start, end, head, relation); a blank line ends a sentence.
 */
public final class RecordedAnalyses implements Analyzer {
  private static final String HEADER = "# text\t";

  private final Map<String, List<Sentence>> byText;

  private RecordedAnalyses(Map<String, List<Sentence>> byText) {
    this.byText = byText;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  public static RecordedAnalyses read(List<String> lines) {
    Map<String, List<Sentence>> byText = new LinkedHashMap<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(HEADER)) {
        sentences = new ArrayList<>();
        byText.put(unescape(line.substring(HEADER.length())), sentences);
      } else if (line.isBlank()) {
        if (!tokens.isEmpty()) {
          sentences.add(sentence(tokens));
          tokens = new ArrayList<>();
        }
      } else {
        tokens.add(token(line, i + 1));
      }
    }
    return new RecordedAnalyses(byText);
  }

  private static Sentence sentence(List<Token> tokens) {
    return new Sentence(tokens.get(0).start(), tokens.get(tokens.size() - 1).end(), tokens);
  }

  private static Token token(String line, int number) {
    String[] cells = line.split("\t", -1);
    Require.that(cells.length == 9, "line %d: %d columns instead of 9", number, cells.length);
    boolean begin = cells[4].startsWith("B-");
    return new Token(
        Integer.parseInt(cells[0]),
        cells[1],
        cells[2],
        cells[3],
        cells[4].length() > 2 ? cells[4].substring(2) : "",
        begin,
        Integer.parseInt(cells[5]),
        Integer.parseInt(cells[6]),
        Integer.parseInt(cells[7]),
        cells[8]);
  }

  /** Analyses of texts, in order, as lines of a file. */
  public static List<String> write(Map<String, List<Sentence>> byText) {
    List<String> lines = new ArrayList<>();
    byText.forEach(
        (text, sentences) -> {
          lines.add(HEADER + escape(text));
          for (Sentence sentence : sentences) {
            sentence.tokens().forEach(token -> lines.add(line(token)));
            lines.add("");
          }
        });
    return lines;
  }

  private static String line(Token token) {
    String entity =
        token.entity().isEmpty() ? "O" : (token.entityBegin() ? "B-" : "I-") + token.entity();
    return String.join(
        "\t",
        String.valueOf(token.index()),
        token.form(),
        token.lemma(),
        token.tag(),
        entity,
        String.valueOf(token.start()),
        String.valueOf(token.end()),
        String.valueOf(token.head()),
        token.relation());
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
      i += escaped ? 1 : 0;
      out.append(escaped ? escapedBy(text.charAt(i)) : text.charAt(i));
    }
    return out.toString();
  }

  private static char escapedBy(char letter) {
    return switch (letter) {
      case 't' -> '\t';
      case 'n' -> '\n';
      default -> letter;
    };
  }

  /** The texts that are written down, in order. */
  public List<String> texts() {
    return List.copyOf(byText.keySet());
  }

  /**
   * The analysis written down for this text.
   *
   * @throws IllegalArgumentException where there is none
   */
  @Override
  public List<Sentence> analyze(String text) {
    List<Sentence> sentences = byText.get(text);
    Require.that(sentences != null, "no analysis is written down for \"%s\"", text);
    return sentences;
  }

  @Override
  public String version() {
    return "recorded";
  }
}
