// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.util.ArrayList;
import java.util.List;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;

/**
 * Statements whose evidence was looked up in the stored article again, before they leave the
 * program.
 *
 * @param rows those whose words stand there to the letter
 * @param problems a sentence for each other one
 */
public record Checked(List<StatementRow> rows, List<String> problems) {
  /** Copies the lists. */
  public Checked {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** Looks at each of these statements. */
  public static Checked of(Iterable<StatementRow> all) {
    List<StatementRow> rows = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (StatementRow row : all) {
      if (stands(row)) {
        rows.add(row);
      } else {
        problems.add(problem(row));
      }
    }
    return new Checked(rows, problems);
  }

  /** Whether a statement's words stand in its stored article to the letter. */
  public static boolean stands(StatementRow row) {
    return row.statement().evidence().standsIn(row.article());
  }

  private static String problem(StatementRow row) {
    Statement statement = row.statement();
    return "The statement %s was left out: its words do not stand at [%d, %d) of %s."
        .formatted(
            statement.id(),
            statement.evidence().place().start(),
            statement.evidence().place().end(),
            row.article().page());
  }
}
