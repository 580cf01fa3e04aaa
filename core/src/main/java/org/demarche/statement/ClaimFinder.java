// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.issue.IssueBook;
import org.demarche.language.Document;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.Cast;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.party.Reference;
import org.demarche.statement.ChangeClaim.Direction;
import org.demarche.text.Span;

/**
 * Finds what an article itself says about how positions moved, by the patterns of {@code
 * claims.yaml}. The evidence is the sentence.
 */
public final class ClaimFinder {
  private final ClaimPatterns patterns = ClaimPatterns.builtIn();
  private final RuleBook rules;
  private final PartyBook parties;
  private final IssueBook issues;
  private final StatementFinder.Dating dating;

  /** A finder with these parties and issues, and the word sets of these rules. */
  public ClaimFinder(
      RuleBook rules, PartyBook parties, IssueBook issues, StatementFinder.Dating dating) {
    this.rules = rules;
    this.parties = parties;
    this.issues = issues;
    this.dating = dating;
  }

  /** A verb that a pattern fits. */
  private record Hit(
      ClaimPattern pattern, Direction direction, Token verb, Optional<Token> object) {}

  /**
   * A sentence of {@code claims.yaml}.
   *
   * @param pattern the pattern that it belongs to
   * @param text the sentence
   * @param words the words that must be found in it; empty where nothing must
   */
  public record Example(String pattern, String text, Optional<String> words) {}

  /** All sentences of {@code claims.yaml}. */
  public static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (ClaimPattern pattern : ClaimPatterns.builtIn().all()) {
      for (String line : pattern.examples()) {
        String[] parts = line.split(" => ", 2);
        examples.add(new Example(pattern.id(), parts[0], Optional.of(parts[1])));
      }
      pattern
          .silent()
          .forEach(line -> examples.add(new Example(pattern.id(), line, Optional.empty())));
    }
    return List.copyOf(examples);
  }

  /** The claims of an article in order of reading; one for each party, place and direction. */
  public List<ChangeClaim> find(Article article, Document document) {
    Map<String, ChangeClaim> claims = new LinkedHashMap<>();
    Supplier<Cast> cast = once(() -> Cast.of(document, parties, article.published()));
    for (Passage passage : document.passages()) {
      for (Parsed sentence : passage.sentences()) {
        for (Hit hit : hits(sentence.tree())) {
          for (Party party : whose(cast.get(), passage, sentence, hit)) {
            ChangeClaim claim = claim(article, passage, sentence, hit, party);
            claims.putIfAbsent(
                party.id() + hit.direction() + sentence.span() + passage.title(), claim);
          }
        }
      }
    }
    return List.copyOf(claims.values());
  }

  /** Whom words mean costs a look at all of them: only an article with a hit pays it. */
  private static <T> Supplier<T> once(Supplier<T> source) {
    List<T> made = new ArrayList<>();
    return () -> {
      if (made.isEmpty()) {
        made.add(source.get());
      }
      return made.get(0);
    };
  }

  private List<Hit> hits(Tree tree) {
    List<Hit> hits = new ArrayList<>();
    for (Token token : tree.tokens()) {
      if (!token.tagged("V")) {
        continue;
      }
      for (ClaimPattern pattern : patterns.of(token.lemma().toLowerCase(Locale.ROOT))) {
        fit(tree, token, pattern).ifPresent(hits::add);
      }
    }
    return hits;
  }

  private Optional<Hit> fit(Tree tree, Token verb, ClaimPattern pattern) {
    if (!pattern.with().isEmpty() && !hasParticle(tree, verb, pattern)) {
      return Optional.empty();
    }
    Optional<Token> object =
        ClaimParts.objects(tree, verb).filter(noun -> isMeant(tree, noun, pattern)).findFirst();
    if (!pattern.objects().isEmpty() && object.isEmpty()
        || !new Happened(rules, patterns, tree).isTold(verb)) {
      return Optional.empty();
    }
    boolean isNegated = new Negation(tree).isNegated(verb);
    Optional<Direction> direction = direction(tree, verb, pattern, isNegated);
    Optional<Token> shown = object.or(() -> ClaimParts.objects(tree, verb).findFirst());
    return direction.map(way -> new Hit(pattern, way, verb, shown));
  }

  private static Optional<Direction> direction(
      Tree tree, Token verb, ClaimPattern pattern, boolean isNegated) {
    boolean isNoLonger = ClaimParts.isNoLonger(tree, verb);
    return switch (pattern.only()) {
      case "no-longer" -> isNoLonger ? Optional.of(pattern.direction()) : Optional.empty();
      case "negated" ->
          isNegated && !isNoLonger ? Optional.of(pattern.direction()) : Optional.empty();
      default -> isNegated ? pattern.negated() : Optional.of(pattern.direction());
    };
  }

  private static boolean hasParticle(Tree tree, Token verb, ClaimPattern pattern) {
    return tree.children(verb).stream()
        .filter(child -> child.index() > verb.index())
        .filter(child -> child.is("prt", "prep", "advmod", "acomp", "agent"))
        .anyMatch(child -> pattern.with().contains(child.small()));
  }

  private static boolean isMeant(Tree tree, Token noun, ClaimPattern pattern) {
    boolean isNoun =
        pattern.objects().contains(noun.lemma().toLowerCase(Locale.ROOT))
            || pattern.objects().contains("=" + noun.small());
    return isNoun
        && (pattern.modifiers().isEmpty()
            || tree.children(noun).stream()
                .anyMatch(word -> pattern.modifiers().contains(word.small())));
  }

  /** Who moved: who does it, or whose position it is. */
  private List<Party> whose(Cast cast, Passage passage, Parsed sentence, Hit hit) {
    Subjects subjects = new Subjects(sentence.tree());
    Optional<Token> owner = hit.object().flatMap(noun -> sentence.tree().child(noun, "poss"));
    return Stream.concat(owner.stream(), subjects.doer(hit.verb()).stream())
        .map(token -> cast.resolve(passage, sentence, token, Reference.NOBODY))
        .filter(Reference::isParty)
        .findFirst()
        .map(Reference::parties)
        .orElse(List.of());
  }

  private ChangeClaim claim(
      Article article, Passage passage, Parsed sentence, Hit hit, Party party) {
    Span words = ClaimParts.words(sentence.tree(), hit.verb(), hit.object());
    Span whole = sentence.span();
    Evidence.In in = passage.title() ? Evidence.In.TITLE : Evidence.In.TEXT;
    return new ChangeClaim(
        article.id(),
        party,
        hit.direction(),
        issue(passage, sentence, words),
        words.of(passage.text()),
        dating.said(
            whole.of(passage.text()),
            List.of(hit.verb().start() - whole.start()),
            words.shift(-whole.start()),
            article.published()),
        Evidence.at(article, in, whole),
        hit.pattern().id());
  }

  /** Told only where words of the list of issues stand in the claim or its sentence. */
  private Optional<String> issue(Passage passage, Parsed sentence, Span words) {
    List<String> own = lemmas(sentence, words);
    List<String> all = lemmas(sentence, sentence.span());
    if (issues.weigh(own).isEmpty() && issues.weigh(all).isEmpty()) {
      return Optional.empty();
    }
    IssueBook.Clues clues =
        new IssueBook.Clues(words.of(passage.text()), own, sentence.span().of(passage.text()), all);
    return Optional.of(issues.classify(clues, Map.of()))
        .filter(issue -> !issue.equals(IssueBook.OTHER) && !issue.equals(IssueBook.PROCESS));
  }

  private static List<String> lemmas(Parsed sentence, Span span) {
    return sentence.tree().tokens().stream()
        .filter(token -> span.contains(token.span()) && !token.is("punct"))
        .map(token -> token.lemma().toLowerCase(Locale.ROOT))
        .toList();
  }
}
