// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.page.Input;
import org.demarche.page.Inputs;
import org.demarche.page.Limits;
import org.demarche.page.Manifest;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.archive.InputReader;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;

/**
 * A file, or standard input. What comes from standard input is named after what it holds, so that
 * the next page from there does not take its place, and the same one changes nothing.
 *
 * @param input what the user named
 * @param manifest what is known of it, and of the entries of an archive
 * @param captured when pages were saved of which the manifest does not say it
 * @param stdin where the bytes of standard input come from
 */
public record InputSource(
    Input input, Manifest manifest, Optional<DateSpan> captured, InputStream stdin)
    implements Source {
  private static final int SHORT = 12;

  @Override
  public String name() {
    return input.source();
  }

  @Override
  public void read(InputReader reader, Taking run) {
    if (input.file().isPresent()) {
      reader.read(name(), input.file().get(), this::facts, run);
    } else {
      readStandardInput(reader, run);
    }
  }

  /**
   * Named after its beginning, up to what a page may be long: an archive need not fit in memory.
   */
  private void readStandardInput(InputReader reader, Taking run) {
    byte[] beginning;
    try {
      beginning = stdin.readNBytes((int) Limits.DEFAULT.bytes() + 1);
    } catch (IOException e) {
      run.failure(new UnreadablePageException(Input.STDIN, "cannot be read: " + Inputs.why(e)));
      return;
    }
    String name = Input.STDIN + "#" + Hash.sha256(beginning).substring(0, SHORT);
    reader.read(
        name,
        new SequenceInputStream(new ByteArrayInputStream(beginning), stdin),
        source -> facts(source.equals(name) ? Input.STDIN : source),
        run);
  }

  private PageFacts facts(String source) {
    PageFacts known = row(source);
    return new PageFacts(
        known.url(),
        known.outlet(),
        known.via(),
        known.published(),
        known.captured().or(() -> captured),
        known.title());
  }

  private PageFacts row(String source) {
    if (source.equals(Input.STDIN)) {
      return manifest.factsOf(source);
    }
    try {
      return manifest.factsOf(Path.of(source));
    } catch (InvalidPathException e) {
      return PageFacts.NONE;
    }
  }
}
