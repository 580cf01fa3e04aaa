// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.cli.Console;
import org.demarche.party.Party;
import org.demarche.statement.Evidence;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;

/** Shows one statement in its article. */
final class Screen {
  /** Characters of the article on each side of the evidence. */
  private static final int AROUND = 300;

  private static final String KEYS =
      "a accept  x reject  u unsure  e edit  space skip  z undo  q quit";

  private final Console console;

  Screen(Console console) {
    this.console = console;
  }

  void show(StatementRow row, int number, int of) {
    if (console.errIsTerminal()) {
      // Home, and clear to the end (ECMA-48).
      console.err().print("\u001b[H\u001b[2J");
    }
    Statement statement = row.statement();
    say(number + " of " + of);
    say("");
    say(Words.clean(row.title()));
    say(source(row));
    say("");
    Words.wrap(passage(row), console.width(), 14).forEach(this::say);
    say("");
    say(
        String.format(
            Locale.ROOT,
            "%s%s  %s  %s  (%s, sure %.2f)",
            statement.holder().id(),
            toward(statement),
            statement.act().word().toUpperCase(Locale.ROOT),
            statement.issue(),
            statement.mode().word(),
            statement.confidence()));
    Words.wrap("what: " + Words.clean(statement.content()), console.width(), 4).forEach(this::say);
    statement.condition().ifPresent(words -> say("if:   " + Words.clean(words)));
    say("said: " + Shown.daysOnOneLine(statement.said()) + by(statement));
    say("");
    say(KEYS);
  }

  private static String toward(Statement statement) {
    List<Party> to = statement.addressees();
    return to.isEmpty() ? "" : " → " + to.stream().map(Party::id).collect(Collectors.joining(", "));
  }

  private static String by(Statement statement) {
    return statement
        .speaker()
        .map(Speaker::name)
        .map(name -> ", by " + Words.clean(name))
        .orElse("");
  }

  private static String source(StatementRow row) {
    return row.article().outlet().map(Words::clean).orElse("outlet unknown")
        + ", "
        + Shown.daysOnOneLine(row.article().published());
  }

  /** The evidence between double asterisks, with what stands around it. */
  private static String passage(StatementRow row) {
    Evidence evidence = row.statement().evidence();
    boolean title = evidence.in() == Evidence.In.TITLE;
    String whole = title ? row.article().title() : row.article().text();
    int start = evidence.place().start();
    int end = evidence.place().end();
    int from = Math.max(0, start - AROUND);
    int to = Math.min(whole.length(), end + AROUND);
    return (from > 0 ? "… " : "")
        + Words.clean(whole.substring(from, start))
        + " **"
        + Words.clean(evidence.exact())
        + "** "
        + Words.clean(whole.substring(end, to))
        + (to < whole.length() ? " …" : "");
  }

  void say(String line) {
    console.say(line);
  }
}
