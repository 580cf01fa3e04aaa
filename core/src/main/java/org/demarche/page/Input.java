// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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

  /**
   * Its bytes. The size is checked before anything is read, and again while reading, so that a file
   * that grows and an endless stream are refused too.
   *
   * @param stdin where the bytes of standard input come from
   * @throws UnreadablePageException where it cannot be read or is beyond the limit
   */
  public byte[] bytes(InputStream stdin, Limits limits) throws UnreadablePageException {
    try {
      if (file.isEmpty()) {
        return limited(stdin, limits);
      }
      checkRegular();
      limits.checkBytes(source, Files.size(file.get()));
      try (InputStream in = Files.newInputStream(file.get())) {
        return limited(in, limits);
      }
    } catch (IOException e) {
      throw new UnreadablePageException(source, "cannot be read: " + Inputs.why(e));
    }
  }

  private void checkRegular() throws UnreadablePageException {
    if (!Files.isRegularFile(file.get())) {
      throw new UnreadablePageException(source, "is no regular file");
    }
  }

  private byte[] limited(InputStream in, Limits limits)
      throws IOException, UnreadablePageException {
    byte[] bytes = in.readNBytes((int) limits.bytes() + 1);
    if (bytes.length > limits.bytes()) {
      throw new UnreadablePageException(
          source,
          "is more than "
              + Limits.inWords(limits.bytes())
              + "; the limit is "
              + Limits.inWords(limits.bytes()));
    }
    return bytes;
  }
}
