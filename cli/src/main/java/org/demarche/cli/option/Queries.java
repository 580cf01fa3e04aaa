// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.util.Optional;
import org.demarche.cli.Console;
import org.demarche.cli.UserMistake;
import org.demarche.dossier.Dossier;
import org.demarche.query.Query;
import org.demarche.query.QueryException;
import org.demarche.store.Ledger;
import org.demarche.view.record.Known;

/** Reads queries with the parties and issues of a ledger and a dossier. */
public final class Queries {
  private Queries() {}

  /**
   * The query, told to the user as it was understood.
   *
   * @throws UserMistake pointing at the character that is wrong
   */
  public static Query read(String text, Ledger ledger, Optional<Dossier> dossier, Console console) {
    try {
      Query query = Query.parse(text, Known.of(ledger, dossier));
      console.say("Query: " + query);
      return query;
    } catch (QueryException e) {
      throw new UserMistake(e.pointer() + "\n" + e.sentence());
    }
  }
}
