// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Reference;
import org.demarche.statement.ConditionClauses.Condition;
import org.demarche.statement.Voices.Voice;

/** What is demanded, offered, agreed, refused or threatened. */
final class Contents {
  /** The functions that only a content can have. */
  static final Set<String> FUNCTIONS = Set.of("clause", "condition", "itself");

  /** The functions under which a finite clause may claim instead of asking. */
  private static final Set<String> CLAUSES = Set.of("that", "somebody-to-do");

  private static final Set<String> ASKING_MODALS = WordLists.of("asking-modals");
  private static final Set<String> ASKING_VERBS = WordLists.of("asking-verbs");
  private static final Set<String> PROPOSAL_PRONOUNS = WordLists.of("proposal-pronouns");
  private static final Set<String> COUNTED = Set.of("MONEY", "PERCENT", "QUANTITY");

  private final Reading reading;
  private final Tree tree;
  private final Grammar grammar;

  Contents(Reading reading) {
    this.reading = reading;
    this.tree = reading.tree();
    this.grammar = reading.grammar();
  }

  /** The parts under the first function of the rule that is filled as the rule wants. */
  List<Part> of(Trigger trigger, Optional<Condition> clause, Reference holder, Voice voice) {
    boolean none = true;
    for (String function : trigger.frame().content()) {
      List<Part> all = parts(trigger, function, clause);
      none = none && all.isEmpty();
      List<Part> parts =
          all.stream()
              .filter(part -> fits(trigger.frame(), part))
              .filter(part -> !CLAUSES.contains(function) || asks(trigger, part))
              .filter(part -> agentFits(trigger.frame(), part, holder, voice))
              .toList();
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    Token word = trigger.token();
    return trigger.frame().optional() && none
        ? List.of(new Part(word, word.span(), Optional.empty()))
        : List.of();
  }

  private List<Part> parts(Trigger trigger, String function, Optional<Condition> clause) {
    Token word = trigger.token();
    Token place = trigger.place();
    return switch (function) {
      case "clause" -> List.of(new Part(place, grammar.span(place), grammar.subjects().of(place)));
      case "condition" ->
          clause.map(each -> new Part(each.head(), each.words(), each.agent())).stream().toList();
      case "itself" -> List.of(new Part(word, grammar.span(word), grammar.subjects().owner(word)));
      default -> partsAt(place, function);
    };
  }

  /** The parts of a word; of an adjective, those too that the parser hangs on its copula. */
  private List<Part> partsAt(Token place, String function) {
    List<Part> own = grammar.parts(place, function);
    boolean complement = place.is("acomp") && tree.above(place).tagged("V");
    return !own.isEmpty() || !complement || function.equals("subject")
        ? own
        : grammar.parts(tree.above(place), function).stream()
            .filter(part -> part.head().index() > place.index())
            .toList();
  }

  /** Whether whoever is to do it is the holder, or another, as the rule wants. */
  private boolean agentFits(Frame frame, Part part, Reference holder, Voice voice) {
    if (frame.agent() == Frame.Subject.ANY) {
      return true;
    }
    Reference agent = reading.who(part.agent(), voice);
    boolean own = agent.isParty() && Reading.shareParty(agent, holder);
    return own == (frame.agent() == Frame.Subject.OWN);
  }

  /** "insisted that Greece accept" asks; "insisted that all went well" claims. */
  private boolean asks(Trigger trigger, Part part) {
    boolean mayClaim =
        trigger.frame().act() == Act.DEMAND && reading.isIn("asserting", trigger.token());
    Token verb = part.head();
    return !mayClaim || mustBe(verb) || isSubjunctive(verb);
  }

  private boolean mustBe(Token verb) {
    return grammar.negation().modal(verb).filter(ASKING_MODALS::contains).isPresent()
        || ASKING_VERBS.contains(verb.lemma()) && !grammar.parts(verb, "to-do").isEmpty();
  }

  private boolean isSubjunctive(Token verb) {
    boolean form =
        isBare(verb) || tree.children(verb, "aux", "auxpass").stream().anyMatch(Contents::isBare);
    return form && grammar.negation().modal(verb).isEmpty();
  }

  /** "accept", "be", and "accept" of "creditors accept": not "was", not "accepts". */
  private static boolean isBare(Token verb) {
    return verb.tag().equals("VB") || verb.tag().equals("VBP");
  }

  // ---------------------------------------------------------------- what can be a content

  private boolean fits(Frame frame, Part part) {
    Token head = part.head();
    if (head.tagged("W") || isAttribution(part)) {
      return false;
    }
    boolean figure = frame.act() != Act.DEMAND && isBareNumber(head);
    if (frame.objects().isEmpty() && (figure || isTime(head))) {
      return false;
    }
    if (isFreeRelative(head)) {
      return frame.objects().isEmpty();
    }
    if (tree.children(head, "dobj").stream().anyMatch(object -> object.tagged("W"))) {
      return false;
    }
    boolean pronoun = head.tagged("PRP") || head.tagged("DT");
    boolean proposal =
        frame.act() != Act.OFFER
            && frame.objects().contains("proposal")
            && PROPOSAL_PRONOUNS.contains(head.small());
    return pronoun && proposal || isWanted(frame, head);
  }

  /** "what the company presented": a noun in the form of a clause. */
  private boolean isFreeRelative(Token head) {
    return head.is("ccomp", "pcomp")
        && tree.children(head, "dobj").stream()
            .anyMatch(what -> what.small().startsWith("what") && what.index() < head.index());
  }

  private boolean isWanted(Frame frame, Token head) {
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    boolean wanted =
        frame.objects().isEmpty()
            || frame.objects().contains(lemma)
            || reading.hasNounOf(frame.objects(), head);
    return wanted && !frame.notObjects().contains(lemma);
  }

  private static boolean isTime(Token head) {
    return head.entity().equals("DATE") || head.entity().equals("TIME");
  }

  private boolean isBareNumber(Token head) {
    return head.tagged("CD")
        && !COUNTED.contains(head.entity())
        && tree.children(head).stream().noneMatch(child -> child.tagged("$"));
  }

  /** "“I will sign,” he told them": who says it is no content of it. */
  private boolean isAttribution(Part part) {
    Token head = part.head();
    return head.tagged("V")
        && reading.isIn("cues", head)
        && !reading.voices().isQuoted(head)
        && reading.passage().quotations().stream()
            .anyMatch(
                each ->
                    each.place().end() <= head.start()
                        && part.span().start() >= each.place().end() - 1
                        && reading.sentence().span().overlap(each.place()) > 0);
  }
}
