// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * The list of the unpacked files with their checksums; written last, so it says that all is there.
 */
final class Manifest {
  static final String NAME = "MANIFEST";

  private Manifest() {}

  static void write(Path folder) throws IOException {
    Files.write(folder.resolve(NAME), lines(folder));
  }

  /** Whether every file is there with the size and the checksum that it had when written. */
  static boolean isWhole(Path folder) {
    try {
      Path manifest = folder.resolve(NAME);
      return Files.exists(manifest) && Files.readAllLines(manifest).equals(lines(folder));
    } catch (IOException missingOrUnreadable) {
      return false;
    }
  }

  private static List<String> lines(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : PackedModels.FILES) {
      lines.add(line(folder.resolve(file)));
    }
    return lines;
  }

  private static String line(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      CRC32C checksum = new CRC32C();
      checksum.update(bytes);
      return "%s %d %08x".formatted(file.getFileName(), channel.size(), checksum.getValue());
    }
  }
}
