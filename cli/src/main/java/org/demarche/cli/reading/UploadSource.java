// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.page.Manifest;
import org.demarche.page.PageFacts;
import org.demarche.page.archive.InputReader;
import org.demarche.server.http.Upload;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;

/**
 * A file that a browser sent. Its name in the ledger has a part of its hash before the file's name,
 * since many saved pages are called "index.html": the same file is the same source, and no name
 * leads out of its place.
 *
 * @param file the file
 * @param manifest what is known of it
 * @param captured when it was saved, where the manifest does not say it
 */
record UploadSource(Upload file, Manifest manifest, Optional<DateSpan> captured) implements Source {
  private static final int SHORT = 8;

  @Override
  public String name() {
    return "upload:" + Hash.sha256(file.bytes()).substring(0, SHORT) + "/" + file.name();
  }

  @Override
  public void read(InputReader reader, Taking run) {
    String name = name();
    reader.read(name, file.bytes(), Optional.empty(), source -> facts(name, source), run);
  }

  /** Of the file, or of an entry of it where it is an archive. */
  private PageFacts facts(String name, String source) {
    PageFacts known = row(source.equals(name) ? file.name() : source);
    return new PageFacts(
        known.url(),
        known.outlet(),
        known.via(),
        known.published(),
        known.captured().or(() -> captured),
        known.title());
  }

  private PageFacts row(String source) {
    try {
      return manifest.factsOf(Path.of(source));
    } catch (InvalidPathException e) {
      return PageFacts.NONE;
    }
  }
}
