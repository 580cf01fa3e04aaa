// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.party.PartyKind;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;

/**
 * Rows of PLOVER events, one for each statement and addressee: source, target, type, mode, context,
 * as {@code plover.tsv} maps our acts and issues. A country is its ISO 3166 alpha-3 code.
 */
final class PloverListing {
  private static final PartyBook PARTIES = PartyBook.builtIn();

  private PloverListing() {}

  /**
   * A dyad of a statement.
   *
   * @param of the statement
   * @param target to whom, where the article says
   * @param code its event
   */
  record Row(StatementRow of, Optional<Party> target, PloverCodes.Code code) {
    private Statement statement() {
      return of.statement();
    }
  }

  static List<Row> rows(List<StatementRow> statements) {
    return statements.stream().flatMap(row -> dyads(row).stream()).toList();
  }

  private static List<Row> dyads(StatementRow row) {
    Statement statement = row.statement();
    PloverCodes.Code code = PloverCodes.of(statement.act(), statement.issue());
    return statement.addressees().isEmpty()
        ? List.of(new Row(row, Optional.empty(), code))
        : statement.addressees().stream().map(to -> new Row(row, Optional.of(to), code)).toList();
  }

  static Listing<Row> listing() {
    return new Listing<>(
        List.of(
            Field.of("id", row -> row.statement().id()),
            Field.of("date", row -> day(row, DateSpan::from)),
            Field.of("date_to", row -> day(row, DateSpan::to)),
            Field.of("source", row -> country(row.statement().holder())),
            Field.of("source_sector", row -> sector(row.statement().holder())),
            Field.of("source_name", row -> row.statement().holder().name()),
            Field.of("target", row -> target(row, PloverListing::country)),
            Field.of("target_sector", row -> target(row, PloverListing::sector)),
            Field.of("target_name", row -> target(row, Party::name)),
            Field.of("event", row -> row.code().type()),
            Field.of("mode", row -> row.code().mode()),
            Field.of("context", row -> row.code().context()),
            Field.of("act", row -> row.statement().act().word()),
            Field.of("issue", row -> row.statement().issue()),
            Field.of("told", row -> row.statement().mode().word()),
            Field.of("confidence", row -> row.statement().confidence()),
            Field.of("text", row -> row.statement().evidence().exact()),
            Field.of("outlet", row -> row.of().article().outlet().orElse(null)),
            Field.of("story", row -> row.of().story().orElse(null)),
            Field.of("page", row -> row.of().article().page())),
        List.of(),
        "");
  }

  private static Object day(Row row, Function<DateSpan, Object> which) {
    return row.statement().said().map(which).map(Object::toString).orElse(null);
  }

  private static Object target(Row row, Function<Party, Object> field) {
    return row.target().map(field).orElse(null);
  }

  /** The country of a party: itself for a state, else the one it belongs to, if any. */
  private static Object country(Party party) {
    return PARTIES.kindOf(party.id()) == PartyKind.STATE
        ? party.id()
        : PARTIES.countryOf(party.id()).orElse(null);
  }

  private static Object sector(Party party) {
    return PloverCodes.sector(PARTIES.kindOf(party.id()));
  }
}
