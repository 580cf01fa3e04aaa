// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.party.Party;
import org.demarche.party.Reference;
import org.demarche.statement.Voices.Voice;

/** Of whom something is asked, or to whom it is offered or refused. */
final class Addressees {
  /** The functions that only an addressee can have. */
  static final Set<String> FUNCTIONS = Set.of("agent", "owner");

  private final Reading reading;
  private final Grammar grammar;

  Addressees(Reading reading) {
    this.reading = reading;
    this.grammar = reading.grammar();
  }

  /**
   * Those of the first function of the rule that names a party other than the holder; else the
   * agent of the content.
   */
  List<Party> of(Trigger trigger, Part part, Reference holder, Voice voice) {
    for (String function : trigger.frame().addressee()) {
      List<Party> found = others(under(function, trigger, part, voice), holder);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return others(List.of(agent(part, voice)), holder);
  }

  /** Whoever is to do it; not what a passive says that something shall be done to. */
  private Reference agent(Part part, Voice voice) {
    Optional<Token> doer = part.agent().filter(token -> !token.is("nsubjpass"));
    return reading.who(doer, voice);
  }

  private List<Reference> under(String function, Trigger trigger, Part part, Voice voice) {
    return switch (function) {
      case "agent" -> List.of(agent(part, voice));
      case "owner" -> List.of(owner(part.head(), voice));
      default ->
          grammar.parts(trigger.predicate(), function).stream()
              .map(other -> reading.who(other.head(), voice))
              .toList();
    };
  }

  private Reference owner(Token noun, Voice voice) {
    Optional<Token> owner = grammar.subjects().owner(noun);
    return owner.isPresent()
        ? reading.who(owner, voice)
        : reading.cast().adjective(reading.sentence(), noun);
  }

  /** The parties of those who are parties and not the holder, in order. */
  private static List<Party> others(List<Reference> found, Reference holder) {
    return found.stream()
        .filter(who -> who.isParty() && !Reading.shareParty(who, holder))
        .flatMap(who -> who.parties().stream())
        .distinct()
        .toList();
  }
}
