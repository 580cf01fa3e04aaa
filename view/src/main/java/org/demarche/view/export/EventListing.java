// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.util.List;
import java.util.Map;
import org.demarche.position.Provisions;
import org.demarche.position.StatementInStory;
import org.demarche.statement.Act;
import org.demarche.statement.Speaker;
import org.demarche.store.StatementRow;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.record.Told;

/**
 * A list of events with the variables of Discourse Network Analyzer's default statement type:
 * person, organization, concept, agreement, and the exact words beside them.
 *
 * <p>The concept is the issue with the provision. Agreement is 0 where the holder refuses what the
 * words name, else 1: who demands, offers, agrees to or threatens with a thing speaks for it.
 */
final class EventListing {
  private EventListing() {}

  /** The listing of these statements; the provisions hang on all of them. */
  static Listing<StatementRow> of(List<StatementRow> rows) {
    List<StatementInStory> statements = Told.of(rows, row -> true).statements();
    Map<String, String> provisions = Provisions.of(statements);
    return new Listing<>(
        List.of(
            Field.of("id", row -> row.statement().id()),
            Field.of("time", row -> day(row, true)),
            Field.of("time_to", row -> day(row, false)),
            Field.of("docid", row -> row.article().id()),
            Field.of("doctitle", StatementRow::title),
            Field.of("docdate", row -> row.article().published().map(d -> d.iso()).orElse(null)),
            Field.of("source", row -> row.article().outlet().orElse(null)),
            Field.of("section", row -> row.statement().issue()),
            Field.of("person", row -> row.statement().speaker().map(Speaker::name).orElse(null)),
            Field.of("organization", row -> row.statement().holder().name()),
            Field.of(
                "concept",
                row -> row.statement().issue() + ": " + provisions.get(row.statement().id())),
            Field.of("agreement", row -> row.statement().act() == Act.REFUSE ? 0 : 1),
            Field.of("act", row -> row.statement().act().word()),
            Field.of("text", row -> row.statement().evidence().exact()),
            Field.of("start", row -> row.statement().evidence().place().start()),
            Field.of("stop", row -> row.statement().evidence().place().end())),
        List.of(),
        "");
  }

  private static Object day(StatementRow row, boolean first) {
    return row.statement()
        .said()
        .map(days -> (first ? days.from() : days.to()).toString())
        .orElse(null);
  }
}
