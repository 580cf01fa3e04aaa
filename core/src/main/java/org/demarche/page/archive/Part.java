// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.page.PageFacts;

/**
 * An input, or what stands within one.
 *
 * @param source its name
 * @param in its bytes
 * @param file where these are a file on the disk
 * @param depth archives around it
 * @param facts what is known of it from outside
 * @param titles what a list beside it calls its pages
 */
record Part(
    String source, Retraceable in, Optional<Path> file, int depth, PageFacts facts, Titles titles) {

  /** The same, unpacked. */
  Part within(InputStream unpacked) {
    return new Part(source, new Retraceable(unpacked), Optional.empty(), depth + 1, facts, titles);
  }
}
