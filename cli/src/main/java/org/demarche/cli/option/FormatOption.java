// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.option;

import java.util.Locale;
import org.demarche.cli.Console;
import org.demarche.cli.UserMistake;
import org.demarche.view.output.Format;
import picocli.CommandLine.Option;

/** How a listing is written. */
public final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, jsonl or csv. Default: table on a terminal, jsonl elsewhere.")
  private String format;

  /** The format asked for, else the one that fits where the data goes. */
  public Format on(Console console) {
    if (format == null) {
      return console.outIsTerminal() ? Format.TABLE : Format.JSONL;
    }
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "table" -> Format.TABLE;
      case "jsonl" -> Format.JSONL;
      case "csv" -> Format.CSV;
      default ->
          throw new UserMistake(
              "--format: \"" + format + "\" is no format; it is table, jsonl or csv.");
    };
  }
}
