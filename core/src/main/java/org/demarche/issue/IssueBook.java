// SPDX-License-Identifier: Apache-2.0
package org.demarche.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.text.Require;
import org.demarche.text.Table;
import org.demarche.text.Table.Row;

/** The issues of a dossier and the words that tell them. */
public final class IssueBook {
  /** The issue of whatever fits no other. */
  public static final String OTHER = "other";

  /** The issue of talking itself. */
  public static final String PROCESS = "process";

  private static final double STRONG = 3;
  private static final double WEAK = 1;

  /** Weights of the parts, chosen on our own labelled articles. */
  private static final double CONTENT = .3;

  private static final double SENTENCE = .1;
  private static final double TOPIC = .8;
  private static final double PROC = .1;
  private static final double MIX = .2;
  private static final double OWN = 4;
  private static final double MODEL_FLOOR = .01;
  private static final double TOPIC_FLOOR = .05;

  private static final class Lazy {
    private static final IssueBook BUILT_IN = read();
  }

  private record Cue(String issue, double weight) {}

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, List<Cue>> exact = new HashMap<>();
  private final Map<String, List<Cue>> stems = new HashMap<>();
  private int longest = 1;

  private IssueBook() {}

  /** The issues that come with the program. */
  public static IssueBook builtIn() {
    return Lazy.BUILT_IN;
  }

  private static IssueBook read() {
    IssueBook book = new IssueBook();
    for (Row row : Table.ofResource(IssueBook.class, "issues.tsv").rows()) {
      book.names.put(row.get("issue"), row.get("name"));
      row.list("strong").forEach(words -> book.add(words, row.get("issue"), STRONG));
      row.list("weak").forEach(words -> book.add(words, row.get("issue"), WEAK));
    }
    return book;
  }

  private void add(String words, String issue, double weight) {
    longest = Math.max(longest, words.split(" ").length);
    boolean stem = words.endsWith("*");
    Map<String, List<Cue>> map = stem ? stems : exact;
    String key = stem ? words.substring(0, words.length() - 1) : words;
    // A longer phrase says more than a word.
    double weighted = weight * (1 + .5 * (words.split(" ").length - 1));
    map.computeIfAbsent(key, word -> new ArrayList<>()).add(new Cue(issue, weighted));
  }

  /**
   * This book with no issues but these and {@link #OTHER}.
   *
   * @param ids ids to keep; those that it does not have are left out
   */
  public IssueBook only(List<String> ids) {
    IssueBook book = new IssueBook();
    names.forEach(
        (id, name) -> {
          if (ids.contains(id) || id.equals(OTHER)) {
            book.names.put(id, name);
          }
        });
    book.takeCues(this);
    return book;
  }

  /**
   * This book with an issue of these words, or with these words for an issue that it has.
   *
   * @param words words and phrases that speak for it; "sanction*" stands for all that begin so
   */
  public IssueBook with(String id, String name, List<String> words) {
    IssueBook book = new IssueBook();
    book.names.putAll(names);
    book.names.put(id, name);
    book.takeCues(this);
    words.forEach(each -> book.add(each.toLowerCase(Locale.ROOT), id, STRONG));
    return book;
  }

  private void takeCues(IssueBook other) {
    longest = other.longest;
    other.exact.forEach((key, cues) -> take(key, cues, exact));
    other.stems.forEach((key, cues) -> take(key, cues, stems));
  }

  private void take(String key, List<Cue> cues, Map<String, List<Cue>> into) {
    List<Cue> kept = cues.stream().filter(cue -> names.containsKey(cue.issue())).toList();
    if (!kept.isEmpty()) {
      into.put(key, new ArrayList<>(kept));
    }
  }

  /** Ids in the order of the list. */
  public List<String> ids() {
    return List.copyOf(names.keySet());
  }

  /**
   * The name of an issue.
   *
   * @throws IllegalArgumentException for an unknown id
   */
  public String name(String id) {
    Require.that(names.containsKey(id), "there is no issue \"%s\"", id);
    return names.get(id);
  }

  /** Whether there is an issue of this id. */
  public boolean has(String id) {
    return names.containsKey(id);
  }

  /**
   * How much these words speak for each issue.
   *
   * @param words lemmas or forms in lower case, in order
   * @return weights of 0 and more by issue; an issue that nothing speaks for is left out
   */
  public Map<String, Double> weigh(List<String> words) {
    return weightsOf(phrases(words).stream().distinct().toList());
  }

  /** Every run of words that is no longer than the longest cue. */
  private List<String> phrases(List<String> words) {
    List<String> phrases = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + longest); to++) {
        phrase.append(to > from ? " " : "").append(words.get(to));
        phrases.add(phrase.toString());
      }
    }
    return phrases;
  }

  private Map<String, Double> weightsOf(List<String> phrases) {
    Map<String, Double> weights = new HashMap<>();
    for (String phrase : phrases) {
      Stream.concat(exact.getOrDefault(phrase, List.of()).stream(), stemsOf(phrase).stream())
          .forEach(cue -> weights.merge(cue.issue(), cue.weight(), Double::sum));
    }
    return weights;
  }

  private List<Cue> stemsOf(String phrase) {
    List<Cue> found = new ArrayList<>();
    int first = Math.max(2, phrase.lastIndexOf(' ') + 2);
    for (int end = first; end <= phrase.length(); end++) {
      found.addAll(stems.getOrDefault(phrase.substring(0, end), List.of()));
    }
    return found;
  }

  /**
   * What a statement is classified by.
   *
   * @param content the words of the content
   * @param contentLemmas the same as lemmas in lower case
   * @param sentence the words of the sentence
   * @param sentenceLemmas the same as lemmas in lower case
   */
  public record Clues(
      String content, List<String> contentLemmas, String sentence, List<String> sentenceLemmas) {}

  /**
   * The issue of a statement: the product of what the model of labelled sentences says, what the
   * cue words of the list say, and what the article is about.
   *
   * @param article how much the whole article speaks for each issue, as shares of 1
   */
  public String classify(Clues clues, Map<String, Double> article) {
    Map<String, Double> model =
        IssueModel.builtIn().probabilities(clues.content(), clues.sentence());
    Map<String, Double> inContent = weigh(clues.contentLemmas());
    Map<String, Double> inSentence = weigh(clues.sentenceLemmas());
    double most = model.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    Set<String> all = new LinkedHashSet<>(IssueModel.builtIn().issues());
    all.addAll(names.keySet());
    String best =
        all.stream()
            .max(
                Comparator.<String>comparingDouble(
                        issue ->
                            Math.log(probability(issue, model, most, inContent) + MODEL_FLOOR)
                                + CONTENT * Math.log1p(inContent.getOrDefault(issue, 0.0))
                                + SENTENCE * Math.log1p(inSentence.getOrDefault(issue, 0.0))
                                + TOPIC * Math.log(article.getOrDefault(issue, 0.0) + TOPIC_FLOOR))
                    .thenComparing(Comparator.reverseOrder()))
            .orElse(OTHER);
    return names.containsKey(best) ? best : OTHER;
  }

  /** The model knows no issue of a dossier's own: its words in the content speak for it instead. */
  private double probability(
      String issue, Map<String, Double> model, double most, Map<String, Double> inContent) {
    boolean own = !IssueModel.builtIn().issues().contains(issue);
    return own && inContent.containsKey(issue) ? OWN * most : model.getOrDefault(issue, 0.0);
  }

  /**
   * What an article is about: the mean of what the model says of its sentences and the share of the
   * cue words.
   *
   * @param sentences the words of each sentence
   * @param lemmas all words of the article as lemmas in lower case
   * @return shares that sum to 1 at most
   */
  public Map<String, Double> shares(List<String> sentences, List<String> lemmas) {
    Map<String, Double> cues = cueShares(lemmas);
    Map<String, Double> shares = new HashMap<>();
    for (String sentence : sentences) {
      IssueModel.builtIn()
          .probabilities(sentence, "")
          .forEach(
              (issue, share) -> shares.merge(issue, MIX * share / sentences.size(), Double::sum));
    }
    cues.forEach((issue, share) -> shares.merge(issue, (1 - MIX) * share, Double::sum));
    // Every article about a negotiation is about talking.
    shares.computeIfPresent(PROCESS, (issue, share) -> PROC * share);
    return shares;
  }

  private Map<String, Double> cueShares(List<String> words) {
    Map<String, Double> weights = weightsOf(phrases(words));
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((issue, weight) -> weight / Math.max(sum, 1));
    return weights;
  }
}
