// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Pairs of articles of which it is known whether they are one story, made of our own texts. */
final class CopyPairs {
  private static final Path FOLDER = Path.of("src/test/resources/copies");
  private static final Pattern CHOICE = Pattern.compile("\\[([^/\\]]*)/([^\\]]*)]");

  private final Map<String, Text> reports = read("reports.txt");
  private final Map<String, Text> templates = read("templates.txt");
  private final Map<String, Text> series = read("series.txt");
  private final List<Pair> pairs = new ArrayList<>();

  /** A title and the paragraphs below it. */
  record Text(String title, List<String> paragraphs) {
    String body() {
      return String.join("\n\n", paragraphs);
    }

    List<String> sentences() {
      return paragraphs.stream()
          .flatMap(p -> Arrays.stream(p.split("(?<=[.?!]\"?) (?=\"?[A-Z])")))
          .toList();
    }
  }

  /**
   * Two articles.
   *
   * @param kind how they were made
   * @param same whether they are one story
   * @param sameOutlet whether one outlet published both
   * @param when how the days on which they were published relate
   */
  record Pair(
      String kind,
      String name,
      boolean same,
      boolean sameOutlet,
      When when,
      Text one,
      Text other) {}

  /** When two articles were published, and where. */
  enum When {
    /** Nobody knows. */
    UNKNOWN,
    /** The second one a week later, at another address. */
    LATER,
    /** The second one a day later, at the same address. */
    CHANGED
  }

  private CopyPairs() throws IOException {}

  static List<Pair> all() throws IOException {
    CopyPairs made = new CopyPairs();
    made.events().forEach(made::copiesOf);
    made.events().forEach(made::differentFrom);
    made.templates.forEach(made::fillings);
    made.events().forEach(made::laterCopiesOf);
    made.series.forEach(made::reports);
    return made.pairs;
  }

  private List<String> events() {
    return reports.keySet().stream().map(name -> name.replaceFirst("/.*", "")).distinct().toList();
  }

  private void copiesOf(String event) {
    Text one = reports.get(event + "/one");
    Text two = reports.get(event + "/two");
    same("re-titled", event, one, retitled(event, one));
    same("first half", event, one, sentences(one, 0, 1, 2));
    same("first quarter", event, one, sentences(one, 0, 1, 4));
    same("every second sentence", event, one, everySecond(one));
    same("edited", event, one, edited(one, 11));
    same("half, edited", event, two, edited(sentences(two, 0, 1, 2), 11));
    same("new opening", event, two, withOpening(two));
    add("corrected", event, true, true, one, corrected(one));
    add("carried on", event, true, true, two, carriedOn(two));
  }

  private void differentFrom(String event) {
    Text one = reports.get(event + "/one");
    Text two = reports.get(event + "/two");
    different("in other words", event, one, reports.get(event + "/reworded"));
    different("two reports", event, one, two);
    different("two reports, one cut to a half", event, one, sentences(two, 1, 3, 4));
    different("digest and item", event, one, digest(event));
    different("digest and first item", event, digest(event), reports.get(events().get(0) + "/two"));
    different(
        "live blog and item",
        event,
        liveBlog(event),
        new Text(one.title(), one.paragraphs().subList(2, 4)));
  }

  private void fillings(String name, Text template) {
    Text one = filled(template, 1);
    Text other = filled(template, 2);
    add("template, one outlet", name, false, true, one, other);
    if (!name.equals("footer")) {
      different("template, two outlets", name, one, other);
    }
    same("template, its copy", name, one, edited(one, 13));
  }

  private void laterCopiesOf(String event) {
    Text one = reports.get(event + "/one");
    Text two = reports.get(event + "/two");
    When later = When.LATER;
    add("re-titled, a week later", event, true, false, later, one, retitled(event, one));
    add("first half, a week later", event, true, false, later, one, sentences(one, 0, 1, 2));
    add("edited, a week later", event, true, false, later, one, edited(one, 11));
    add("new opening, a week later", event, true, false, later, two, withOpening(two));
    add("corrected, a week later", event, true, true, later, one, corrected(one));
    add("corrected, same address", event, true, true, When.CHANGED, one, corrected(one));
    add("two reports, a week apart", event, false, false, later, one, two);
  }

  private static Text retitled(String event, Text text) {
    return new Text("What we know of the " + event, text.paragraphs());
  }

  /** The next report of a series, and what is no such thing. */
  private void reports(String name, Text template) {
    Text one = filled(template, 1);
    Text other = filled(template, 2);
    add("series, one outlet", name, false, true, When.LATER, one, other);
    add("series, two outlets", name, false, false, When.LATER, one, other);
    add("series, edited copy a week later", name, true, false, When.LATER, one, edited(one, 13));
    add("series, changed at its address", name, true, true, When.CHANGED, one, edited(one, 13));
  }

  private void same(String kind, String name, Text one, Text other) {
    add(kind, name, true, false, one, other);
  }

  private void different(String kind, String name, Text one, Text other) {
    add(kind, name, false, false, one, other);
  }

  private void add(String kind, String name, boolean same, boolean outlet, Text one, Text other) {
    add(kind, name, same, outlet, When.UNKNOWN, one, other);
  }

  private void add(
      String kind, String name, boolean same, boolean outlet, When when, Text one, Text other) {
    pairs.add(new Pair(kind, name, same, outlet, when, one, other));
  }

  /** A part of the sentences, from one fraction to another. */
  private static Text sentences(Text text, int from, int to, int of) {
    List<String> all = text.sentences();
    return new Text(
        text.title(),
        all.subList(all.size() * from / of, (int) Math.ceil((double) all.size() * to / of)));
  }

  private static Text everySecond(Text text) {
    List<String> all = text.sentences();
    return new Text(
        "In short: " + text.title(),
        IntStream.range(0, all.size()).filter(i -> i % 2 == 0).mapToObj(all::get).toList());
  }

  /** Every so many words one is left out, one doubled by another, one replaced. */
  private static Text edited(Text text, int every) {
    List<String> paragraphs = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.paragraphs()) {
      List<String> words = new ArrayList<>();
      for (String word : paragraph.split(" ")) {
        at++;
        int turn = at % every == 0 ? at / every % 3 : -1;
        if (turn != 0) {
          words.add(turn == 1 ? "moreover" : word);
        }
        if (turn == 2) {
          words.add("also");
        }
      }
      paragraphs.add(String.join(" ", words));
    }
    return new Text(text.title(), paragraphs);
  }

  private static Text withOpening(Text text) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "This account reached our newsroom in the evening; names were checked by our desk.");
    paragraphs.addAll(text.paragraphs().subList(1, text.paragraphs().size()));
    return new Text("Our correspondent's view", paragraphs);
  }

  /** Figures put right in one paragraph, and a note of it below. */
  private static Text corrected(Text text) {
    List<String> paragraphs = new ArrayList<>(text.paragraphs());
    paragraphs.set(1, paragraphs.get(1).replaceAll("\\d+", "77").replace(" said", " told us"));
    paragraphs.add("Correction: an earlier version of this article had a wrong figure.");
    return new Text(text.title(), paragraphs);
  }

  private static Text carriedOn(Text text) {
    List<String> paragraphs = new ArrayList<>(text.paragraphs());
    paragraphs.add(
        0,
        "Update: late in the evening both sides said they would meet again soon, in a place that neither would name.");
    paragraphs.add(
        "A spokesman who did not wish to be named said that nobody should expect a result before the end of next week, since the lawyers had asked for more time.");
    return new Text("Update: " + text.title(), paragraphs);
  }

  /** Five items of which this event's is the middle one. */
  private Text digest(String event) {
    List<String> events = events();
    int at = events.indexOf(event);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int which = i == 0 ? 0 : (at + i + events.size() - 2) % events.size();
      String name = which == 0 ? events.get(0) + "/two" : events.get(which) + "/one";
      paragraphs.addAll(reports.get(name).paragraphs());
    }
    return new Text("The week in brief", paragraphs);
  }

  private Text liveBlog(String event) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.addAll(reports.get(event + "/two").paragraphs());
    paragraphs.addAll(reports.get(event + "/reworded").paragraphs());
    paragraphs.addAll(reports.get(event + "/one").paragraphs().subList(2, 4));
    return new Text("Live: " + event, paragraphs);
  }

  private static Text filled(Text template, int which) {
    return new Text(
        fill(template.title(), which),
        template.paragraphs().stream().map(p -> fill(p, which)).toList());
  }

  private static String fill(String text, int which) {
    return CHOICE.matcher(text).replaceAll(found -> found.group(which));
  }

  private static Map<String, Text> read(String file) throws IOException {
    String all =
        Files.readAllLines(FOLDER.resolve(file)).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    Map<String, Text> texts = new LinkedHashMap<>();
    for (String part : all.split("(?m)^=== ")) {
      if (!part.isBlank()) {
        String[] lines = part.strip().split("\n", 3);
        texts.put(lines[0], new Text(lines[1], List.of(lines[2].split("\n\n"))));
      }
    }
    return texts;
  }
}
