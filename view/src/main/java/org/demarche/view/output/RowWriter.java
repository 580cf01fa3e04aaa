// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.io.PrintStream;
import java.util.function.Consumer;

/** Writes rows as they come, or all at the end where their widths are needed first. */
public interface RowWriter<T> extends Consumer<T>, AutoCloseable {
  /** Writes what is left. */
  @Override
  void close();

  /** A writer of this format. */
  static <T> RowWriter<T> of(Listing<T> listing, Format format, PrintStream out, int width) {
    return switch (format) {
      case TABLE -> new TextTable<>(listing, out, width);
      case JSONL -> new JsonLines<>(listing, out);
      case CSV -> Csv.plain(listing, out);
    };
  }
}
