// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.language.Token;
import org.demarche.party.Reference;
import org.demarche.statement.ConditionClauses.Condition;
import org.demarche.statement.Frame.Kind;
import org.demarche.statement.Frame.Negated;
import org.demarche.statement.NearMiss.Why;
import org.demarche.statement.Voices.Voice;
import org.demarche.text.Span;

/** Tries the rules on one sentence. */
final class Matcher {
  private final Reading reading;
  private final Triggers triggers;
  private final Requirements requirements;
  private final Reality reality;
  private final Holders holders;
  private final Contents contents;
  private final Addressees addressees;
  private final Acts acts;
  private final Companions companions;
  private final List<Cover> covered = new ArrayList<>();
  private final Consumer<NearMiss> near;

  /** The content of a statement found, and whose it is. */
  private record Cover(Span span, Reference holder, boolean givenUp) {}

  /**
   * @param near takes the rules that a word called and that did not fire
   */
  Matcher(Reading reading, Consumer<NearMiss> near) {
    this.reading = reading;
    this.near = near;
    this.triggers = new Triggers(reading.rules(), reading.tree());
    this.requirements = new Requirements(reading);
    this.reality = new Reality(reading);
    this.holders = new Holders(reading);
    this.contents = new Contents(reading);
    this.addressees = new Addressees(reading);
    this.acts = new Acts(reading);
    this.companions = new Companions(reading, acts);
  }

  /** The candidates, those higher in the tree first. */
  List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    for (Token token : reading.tree().topDown()) {
      List<Candidate> here = candidatesAt(token);
      here.forEach(this::cover);
      found.addAll(here);
    }
    return found;
  }

  /** One candidate for each act, by the first rule that fits, with the demand that goes with it. */
  private List<Candidate> candidatesAt(Token token) {
    List<Candidate> found = new ArrayList<>();
    Set<Act> taken = EnumSet.noneOf(Act.class);
    for (Trigger trigger : triggers.at(token)) {
      if (taken.contains(trigger.frame().act())) {
        continue;
      }
      for (Candidate candidate : match(trigger).stream().toList()) {
        taken.add(candidate.act());
        found.add(told(trigger, candidate));
        companions.of(trigger, candidate).map(each -> told(trigger, each)).ifPresent(found::add);
      }
    }
    return found;
  }

  private void cover(Candidate candidate) {
    candidate
        .contents()
        .forEach(
            content ->
                covered.add(
                    new Cover(content.span(), candidate.who(), givesUp(candidate.frame()))));
  }

  private Optional<Candidate> match(Trigger trigger) {
    Frame frame = trigger.frame();
    boolean negated = reality.isNegated(trigger);
    Optional<Condition> clause =
        reading.grammar().conditions().of(trigger.predicate(), frame.marks());
    Optional<Why> obstacle = obstacle(trigger, negated, clause);
    if (obstacle.isPresent()) {
      return missed(trigger, obstacle.get());
    }
    Voice voice = reading.voiceAt(trigger.predicate());
    Optional<Reference> holder = holders.of(trigger, voice);
    if (holder.isEmpty()) {
      return missed(trigger, Why.HOLDER);
    }
    if (!holders.subjectFits(trigger, holder.get(), voice)) {
      return missed(trigger, Why.SUBJECT);
    }
    if (isCovered(trigger, holder.get())) {
      return missed(trigger, Why.INSIDE);
    }
    List<Part> parts = contents.of(trigger, clause, holder.get(), voice);
    return parts.isEmpty()
        ? missed(trigger, Why.CONTENT)
        : candidate(trigger, negated, holder.get(), voice, parts);
  }

  /** What keeps a rule from firing before anybody has asked whose position it is. */
  private Optional<Why> obstacle(Trigger trigger, boolean negated, Optional<Condition> clause) {
    Frame frame = trigger.frame();
    if (!requirements.hasCompanions(trigger)) {
      return Optional.of(Why.COMPANION);
    }
    if (reality.isUnreal(trigger)) {
      return Optional.of(Why.UNREAL);
    }
    if (!takes(frame, negated)) {
      return Optional.of(Why.NEGATION);
    }
    if (clause.isEmpty() && !frame.marks().isEmpty()) {
      return Optional.of(Why.MARK);
    }
    return requirements.hold(trigger) ? Optional.empty() : Optional.of(Why.REQUIREMENT);
  }

  private Optional<Candidate> missed(Trigger trigger, Why why) {
    near.accept(
        new NearMiss(
            trigger.frame().id(),
            trigger.frame().act(),
            trigger.token().form(),
            trigger.token().span(),
            why));
    return Optional.empty();
  }

  /** "dropped its demand for a lease": what is given up was demanded. */
  private static boolean givesUp(Frame frame) {
    return frame.act() == Act.OFFER && frame.objects().contains("demand");
  }

  private static boolean takes(Frame frame, boolean negated) {
    return frame.negated() != (negated ? Negated.NOTHING : Negated.NEEDED);
  }

  private Optional<Candidate> candidate(
      Trigger trigger, boolean negated, Reference holder, Voice voice, List<Part> parts) {
    Frame frame = trigger.frame();
    Optional<Span> condition =
        frame.content().contains("condition")
            ? Optional.empty()
            : condition(trigger.predicate(), parts);
    return Optional.of(
        new Candidate(
            frame,
            acts.of(frame, negated, parts, condition),
            trigger.token(),
            holder,
            voice,
            parts.stream()
                .map(
                    part ->
                        new Candidate.Content(
                            part.span(), addressees.of(trigger, part, holder, voice), ""))
                .toList(),
            condition,
            confidence(frame, holder, parts)));
  }

  /**
   * The candidate with the person who takes the position as its voice, where the outlet tells of
   * it; to agree is a deed, of which the outlet tells in its own voice.
   */
  private Candidate told(Trigger trigger, Candidate candidate) {
    if (!candidate.voice().isOutlet() || candidate.frame().act() == Act.AGREE) {
      return candidate;
    }
    boolean noun = trigger.kind() == Kind.NOUNS;
    Token verb = noun ? reading.tree().above(trigger.token()) : trigger.predicate();
    if (noun && !(trigger.token().is("dobj") && reading.isIn("supporting", verb))) {
      return candidate;
    }
    Optional<Token> doer = reading.grammar().subjects().doer(verb);
    return candidate.toldBy(reading.voices().ofDoer(reading.sentence(), doer, verb));
  }

  /** A clause below a part or the predicate, else a phrase anywhere in the sentence. */
  private Optional<Span> condition(Token predicate, List<Part> parts) {
    ConditionClauses conditions = reading.grammar().conditions();
    List<Token> places =
        Stream.concat(parts.stream().map(Part::head), Stream.of(predicate)).toList();
    return places.stream()
        .flatMap(
            place ->
                conditions.of(place, ConditionClauses.PROVISOS).stream()
                    .filter(clause -> !isOfNextClause(clause.head(), place)))
        .findFirst()
        .map(Condition::span)
        .or(() -> conditions.unmarked(places))
        .or(() -> conditions.exchange(places));
  }

  /** "wants the road open and will not talk until …": under a verb that is joined to this one. */
  private boolean isOfNextClause(Token clause, Token place) {
    for (Token each = clause; each.index() != place.index() && each.head() >= 0; ) {
      if (each.is("conj") && each.tagged("V")) {
        return reading.tree().isBelow(each, place);
      }
      each = reading.tree().above(each);
    }
    return false;
  }

  /** The rule's, less where it is not sure whose position it is, or the content is a pronoun. */
  private static double confidence(Frame frame, Reference holder, List<Part> parts) {
    boolean pronoun = parts.size() == 1 && parts.get(0).head().tagged("PRP");
    double certainty = .5 + .5 * holder.certainty();
    return Math.round(frame.confidence() * certainty * (pronoun ? .8 : 1) * 1000) / 1000.0;
  }

  /**
   * What stands inside a content is no statement of its own, but for positions told as somebody's
   * noun.
   */
  private boolean isCovered(Trigger trigger, Reference holder) {
    Token token = trigger.token();
    List<Cover> around =
        covered.stream().filter(each -> each.span().contains(token.start())).toList();
    boolean ofAnother =
        around.stream()
            .allMatch(each -> each.givenUp() || !each.holder().parties().equals(holder.parties()));
    boolean ownNoun = trigger.kind() == Kind.NOUNS && isOwned(token) && ofAnother;
    return !around.isEmpty() && !ownNoun;
  }

  private boolean isOwned(Token noun) {
    return reading.grammar().subjects().owner(noun).isPresent()
        || reading.cast().adjective(reading.sentence(), noun).isParty();
  }
}
