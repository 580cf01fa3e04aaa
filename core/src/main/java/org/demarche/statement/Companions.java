// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.WordLists;
import org.demarche.party.Party;
import org.demarche.party.Reference;
import org.demarche.statement.ConditionClauses.Condition;
import org.demarche.statement.Frame.Kind;

/** "would stop if they left": what somebody else must do for it is a demand. */
final class Companions {
  private static final double CONFIDENCE = .55;

  /** Marks of a condition that somebody sets. */
  private static final Set<String> DEMANDING = WordLists.of("setting-marks");

  private static final Set<String> PROVIDING = WordLists.of("providing-marks");

  private final Reading reading;
  private final Acts acts;

  Companions(Reading reading, Acts acts) {
    this.reading = reading;
    this.acts = acts;
  }

  /** The demand that goes with a statement, if its condition is one. */
  Optional<Candidate> of(Trigger trigger, Candidate candidate) {
    if (candidate.act() == Act.DEMAND || trigger.kind() == Kind.NOUNS) {
      return Optional.empty();
    }
    return reading
        .grammar()
        .conditions()
        .of(trigger.predicate(), ConditionClauses.MARKS)
        .filter(clause -> candidate.act() != Act.AGREE || PROVIDING.contains(clause.mark()))
        .filter(clause -> !isContrary(clause, candidate.act()))
        .flatMap(clause -> demand(clause, candidate))
        .or(() -> exchanged(candidate));
  }

  /** "offered a lease in exchange for a licence": what is wanted for what is offered. */
  private Optional<Candidate> exchanged(Candidate candidate) {
    boolean gives = candidate.act() == Act.OFFER || candidate.act() == Act.AGREE;
    if (!gives || candidate.condition().isEmpty()) {
      return Optional.empty();
    }
    return reading
        .grammar()
        .conditions()
        .exchanged()
        .filter(span -> candidate.contents().stream().noneMatch(each -> span.contains(each.span())))
        .map(
            span ->
                demand(
                    candidate,
                    new Candidate.Content(
                        span,
                        reading.cast().named(reading.sentence(), span).stream()
                            .filter(party -> !candidate.who().parties().contains(party))
                            .limit(1)
                            .toList(),
                        "")));
  }

  private static Candidate demand(Candidate candidate, Candidate.Content content) {
    return new Candidate(
        candidate.frame(),
        Act.DEMAND,
        candidate.trigger(),
        candidate.who(),
        candidate.voice(),
        List.of(content),
        Optional.empty(),
        Math.min(CONFIDENCE, candidate.confidence()));
  }

  /** "threatens sanctions if X keeps …" asks for the contrary, which no words say. */
  private boolean isContrary(Condition clause, Act act) {
    return clause.mark().equals("if") && (act != Act.OFFER || acts.isNegative(clause.span()));
  }

  /** "once the deal is signed": what both sides are to do. */
  private boolean isOutcome(Condition clause) {
    return clause.agent().filter(agent -> reading.isIn("pacts", agent)).isPresent();
  }

  private Optional<Candidate> demand(Condition clause, Candidate candidate) {
    Reference agent = reading.who(clause.agent(), candidate.voice());
    boolean ofAnother = agent.isParty() && !Reading.shareParty(agent, candidate.who());
    boolean ofNobody =
        !agent.isParty()
            && !isOutcome(clause)
            && (reading.grammar().subjects().isPassive(clause.head())
                || DEMANDING.contains(clause.mark())
                || !clause.mark().equals("if") && candidate.voice().who().isParty());
    if (!ofAnother && !ofNobody) {
      return Optional.empty();
    }
    List<Party> addressees = ofAnother ? agent.parties() : List.of();
    return Optional.of(demand(candidate, new Candidate.Content(clause.words(), addressees, "")));
  }
}
