// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.demarche.time.DateSpan;

/** Reads the kinds of columns that many tables have. */
final class Rows {
  private Rows() {}

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.parse(row.getString(column));
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return text(row, column).map(LocalDate::parse);
  }

  /** The interval in the columns NAME_from, NAME_to and NAME_basis. */
  static Optional<DateSpan> span(ResultSet row, String name) throws SQLException {
    Optional<LocalDate> from = day(row, name + "_from");
    if (from.isEmpty()) {
      return Optional.empty();
    }
    LocalDate to = LocalDate.parse(row.getString(name + "_to"));
    return Optional.of(new DateSpan(from.get(), to, row.getString(name + "_basis")));
  }

  static Optional<LocalDate> from(Optional<DateSpan> span) {
    return span.map(DateSpan::from);
  }

  static Optional<LocalDate> to(Optional<DateSpan> span) {
    return span.map(DateSpan::to);
  }

  static Optional<String> basis(Optional<DateSpan> span) {
    return span.map(DateSpan::basis);
  }
}
