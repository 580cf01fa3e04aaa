// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.demarche.cli.reading.Source;
import org.demarche.page.Manifest;
import org.demarche.page.ManifestException;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.archive.InputReader;

/** The negotiation that ships with the program, see its README.md. */
public final class Sample {
  private static final List<String> PAGES =
      List.of(
          "01-geneva-breaks-up.txt",
          "02-interim-deal-wire.txt",
          "03-interim-deal-copy.txt",
          "04-freeze-offer.txt",
          "05-vienna-extension.txt",
          "06-lausanne-outline.txt",
          "07-first-day.txt",
          "08-military-sites.txt",
          "09-arms-embargo-aggregator.txt",
          "10-final-accord.txt");

  private Sample() {}

  private record SamplePage(String name, PageFacts facts) implements Source {
    @Override
    public void read(InputReader reader, PageSink sink) {
      reader.read(name, new ByteArrayInputStream(resource(name)), any -> facts, sink);
    }
  }

  /** Its pages, in order, with what the manifest says of them. */
  public static List<Source> pages() {
    Manifest manifest = manifest();
    return PAGES.stream()
        .<Source>map(name -> new SamplePage(name, manifest.factsOf(Path.of(name))))
        .toList();
  }

  private static Manifest manifest() {
    try {
      return Manifest.read("manifest.csv", resource("manifest.csv"), Path.of(""));
    } catch (ManifestException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Sample.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the sample page " + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
