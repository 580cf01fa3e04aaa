// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.cli.Console;
import org.demarche.cli.UserMistake;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Knowledge;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.query.Query;
import org.demarche.query.QueryException;
import org.demarche.query.Vocabulary;
import org.demarche.store.Ledger;

/** Reads queries with the parties and issues of a ledger and a dossier. */
public final class Queries {
  private Queries() {}

  /** What the ledger, the dossier and the built-in lists know. */
  private record Known(List<Party> inLedger, PartyBook book, List<String> issues)
      implements Vocabulary {
    @Override
    public List<String> parties(String name) {
      Stream<Party> here =
          inLedger.stream()
              .filter(
                  party ->
                      party.id().equalsIgnoreCase(name) || party.name().equalsIgnoreCase(name));
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

  /**
   * The query, told to the user as it was understood.
   *
   * @throws UserMistake pointing at the character that is wrong
   */
  public static Query read(String text, Ledger ledger, Optional<Dossier> dossier, Console console) {
    try {
      Query query = Query.parse(text, vocabulary(ledger, dossier));
      console.say("Query: " + query);
      return query;
    } catch (QueryException e) {
      throw new UserMistake(e.pointer() + "\n" + e.sentence());
    }
  }

  private static Vocabulary vocabulary(Ledger ledger, Optional<Dossier> dossier) {
    Knowledge knowledge = new Knowledge(dossier);
    Set<String> issues = new LinkedHashSet<>(knowledge.issues().ids());
    issues.addAll(ledger.issues().keySet());
    return new Known(ledger.parties(), knowledge.parties(), List.copyOf(issues));
  }
}
