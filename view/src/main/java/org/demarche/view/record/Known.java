// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Knowledge;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.query.Vocabulary;
import org.demarche.store.Ledger;

/**
 * The parties and issues that a query may name.
 *
 * @param inLedger parties of the ledger, each name of them
 * @param book those built in, and the dossier's
 * @param issues ids of issues
 */
public record Known(List<Party> inLedger, PartyBook book, List<String> issues)
    implements Vocabulary {
  /** What the ledger, the dossier and the built-in lists know. */
  public static Known of(Ledger ledger, Optional<Dossier> dossier) {
    Knowledge knowledge = new Knowledge(dossier);
    Set<String> issues = new LinkedHashSet<>(knowledge.issues().ids());
    issues.addAll(ledger.issues().keySet());
    return new Known(ledger.parties(), knowledge.parties(), List.copyOf(issues));
  }

  @Override
  public List<String> parties(String name) {
    Stream<Party> here =
        inLedger.stream()
            .filter(
                party -> party.id().equalsIgnoreCase(name) || party.name().equalsIgnoreCase(name));
    return Stream.concat(here, book.called(name).stream()).map(Party::id).distinct().toList();
  }

  @Override
  public List<String> partyNames() {
    List<String> names = new ArrayList<>();
    Stream.concat(inLedger.stream(), book.parties().stream())
        .forEach(party -> names.addAll(List.of(party.name(), party.id())));
    return names;
  }
}
