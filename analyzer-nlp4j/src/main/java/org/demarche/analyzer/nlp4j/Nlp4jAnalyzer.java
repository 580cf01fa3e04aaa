// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.demarche.language.Analyzer;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/**
 * English text by NLP4J 1.1.3: tokens, Penn Treebank tags, lemmas, the 18 entity types of
 * OntoNotes, and dependencies under the labels of ClearNLP ({@code nsubj}, {@code ccomp} …).
 *
 * <p>Thread-safe. It throws for no text: a sentence that NLP4J cannot read comes back as tokens
 * under tag {@code XX} that hang on nothing.
 */
public final class Nlp4jAnalyzer implements Analyzer {
  /** Goes up whenever the same text may come out differently. */
  private static final String VERSION = "nlp4j 1.1.3, nlp4j-english 1.1.3, segmentation 1";

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

  private final SourceTokenizer tokenizer = new SourceTokenizer();
  private final Pipeline pipeline;

  Nlp4jAnalyzer(Pipeline pipeline) {
    this.pipeline = Objects.requireNonNull(pipeline);
  }

  /**
   * Loads the models, and unpacks them before if they were never used on this machine.
   *
   * @throws ModelCacheException if they cannot be unpacked or read
   */
  public static Nlp4jAnalyzer load(ModelCache cache) {
    return new Nlp4jAnalyzer(cache.load());
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public List<Sentence> analyze(String text) {
    return SentenceSplitter.split(text, tokenizer.tokenize(text)).stream()
        .map(spans -> sentence(text, spans))
        .toList();
  }

  private Sentence sentence(String text, List<Span> spans) {
    int start = spans.get(0).start();
    int end = spans.get(spans.size() - 1).end();
    return new Sentence(start, end, tokens(text, spans));
  }

  private List<Token> tokens(String text, List<Span> spans) {
    try {
      return tokens(text, spans, pipeline.analyze(words(text, spans)));
    } catch (RuntimeException | StackOverflowError unreadable) {
      return bareTokens(text, spans);
    }
  }

  /** What the models see: without the invisible characters that a word may carry. */
  private static List<String> words(String text, List<Span> spans) {
    return spans.stream().map(span -> word(span.of(text))).toList();
  }

  private static String word(String form) {
    String visible = INVISIBLE.matcher(form).replaceAll("");
    return visible.isEmpty() ? form : visible;
  }

  private static List<Token> tokens(String text, List<Span> spans, NLPNode[] nodes) {
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      tokens.add(token(text, i, spans.get(i), nodes[i + 1]));
    }
    return List.copyOf(tokens);
  }

  private static Token token(String text, int index, Span span, NLPNode node) {
    String name = Objects.requireNonNullElse(node.getNamedEntityTag(), "O");
    return new Token(
        index,
        span.of(text),
        node.getLemma(),
        node.getPartOfSpeechTag(),
        name.length() > 2 ? name.substring(2) : "",
        name.startsWith("B-") || name.startsWith("U-"),
        span.start(),
        span.end(),
        node.getDependencyHead().getID() - 1,
        node.getDependencyLabel());
  }

  private static List<Token> bareTokens(String text, List<Span> spans) {
    List<Token> tokens = new ArrayList<>(spans.size());
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      String form = span.of(text);
      String lemma = form.toLowerCase(Locale.ROOT);
      tokens.add(new Token(i, form, lemma, "XX", "", false, span.start(), span.end(), -1, "root"));
    }
    return List.copyOf(tokens);
  }
}
