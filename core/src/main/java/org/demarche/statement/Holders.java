// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.language.WordLists;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.party.Reference;
import org.demarche.party.Reference.Standing;
import org.demarche.statement.Voices.Voice;

/** Whose position it is. */
final class Holders {
  private static final Set<String> BENEFICIARY = WordLists.of("beneficiary");
  private static final Set<String> OWN_SUBJECT = WordLists.of("own-subject");
  private static final Set<String> CONTINUING = WordLists.of("continuing");

  private final Reading reading;
  private final Tree tree;
  private final Grammar grammar;
  private final Subjects subjects;

  Holders(Reading reading) {
    this.reading = reading;
    this.tree = reading.tree();
    this.grammar = reading.grammar();
    this.subjects = grammar.subjects();
  }

  /** The holder, where there is one that the rule takes. */
  Optional<Reference> of(Trigger trigger, Voice voice) {
    Frame frame = trigger.frame();
    Reference holder =
        switch (frame.holder()) {
          case SPEAKER -> voice.who();
          case BENEFICIARY -> beneficiary(trigger, voice);
          case USUAL -> inOwnName(usual(trigger, voice), frame);
        };
    if (!holder.isParty() && frame.requires().contains(Requirements.OPENS_LIST)) {
      // "The list requires Lima to:": of whoever took a position last.
      holder = reading.recent().holder(reading.sentence().number());
    }
    if (frame.requires().contains(Requirements.OF_A_PLAN)) {
      holder = reading.recent().author(reading.sentence().number());
    }
    boolean ownMouth =
        !frame.own() || voice.who().isParty() && Reading.shareParty(holder, voice.who());
    return holder.isParty() && ownMouth ? Optional.of(holder) : Optional.empty();
  }

  /** A name that stands for no party and no observer is a holder in its own name. */
  private static Reference inOwnName(Reference who, Frame frame) {
    if (who.isParty()
        || who.standing() != Standing.UNKNOWN
        || who.person().isEmpty()
        || frame.own()) {
      return who;
    }
    String name = who.person().get();
    Party party = new Party(PartyBook.slug(name), name);
    return new Reference(List.of(party), who.person(), "", Standing.PARTY, .3);
  }

  /** "for Oslo", "to Oslo"; else whoever speaks. */
  private Reference beneficiary(Trigger trigger, Voice voice) {
    for (Token at : List.of(trigger.token(), trigger.predicate())) {
      for (Token preposition : tree.children(at, "prep")) {
        if (BENEFICIARY.contains(preposition.lemma())) {
          Reference who = reading.who(tree.child(preposition, "pobj"), voice);
          if (who.isParty()) {
            return who;
          }
        }
      }
    }
    return voice.who();
  }

  private Reference usual(Trigger trigger, Voice voice) {
    return switch (trigger.kind()) {
      case VERBS, PHRASES, MODALS, IMPERATIVES -> ofVerb(trigger.predicate(), voice);
      case ADJECTIVES -> ofAdjective(trigger.token(), voice);
      case NOUNS -> ofNoun(trigger.token(), voice);
    };
  }

  // ---------------------------------------------------------------- verbs and adjectives

  private Reference ofVerb(Token verb, Voice voice) {
    Optional<Token> doer = subjects.doer(verb);
    Reference who = reading.who(doer, voice);
    if (!who.isParty() && doer.filter(noun -> reading.isIn("utterances", noun)).isPresent()) {
      // "His letter demanded": the letter's owner does.
      return reading.who(subjects.owner(doer.get()), voice).with(.8);
    }
    boolean known =
        who.isParty() || who.standing() == Standing.OBSERVER || who.person().isPresent();
    boolean hangs = verb.tagged("VBG") && verb.is("advcl", "xcomp", "ccomp", "dep", "acl", "relcl");
    return known || !hangs ? who : ofVerbAbove(verb, voice).orElse(who);
  }

  /** "X said the land is a must, insisting that …": the subject of a verb further up. */
  private Optional<Reference> ofVerbAbove(Token verb, Voice voice) {
    return tree.ancestors(verb).stream()
        .filter(above -> above.tagged("V") && !subjects.isPassive(above))
        .map(above -> reading.who(subjects.of(above), voice))
        .filter(Reference::isParty)
        .findFirst()
        .map(who -> who.with(.7));
  }

  private Reference ofAdjective(Token adjective, Voice voice) {
    Optional<Token> own = tree.child(adjective, "nsubj");
    if (own.isPresent()) {
      return reading.who(own, voice);
    }
    Token head = tree.above(adjective);
    return adjective.head() >= 0 && head.tagged("N") && !adjective.is("conj")
        ? reading.who(head, voice)
        : reading.who(subjects.of(head), voice);
  }

  // ---------------------------------------------------------------- nouns

  private Reference ofNoun(Token noun, Voice voice) {
    Optional<Token> owner = subjects.owner(noun);
    if (owner.isPresent()) {
      return reading.who(owner, voice);
    }
    return ofModifier(noun, voice)
        .or(() -> Optional.of(reading.cast().adjective(reading.sentence(), noun)))
        .filter(Reference::isParty)
        .or(() -> ofSupportingVerb(noun, voice))
        .or(() -> ofGenitive(noun, voice))
        .or(() -> ofContinued(noun))
        .orElse(Reference.NOBODY);
  }

  /** "the Iceland demand". */
  private Optional<Reference> ofModifier(Token noun, Voice voice) {
    return tree.children(noun, "compound", "nmod", "amod").stream()
        .filter(modifier -> modifier.index() < noun.index())
        .map(modifier -> reading.who(modifier, voice))
        .filter(Reference::isParty)
        .findFirst();
  }

  /** "Iceland renewed calls", "calls were renewed by Iceland". */
  private Optional<Reference> ofSupportingVerb(Token noun, Voice voice) {
    if (!noun.is("dobj", "attr", "pobj", "nsubjpass")) {
      return Optional.empty();
    }
    Token verb = noun.is("pobj") ? tree.above(tree.above(noun)) : tree.above(noun);
    boolean supports =
        (verb.tagged("V") || noun.is("nsubjpass")) && reading.isIn("supporting", verb);
    return supports ? Optional.of(reading.who(subjects.doer(verb), voice)) : Optional.empty();
  }

  /** "the demands of the union". */
  private Optional<Reference> ofGenitive(Token noun, Voice voice) {
    if (!noun.tagged("NNS")) {
      return Optional.empty();
    }
    return tree.children(noun, "prep").stream()
        .filter(preposition -> preposition.lemma().equals("of"))
        .map(preposition -> reading.who(tree.child(preposition, "pobj"), voice))
        .filter(Reference::isParty)
        .findFirst()
        .map(who -> who.with(.7));
  }

  /** "Another demand is …", "Further conditions include …": of whoever demanded last. */
  private Optional<Reference> ofContinued(Token noun) {
    boolean another =
        tree.children(noun).stream().anyMatch(child -> CONTINUING.contains(child.lemma()));
    return another && !grammar.parts(noun, "predicate").isEmpty()
        ? Optional.of(reading.recent().holder(reading.sentence().number()))
        : Optional.empty();
  }

  // ---------------------------------------------------------------- the subject

  /** Whether the predicate's subject is the holder, or another, as the rule wants. */
  boolean subjectFits(Trigger trigger, Reference holder, Voice voice) {
    Frame.Subject wanted = trigger.frame().subject();
    if (wanted == Frame.Subject.ANY) {
      return true;
    }
    Optional<Token> subject = subjects.of(trigger.predicate());
    if (subject.isEmpty()) {
      return false;
    }
    boolean first = OWN_SUBJECT.contains(subject.get().small());
    Reference who = first ? voice.who() : reading.who(subject, voice);
    boolean same = who.isParty() && Reading.shareParty(who, holder);
    return wanted == Frame.Subject.OWN ? same : !same && !first;
  }
}
