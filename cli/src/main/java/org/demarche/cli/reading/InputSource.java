// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.io.InputStream;
import java.util.Optional;
import org.demarche.page.Input;
import org.demarche.page.Limits;
import org.demarche.page.Manifest;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.time.DateSpan;

/**
 * A file, or standard input.
 *
 * @param input what the user named
 * @param facts what is known of it
 * @param stdin where the bytes of standard input come from
 */
public record InputSource(Input input, PageFacts facts, InputStream stdin) implements Source {
  /** An input with what the manifest says of it, else when the user says it was captured. */
  public static InputSource of(
      Input input, Manifest manifest, Optional<DateSpan> captured, InputStream stdin) {
    PageFacts known = input.file().map(manifest::factsOf).orElse(manifest.factsOf(input.source()));
    PageFacts facts =
        new PageFacts(
            known.url(),
            known.outlet(),
            known.via(),
            known.published(),
            known.captured().or(() -> captured),
            known.title());
    return new InputSource(input, facts, stdin);
  }

  @Override
  public String name() {
    return input.source();
  }

  @Override
  public byte[] bytes() throws UnreadablePageException {
    return input.bytes(stdin, Limits.DEFAULT);
  }
}
