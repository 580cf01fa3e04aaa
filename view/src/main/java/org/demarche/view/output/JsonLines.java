// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.io.PrintStream;

/** One JSON object a line; fields in the order of the listing, absent values as null. */
final class JsonLines<T> implements RowWriter<T> {
  private final Listing<T> listing;
  private final PrintStream out;

  JsonLines(Listing<T> listing, PrintStream out) {
    this.listing = listing;
    this.out = out;
  }

  @Override
  public void accept(T row) {
    // "\n" on every machine, since these lines are compared.
    out.print(Json.row(listing, row) + "\n");
  }

  @Override
  public void close() {
    out.flush();
  }
}
