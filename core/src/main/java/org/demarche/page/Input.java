// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.nio.file.Path;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * One thing to read.
 *
 * @param source how the user would name it: a path, or "stdin"
 * @param file the file; empty for standard input
 */
public record Input(String source, Optional<Path> file) {
  /** The name of standard input. */
  public static final String STDIN = "stdin";

  public Input {
    Require.filled(source, "source of an input");
    Require.present(file, "file of an input");
  }
}
