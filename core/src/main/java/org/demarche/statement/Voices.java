// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Quotation;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Cast;
import org.demarche.party.Reference;

/** Who speaks at each place of a passage: in quotations, in indirect speech, "according to". */
final class Voices {
  /**
   * A voice.
   *
   * @param who whom the speaker's words mean
   * @param words the speaker as the article names him, or "" for the outlet's own voice
   * @param cue the word of saying, where there is one in the same sentence
   */
  record Voice(Reference who, String words, Optional<Token> cue) {
    static final Voice OUTLET = new Voice(Reference.NOBODY, "", Optional.empty());

    boolean isOutlet() {
      return words.isEmpty();
    }
  }

  private static final Set<String> SHOWING = WordLists.of("showing");
  private static final Set<String> SHOWN = WordLists.of("shown");
  private static final Set<String> ASIDE_MARKS = WordLists.of("aside-marks");

  private static final Set<String> SPEAKING_OFFICES = WordLists.of("speaking-offices");

  private final Cast cast;
  private final Passage passage;
  private final Set<String> cues;
  private final Map<Integer, Voice> byChain = new HashMap<>();

  Voices(Cast cast, Passage passage, Set<String> cues) {
    this.cast = cast;
    this.passage = passage;
    this.cues = cues;
    Voice last = Voice.OUTLET;
    int lastParagraph = -1;
    for (Quotation quotation : passage.quotations()) {
      Voice known = byChain.get(quotation.chain());
      Voice voice =
          known != null && !known.isOutlet() ? known : ofQuotation(quotation, last, lastParagraph);
      byChain.put(quotation.chain(), voice);
      if (!voice.isOutlet()) {
        last = voice;
        lastParagraph = paragraphAt(quotation.place().start());
      }
    }
  }

  private int paragraphAt(int offset) {
    return passage.sentences().stream()
        .filter(sentence -> sentence.span().contains(offset) || sentence.span().start() >= offset)
        .findFirst()
        .map(Parsed::paragraph)
        .orElse(Integer.MAX_VALUE);
  }

  /** Who speaks at this token. */
  Voice at(Parsed sentence, Token token) {
    Optional<Quotation> quotation = passage.quotationAt(token.start());
    if (quotation.isPresent()) {
      Voice voice = byChain.getOrDefault(quotation.get().chain(), Voice.OUTLET);
      if (!voice.isOutlet()) {
        return voice;
      }
    }
    return indirect(sentence, token);
  }

  /** Whether a token stands between quotation marks. */
  boolean isQuoted(Token token) {
    return passage.quotationAt(token.start()).isPresent();
  }

  private Voice indirect(Parsed sentence, Token token) {
    Tree tree = sentence.tree();
    Token below = token;
    for (Token above : tree.ancestors(token)) {
      boolean content = below.is("ccomp", "xcomp", "parataxis", "dep", "advcl", "conj");
      if (content
          && (isCue(above) || isShowing(tree, above))
          && !below.is("conj")
          && !isPurpose(tree, below)) {
        Voice voice = voice(sentence, above);
        if (!voice.isOutlet()) {
          return voice;
        }
      }
      below = above;
    }
    return accordingTo(sentence, token).orElseGet(() -> parenthetic(sentence, token));
  }

  private static boolean isPurpose(Tree tree, Token clause) {
    return clause.is("advcl")
        && tree.children(clause, "mark", "aux").stream()
            .anyMatch(mark -> mark.tagged("TO") || ASIDE_MARKS.contains(mark.lemma()));
  }

  private boolean isCue(Token token) {
    return token.tagged("V") && cues.contains(token.lemma());
  }

  /** "made it plain that", "let it be known that". */
  private static boolean isShowing(Tree tree, Token token) {
    return token.tagged("V")
        && SHOWING.contains(token.lemma())
        && tree
            .tokens()
            .subList(token.index() + 1, Math.min(tree.tokens().size(), token.index() + 5))
            .stream()
            .anyMatch(word -> SHOWN.contains(word.small()));
  }

  private Voice voice(Parsed sentence, Token cue) {
    Subjects subjects = new Subjects(sentence.tree());
    Optional<Token> subject = subjects.doer(cue);
    if (subject.isEmpty() || (subject.get().tagged("W") && !subject.get().is("nsubj"))) {
      subject = inverted(sentence.tree(), cue);
    }
    return subject
        .filter(
            token ->
                token.tagged("N")
                    || token.tagged("PRP")
                    || token.tagged("CD")
                    || token.tagged("DT"))
        .map(token -> voiceOf(sentence, token, cue))
        .orElse(Voice.OUTLET);
  }

  /** "said a researcher", which parsers hang as an apposition or an object. */
  private static Optional<Token> inverted(Tree tree, Token cue) {
    return tree.children(cue, "appos", "dobj", "npadvmod", "attr", "dep", "oprd").stream()
        .filter(child -> child.index() > cue.index() && child.tagged("N"))
        .findFirst();
  }

  private Voice voiceOf(Parsed sentence, Token subject, Token cue) {
    Reference who = cast.resolve(passage, sentence, subject, Reference.NOBODY);
    return new Voice(who, words(sentence, subject, who), Optional.of(cue));
  }

  private String words(Parsed sentence, Token subject, Reference who) {
    if (who.person().isPresent()) {
      return who.person().get();
    }
    Optional<String> called = calledByName(sentence, subject);
    if (called.isPresent()) {
      return called.get();
    }
    if (subject.tagged("PRP")) {
      return who.isParty() ? who.parties().get(0).name() : subject.form();
    }
    return sentence
        .tree()
        .span(
            subject,
            child -> child.is("relcl", "appos", "acl", "det", "advcl") || child.is("punct"))
        .of(passage.text());
  }

  /** "its president, Joseph Mathews": the name beside an office. */
  private Optional<String> calledByName(Parsed sentence, Token office) {
    return sentence.tree().children(office, "appos").stream()
        .filter(name -> name.tagged("NNP") && name.index() > office.index())
        .flatMap(name -> cast.resolve(passage, sentence, name, Reference.NOBODY).person().stream())
        .findFirst();
  }

  /**
   * Who takes a position in his own person, where the outlet tells of it: "the senator urged", "a
   * spokesman renewed the offer". A title tells in the outlet's own voice.
   */
  Voice ofDoer(Parsed sentence, Optional<Token> doer, Token cue) {
    if (passage.title() || doer.isEmpty()) {
      return Voice.OUTLET;
    }
    Token subject = doer.get();
    Voice voice = voiceOf(sentence, subject, cue);
    boolean person =
        voice.who().person().isPresent()
            || calledByName(sentence, subject).isPresent()
            || SPEAKING_OFFICES.contains(subject.lemma());
    return person ? voice : Voice.OUTLET;
  }

  /** "according to three officials", "in the words of". */
  private Optional<Voice> accordingTo(Parsed sentence, Token token) {
    Tree tree = sentence.tree();
    for (Token each : tree.tokens()) {
      if (!each.form().equalsIgnoreCase("according")) {
        continue;
      }
      Optional<Token> source =
          tree.tokens().stream()
              .filter(
                  noun ->
                      noun.index() > each.index() + 1
                          && noun.is("pobj")
                          && noun.index() < each.index() + 12)
              .filter(noun -> tree.isBelow(noun, each) || tree.above(noun).form().equals("to"))
              .findFirst();
      if (source.isPresent() && !tree.isBelow(token, source.get())) {
        return Optional.of(voiceOf(sentence, source.get(), each));
      }
    }
    return Optional.empty();
  }

  /** "The talks, he said, would go on": a cue that the parser hangs below what is said. */
  private Voice parenthetic(Parsed sentence, Token token) {
    Tree tree = sentence.tree();
    for (Token each : tree.tokens()) {
      boolean aside = each.is("parataxis", "dep", "advcl", "ccomp") && isCue(each);
      boolean saysNothing =
          tree.child(each, "ccomp", "dobj", "xcomp", "mark").isEmpty()
              || isBetweenCommas(tree, each);
      if (aside
          && saysNothing
          && !tree.isBelow(token, each)
          && tree.child(each, "nsubj").isPresent()) {
        return voice(sentence, each);
      }
    }
    return Voice.OUTLET;
  }

  /** ", he said,": what the parser hangs below it belongs to the clause around it. */
  private static boolean isBetweenCommas(Tree tree, Token cue) {
    boolean opens =
        tree.child(cue, "nsubj").stream()
            .flatMap(subject -> tree.subtree(subject, child -> child.is("punct")).stream())
            .findFirst()
            .flatMap(tree::previous)
            .filter(mark -> mark.form().equals(","))
            .isPresent();
    return opens && tree.next(cue).filter(mark -> mark.form().equals(",")).isPresent();
  }

  // ---------------------------------------------------------------- quotations

  private Voice ofQuotation(Quotation quotation, Voice last, int lastParagraph) {
    List<Parsed> sentences =
        passage.sentences().stream()
            .filter(sentence -> sentence.span().overlap(quotation.place()) > 0)
            .toList();
    Voice best = Voice.OUTLET;
    int distance = Integer.MAX_VALUE;
    for (Parsed sentence : around(sentences)) {
      for (Token token : sentence.tree().tokens()) {
        if (!isCue(token) || passage.quotationAt(token.start()).isPresent()) {
          continue;
        }
        int gap = gap(quotation, token);
        boolean sameSentence = sentences.contains(sentence);
        if (gap < distance && (sameSentence || introduces(sentence, quotation))) {
          Voice voice = voice(sentence, token);
          if (!voice.isOutlet()) {
            best = voice;
            distance = gap;
          }
        }
      }
    }
    if (!best.isOutlet()) {
      return best;
    }
    Optional<Voice> according =
        sentences.stream().flatMap(s -> accordingTo(s, s.tree().token(0)).stream()).findFirst();
    if (according.isPresent()) {
      return according.get();
    }
    return continued(quotation, sentences, last, lastParagraph);
  }

  /** The sentences of a quotation and the one before it, which may introduce it by a colon. */
  private List<Parsed> around(List<Parsed> sentences) {
    if (sentences.isEmpty() || sentences.get(0).number() == 0) {
      return sentences;
    }
    Parsed before = passage.sentences().get(sentences.get(0).number() - 1);
    return Stream.concat(Stream.of(before), sentences.stream()).toList();
  }

  private boolean introduces(Parsed sentence, Quotation quotation) {
    String between =
        passage
            .text()
            .substring(
                Math.min(sentence.span().end(), quotation.place().start()),
                quotation.place().start());
    String words = sentence.span().of(passage.text()).stripTrailing();
    return (words.endsWith(":") || words.endsWith(",")) && between.isBlank();
  }

  private static int gap(Quotation quotation, Token token) {
    return token.start() >= quotation.place().end()
        ? token.start() - quotation.place().end()
        : Math.max(0, quotation.place().start() - token.end());
  }

  /**
   * A quotation without a word of saying goes on with whoever spoke before it: in the same
   * paragraph, or in the paragraph before where this one is nothing but the quotation.
   */
  private Voice continued(
      Quotation quotation, List<Parsed> sentences, Voice last, int lastParagraph) {
    if (last.isOutlet() || sentences.isEmpty()) {
      return Voice.OUTLET;
    }
    String first = quotation.inner().of(passage.text()).strip();
    boolean whole =
        first.length() > 25
            && (Character.isUpperCase(first.charAt(0))
                || first.startsWith("…")
                || !Character.isLetter(first.charAt(0)));
    int paragraph = sentences.get(0).paragraph();
    boolean starts = sentences.get(0).span().start() >= quotation.place().start() - 1;
    boolean near = paragraph == lastParagraph || (paragraph == lastParagraph + 1 && starts);
    return whole && near ? new Voice(last.who(), last.words(), Optional.empty()) : Voice.OUTLET;
  }
}
