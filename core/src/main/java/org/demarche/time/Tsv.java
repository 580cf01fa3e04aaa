// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.text.Require;

/** Data files of this package: columns parted by tabs, lines with "#" are comments. */
final class Tsv {
  private Tsv() {}

  /** The rows of a data file, each with at least one column. */
  static List<String[]> rows(String name) {
    try (InputStream in = Tsv.class.getResourceAsStream(name)) {
      Require.present(in, "data file " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read data file " + name, e);
    }
  }
}
