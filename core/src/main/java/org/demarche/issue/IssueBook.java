// SPDX-License-Identifier: Apache-2.0
package org.demarche.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

  /** What a whole article's topic weighs beside the words of one statement. */
  private static final double TOPIC = 8;

  /** Issues in which an "offer" or a "deal" is about the thing itself and not about talking. */
  private static final Set<String> MATERIAL = Set.of("labour", "trade", "finance", "energy");

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
    Map<String, Double> weights = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + longest); to++) {
        phrase.append(to > from ? " " : "").append(words.get(to));
        String key = phrase.toString();
        if (seen.add(key)) {
          exact
              .getOrDefault(key, List.of())
              .forEach(cue -> weights.merge(cue.issue(), cue.weight(), Double::sum));
          stemsOf(key).forEach(cue -> weights.merge(cue.issue(), cue.weight(), Double::sum));
        }
      }
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
   * The issue that the words speak for most.
   *
   * @param content the words of the content: count three times
   * @param sentence the words of the sentence
   * @param article how much the whole article speaks for each issue, as shares of 1
   */
  public String classify(List<String> content, List<String> sentence, Map<String, Double> article) {
    Map<String, Double> inContent = weigh(content);
    Map<String, Double> inSentence = weigh(sentence);
    boolean told = inContent.keySet().stream().anyMatch(issue -> !issue.equals(PROCESS));
    Map<String, Double> weights = new HashMap<>();
    inContent.forEach((issue, weight) -> weights.merge(issue, 3 * weight, Double::sum));
    inSentence.forEach(
        (issue, weight) -> weights.merge(issue, (told ? .4 : 1) * weight, Double::sum));
    article.forEach(
        (issue, share) -> {
          if (!told || inContent.containsKey(issue)) {
            weights.merge(issue, TOPIC * share, Double::sum);
          }
        });
    double process = weights.getOrDefault(PROCESS, 0.0);
    if (process > 0) {
      // Talking is what all of it is about. An offer of pay is about pay, a peace plan about
      // talking.
      boolean material =
          article.getOrDefault(topOf(article), 0.0) > .3 && MATERIAL.contains(topOf(article));
      weights.put(PROCESS, process * (told ? .6 : material ? .4 : 1.5));
    }
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() >= 1)
        .max(
            Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(OTHER);
  }

  private static String topOf(Map<String, Double> article) {
    return article.entrySet().stream()
        .max(
            Comparator.<Map.Entry<String, Double>>comparingDouble(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** How much an article speaks for each issue, as shares of 1. */
  public Map<String, Double> shares(List<String> words) {
    Map<String, Double> weights = new HashMap<>();
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + longest); to++) {
        phrase.append(to > from ? " " : "").append(words.get(to));
        String key = phrase.toString();
        exact
            .getOrDefault(key, List.of())
            .forEach(cue -> weights.merge(cue.issue(), cue.weight(), Double::sum));
        stemsOf(key).forEach(cue -> weights.merge(cue.issue(), cue.weight(), Double::sum));
      }
    }
    weights.remove(PROCESS);
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll((issue, weight) -> weight / Math.max(sum, 1));
    return weights;
  }
}
