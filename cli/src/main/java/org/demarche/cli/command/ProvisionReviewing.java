// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.demarche.cli.Console;
import org.demarche.cli.UserMistake;
import org.demarche.position.Positions;
import org.demarche.position.ProvisionDecisions.Kind;
import org.demarche.position.Provisions;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Statement;
import org.demarche.store.Ledger;
import org.demarche.store.ProvisionDecision;
import org.demarche.store.StatementRow;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/** Merges and parts provisions, and tells what was done. */
final class ProvisionReviewing {
  private final Ledger ledger;
  private final String who;
  private final Console console;

  ProvisionReviewing(Ledger ledger, String who, Console console) {
    this.ledger = ledger;
    this.who = who;
    this.console = console;
  }

  void merge(List<String> names, Selection selection) {
    if (names.size() != 2 || selection.parties().size() != 1 || selection.issues().size() != 1) {
      throw new UserMistake(
          "merge needs two provisions as positions --list names them, --party and --issue.");
    }
    Told told = Told.in(ledger, Selection.ALL, row -> true);
    Map<String, String> provisions = provisions(told);
    List<Statement> asked =
        told.statements().stream()
            .map(StatementInStory::statement)
            .filter(each -> each.issue().equals(selection.issues().get(0)))
            .filter(each -> isNamed(each, selection.parties().get(0)))
            .toList();
    List<Statement> first = of(names.get(0), asked, provisions);
    List<Statement> second = of(names.get(1), asked, provisions);
    if (first.equals(second)) {
      throw new UserMistake("These are one provision already.");
    }
    tell(
        ledger
            .reviews()
            .provisions()
            .merge(first, second, "\"" + names.get(0) + "\" and \"" + names.get(1) + "\"", who),
        "merged");
  }

  private static boolean isNamed(Statement statement, String party) {
    return statement.holder().id().equalsIgnoreCase(party)
        || statement.holder().name().equalsIgnoreCase(party);
  }

  private static List<Statement> of(
      String name, List<Statement> asked, Map<String, String> provisions) {
    List<Statement> found =
        asked.stream().filter(each -> provisions.get(each.id()).equalsIgnoreCase(name)).toList();
    if (found.isEmpty()) {
      TreeSet<String> there = new TreeSet<>();
      asked.forEach(each -> there.add("\"" + provisions.get(each.id()) + "\""));
      throw new UserMistake(
          "There is no provision \""
              + name
              + "\" of this party and issue"
              + (there.isEmpty() ? "." : "; there are " + String.join(", ", there) + "."));
    }
    return found;
  }

  void part(List<StatementRow> rows) {
    if (rows.isEmpty()) {
      throw new UserMistake("part needs the ids of the statements that are about something else.");
    }
    Told told = Told.in(ledger, Selection.ALL, row -> true);
    Map<String, String> provisions = provisions(told);
    List<Statement> parted = rows.stream().map(StatementRow::statement).toList();
    String name = provisions.get(parted.get(0).id());
    List<Statement> rest =
        told.statements().stream()
            .map(StatementInStory::statement)
            .filter(each -> each.holder().id().equals(parted.get(0).holder().id()))
            .filter(each -> each.issue().equals(parted.get(0).issue()))
            .filter(each -> provisions.get(each.id()).equals(name))
            .filter(each -> !parted.contains(each))
            .toList();
    if (rest.isEmpty()) {
      throw new UserMistake("No other statement has the provision \"" + name + "\".");
    }
    tell(ledger.reviews().provisions().part(parted, rest, "from \"" + name + "\"", who), "parted");
  }

  private static Map<String, String> provisions(Told told) {
    return Provisions.of(told.statements(), told.decided(Positions.Options.DEFAULT).decisions());
  }

  private void tell(long number, String what) {
    console.say(
        "Decision "
            + number
            + " about provisions: "
            + what
            + ". "
            + console.program()
            + " review undo-provision "
            + number
            + " takes it back.");
  }

  void undo(long number) {
    boolean done = ledger.reviews().provisions().undo(number, who);
    console.say(
        "Decision "
            + number
            + " about provisions"
            + (done ? " is taken back." : " was taken back already."));
  }

  void list() {
    for (ProvisionDecision each : ledger.reviews().provisions().all()) {
      console
          .out()
          .println(
              each.id()
                  + "  "
                  + (each.kind() == Kind.MERGED ? "merged" : "parted")
                  + (each.undone() ? " (undone)" : "")
                  + "  "
                  + each.party()
                  + ", "
                  + each.issue()
                  + ": "
                  + each.words()
                  + "  by "
                  + each.who()
                  + ", "
                  + each.at());
    }
  }
}
