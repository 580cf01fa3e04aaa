// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.issue.IssueBook;
import org.demarche.language.Document;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.party.Cast;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/**
 * Finds the statements of an article. Each sentence is read on its own tree, with the article's
 * cast for whom its words mean and its voices for who speaks. The evidence is the sentence.
 */
public final class StatementFinder {
  /** Works out when a position was taken that stands in a sentence. */
  @FunctionalInterface
  public interface Dating {
    /**
     * The days of a statement.
     *
     * @param sentence the sentence's words
     * @param words where the words of the act and of saying start in the sentence, the act's first
     * @param content where the content stands in the sentence
     * @param published when the article was published
     */
    Optional<DateSpan> said(
        String sentence, List<Integer> words, Span content, Optional<DateSpan> published);
  }

  private final RuleBook rules;
  private final PartyBook parties;
  private final IssueBook issues;
  private final Dating dating;

  /** A finder with these rules, parties and issues. */
  public StatementFinder(RuleBook rules, PartyBook parties, IssueBook issues, Dating dating) {
    this.rules = rules;
    this.parties = parties;
    this.issues = issues;
    this.dating = dating;
  }

  /** The statements of an article in order of reading. */
  public List<Statement> find(Article article, Document document) {
    return find(article, document, miss -> {});
  }

  /**
   * The statements of an article, and the rules that a word called and that did not fire.
   *
   * @param near takes what nearly was a statement, in order of reading
   */
  public List<Statement> find(Article article, Document document, Consumer<NearMiss> near) {
    Cast cast = Cast.of(document, parties, article.published());
    List<Matched> matched = new ArrayList<>();
    for (Passage passage : document.passages()) {
      Voices voices = new Voices(cast, passage, rules.set("cues"));
      Recent recent = new Recent();
      Bullets bullets = new Bullets();
      for (Parsed sentence : passage.sentences()) {
        Reading reading =
            new Reading(
                rules, cast, voices, recent, passage, sentence, new Grammar(sentence.tree()));
        List<Candidate> candidates = new ArrayList<>(new Matcher(reading, near).candidates());
        Optional<Candidate> point = bullets.next(passage, sentence, candidates);
        candidates.forEach(candidate -> recent.note(sentence.number(), candidate.who()));
        author(sentence, candidates)
            .ifPresent(candidate -> recent.noteAuthor(sentence.number(), candidate.who()));
        candidates.removeIf(Bullets::isOnlyLead);
        point.ifPresent(candidates::add);
        if (!candidates.isEmpty()) {
          matched.add(new Matched(passage, sentence, candidates));
        }
      }
    }
    // The topic costs a look at every word: only an article that has something to classify pays it.
    if (matched.isEmpty()) {
      return List.of();
    }
    Map<String, Double> topic = topic(document);
    Counterparts counterparts =
        new Counterparts(
            document, cast, matched.stream().flatMap(each -> each.candidates().stream()).toList());
    return matched.stream()
        .flatMap(
            each ->
                statements(
                    article,
                    each.passage(),
                    each.sentence(),
                    each.candidates(),
                    topic,
                    counterparts)
                    .stream())
        .toList();
  }

  /** Whose plan a sentence tells of: of the last who offers or demands, where it names a plan. */
  private Optional<Candidate> author(Parsed sentence, List<Candidate> candidates) {
    boolean tellsOfPlan =
        sentence.tree().tokens().stream()
            .anyMatch(token -> rules.set("papers").contains(token.lemma()));
    return candidates.stream()
        .filter(candidate -> tellsOfPlan)
        .filter(candidate -> candidate.act() == Act.OFFER || candidate.act() == Act.DEMAND)
        .reduce((first, second) -> second);
  }

  /** A sentence on which rules fired. */
  private record Matched(Passage passage, Parsed sentence, List<Candidate> candidates) {}

  private Map<String, Double> topic(Document document) {
    List<String> lemmas = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (Parsed sentence : passage.sentences()) {
        sentences.add(sentence.span().of(passage.text()));
        lemmas.addAll(lemmas(sentence, sentence.span()));
      }
    }
    return issues.shares(sentences, lemmas);
  }

  private static List<String> lemmas(Parsed sentence, Span span) {
    return sentence.tree().tokens().stream()
        .filter(token -> span.contains(token.span()))
        .filter(token -> !token.is("punct"))
        .map(token -> token.lemma().toLowerCase(Locale.ROOT))
        .toList();
  }

  // ---------------------------------------------------------------- one sentence

  private List<Statement> statements(
      Article article,
      Passage passage,
      Parsed sentence,
      List<Candidate> candidates,
      Map<String, Double> topic,
      Counterparts counterparts) {
    Map<String, Statement> byKey = new HashMap<>();
    List<Statement> ordered = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (Statement statement : ofCandidate(article, passage, sentence, candidate, topic)) {
        String key =
            statement.act()
                + "|"
                + statement.holder().id()
                + "|"
                + statement.issue()
                + "|"
                + addresseeKey(statement, ordered);
        Statement before = byKey.get(key);
        if (before == null) {
          byKey.put(key, statement);
          ordered.add(statement);
        } else if (isBetter(statement, before)) {
          byKey.put(key, statement);
          ordered.set(ordered.indexOf(before), statement);
        }
      }
    }
    ordered.sort(
        Comparator.comparingInt(
            statement -> statement.evidence().exact().indexOf(statement.content())));
    return ordered.stream()
        .map(statement -> counterparts.complete(statement, passage, sentence))
        .toList();
  }

  /** Two statements without or with the same addressee are one; "to A" and "to B" are two. */
  private static String addresseeKey(Statement statement, List<Statement> others) {
    boolean alone =
        statement.addressees().isEmpty()
            || others.stream()
                .filter(
                    other ->
                        other.act() == statement.act() && other.issue().equals(statement.issue()))
                .allMatch(
                    other ->
                        other.addressees().isEmpty()
                            || other.addressees().equals(statement.addressees()));
    return alone ? "" : statement.addressees().toString();
  }

  private static boolean isBetter(Statement one, Statement other) {
    return one.confidence() > other.confidence()
        && one.content().length() >= other.content().length();
  }

  private List<Statement> ofCandidate(
      Article article,
      Passage passage,
      Parsed sentence,
      Candidate candidate,
      Map<String, Double> topic) {
    Map<String, List<Candidate.Content>> byIssue = new LinkedHashMap<>();
    for (Candidate.Content content : candidate.contents()) {
      String issue =
          issues.classify(
              new IssueBook.Clues(
                  content.span().of(passage.text()),
                  lemmas(sentence, content.span()),
                  sentence.span().of(passage.text()),
                  lemmas(sentence, sentence.span())),
              topic);
      byIssue
          .computeIfAbsent(issue + content.addressees(), key -> new ArrayList<>())
          .add(content.withIssue(issue));
    }
    List<Statement> statements = new ArrayList<>();
    boolean several = byIssue.size() > 1;
    for (List<Candidate.Content> same : byIssue.values()) {
      if (several && same.get(0).issue().equals(IssueBook.OTHER)) {
        continue;
      }
      for (Party holder : candidate.who().parties()) {
        statements.add(statement(article, passage, sentence, candidate, same, holder));
      }
    }
    return statements;
  }

  private Statement statement(
      Article article,
      Passage passage,
      Parsed sentence,
      Candidate candidate,
      List<Candidate.Content> contents,
      Party holder) {
    Evidence.In in = passage.title() ? Evidence.In.TITLE : Evidence.In.TEXT;
    Span place = sentence.span();
    Span content = contents.get(0).span();
    for (Candidate.Content each : contents) {
      content = content.union(each.span());
      place = place.union(each.span());
    }
    Evidence evidence = Evidence.at(article, in, place);
    List<Party> addressees =
        contents.get(0).addressees().stream().filter(party -> !party.equals(holder)).toList();
    Optional<Speaker> speaker =
        candidate.voice().isOutlet()
            ? Optional.empty()
            : Optional.of(new Speaker(candidate.voice().words(), candidate.voice().who().role()));
    return new Statement(
        article.id(),
        candidate.act(),
        holder,
        speaker,
        addressees,
        contents.get(0).issue(),
        content.of(passage.text()),
        candidate.condition().map(span -> span.of(passage.text())),
        scope(sentence, content, holder, addressees),
        mode(passage, content, speaker),
        dating.said(
            place.of(passage.text()),
            words(candidate, place),
            content.shift(-place.start()),
            article.published()),
        evidence,
        candidate.frame().id(),
        Calibration.builtIn().of(candidate.confidence()));
  }

  private static List<Integer> words(Candidate candidate, Span place) {
    return Stream.concat(Stream.of(candidate.trigger()), candidate.voice().cue().stream())
        .map(Token::start)
        .filter(start -> start >= place.start() && start < place.end())
        .map(start -> start - place.start())
        .distinct()
        .toList();
  }

  /** What the content covers, without whoever speaks or is spoken to. */
  private List<String> scope(Parsed sentence, Span content, Party holder, List<Party> addressees) {
    return Scope.of(sentence, content).stream()
        .filter(
            item ->
                parties.entries(item).stream()
                    .noneMatch(
                        entry ->
                            entry.party().equals(holder) || addressees.contains(entry.party())))
        .filter(item -> parties.bySurname(item).isEmpty())
        .toList();
  }

  private static Mode mode(Passage passage, Span content, Optional<Speaker> speaker) {
    int quoted =
        passage.quotations().stream().mapToInt(each -> each.place().overlap(content)).sum();
    if (quoted * 2 > content.length()) {
      return Mode.QUOTED;
    }
    return speaker.isPresent() ? Mode.REPORTED : Mode.NARRATED;
  }
}
