// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.page.Input;
import org.demarche.page.Manifest;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.archive.InputReader;
import org.demarche.time.DateSpan;

/**
 * A file, or standard input.
 *
 * @param input what the user named
 * @param manifest what is known of it, and of the entries of an archive
 * @param captured when pages were saved of which the manifest does not say it
 * @param stdin where the bytes of standard input come from
 */
public record InputSource(
    Input input, Manifest manifest, Optional<DateSpan> captured, InputStream stdin)
    implements Source {
  @Override
  public String name() {
    return input.source();
  }

  @Override
  public void read(InputReader reader, PageSink sink) {
    if (input.file().isPresent()) {
      reader.read(name(), input.file().get(), this::facts, sink);
    } else {
      reader.read(name(), stdin, this::facts, sink);
    }
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
