// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;

/** Statements as quotations. */
final class Quotes {
  private Quotes() {}

  static CellHistory.Quote of(StatementRow row) {
    Statement statement = row.statement();
    String outlet = row.article().outlet().orElse("outlet unknown");
    String via = row.article().via().map(name -> " via " + name).orElse("");
    String source =
        Stream.concat(
                statement.speaker().map(speaker -> Words.clean(speaker.name())).stream(),
                Stream.of(outlet + via))
            .collect(Collectors.joining(", "));
    return new CellHistory.Quote(
        Words.clean(statement.evidence().exact()),
        Shown.daysOnOneLine(statement.said()),
        source,
        Words.clean(row.title()),
        href(row));
  }

  /** Where a statement stands in the reader. */
  static String href(StatementRow row) {
    return "/articles/" + row.article().id() + "#s-" + row.statement().id();
  }
}
