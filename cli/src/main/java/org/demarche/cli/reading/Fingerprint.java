// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.demarche.text.Hash;

/**
 * Tells one version of a part of the program from another by its classes and data files, so that
 * results of older code, rules or tables are known as stale without anybody counting versions up.
 */
final class Fingerprint {
  private Fingerprint() {}

  /**
   * The version of these packages, those below them included.
   *
   * @param home a class of the jar or folder that holds them
   */
  static String of(Class<?> home, String... packages) {
    Path place = place(home);
    List<String> prefixes = Stream.of(packages).map(name -> name.replace('.', '/') + "/").toList();
    List<String> entries = new ArrayList<>();
    try {
      if (Files.isDirectory(place)) {
        addFiles(place, prefixes, entries);
      } else {
        addEntries(place, prefixes, entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own files in " + place + " are unreadable", e);
    }
    Collections.sort(entries);
    return Hash.id(entries.toArray());
  }

  private static Path place(Class<?> home) {
    try {
      return Path.of(home.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class comes from a file or a folder", e);
    }
  }

  /** Checksums stand in the jar's directory: nothing is unpacked. */
  private static void addEntries(Path jar, List<String> prefixes, List<String> entries)
      throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      file.stream()
          .filter(entry -> !entry.isDirectory() && belongs(entry.getName(), prefixes))
          .forEach(entry -> entries.add(entry.getName() + " " + entry.getCrc()));
    }
  }

  private static void addFiles(Path folder, List<String> prefixes, List<String> entries)
      throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (belongs(name, prefixes)) {
          entries.add(name + " " + checksum(file));
        }
      }
    }
  }

  private static boolean belongs(String name, List<String> prefixes) {
    return prefixes.stream().anyMatch(name::startsWith);
  }

  private static long checksum(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(Files.readAllBytes(file));
    return checksum.getValue();
  }
}
