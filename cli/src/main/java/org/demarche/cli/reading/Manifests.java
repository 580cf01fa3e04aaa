// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.cli.UnusableException;
import org.demarche.page.Input;
import org.demarche.page.Manifest;
import org.demarche.page.ManifestException;

/**
 * Which manifest tells of a file: the one that the user names for all, else the nearest of those
 * called manifest.csv in the folders that are read.
 */
public final class Manifests {
  private final Optional<Manifest> named;
  private final Map<Path, Manifest> byFolder;

  private Manifests(Optional<Manifest> named, Map<Path, Manifest> byFolder) {
    this.named = named;
    this.byFolder = byFolder;
  }

  /**
   * The manifests of a run.
   *
   * @param named the one that the user names; it must be one
   * @param found those in folders; one that is none is told and left out
   * @param say gets the sentences on what is used and left out
   */
  public static Manifests of(Optional<Path> named, List<Path> found, Consumer<String> say) {
    Map<Path, Manifest> byFolder = new LinkedHashMap<>();
    if (named.isPresent()) {
      found.stream()
          .filter(file -> !same(file, named.get()))
          .forEach(file -> say.accept(file + " is left out: --manifest names another."));
      return new Manifests(Optional.of(required(named.get(), say)), byFolder);
    }
    List<Path> nearest = new ArrayList<>(found);
    nearest.sort(Comparator.comparing(Path::getNameCount).reversed());
    for (Path file : nearest) {
      try {
        Manifest manifest = Manifest.read(file);
        say.accept("What " + file + " tells of the files beside it is used.");
        manifest.warnings().forEach(say);
        byFolder.put(plain(file).getParent(), manifest);
      } catch (ManifestException e) {
        say.accept(e.getMessage() + " It is left out.");
      }
    }
    return new Manifests(Optional.empty(), byFolder);
  }

  private static Manifest required(Path file, Consumer<String> say) {
    try {
      Manifest manifest = Manifest.read(file);
      manifest.warnings().forEach(say);
      return manifest;
    } catch (ManifestException e) {
      throw new UnusableException(e.getMessage(), e);
    }
  }

  /** Whether two paths name one file. */
  public static boolean same(Path one, Path other) {
    return plain(one).equals(plain(other));
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The manifest that tells of an input. */
  public Manifest of(Input input) {
    return named.or(() -> input.file().flatMap(this::nearest)).orElse(Manifest.NONE);
  }

  /** Sentences on the rows of each that told of nothing that was read. */
  public List<String> unused() {
    return Stream.concat(named.stream(), byFolder.values().stream())
        .flatMap(manifest -> manifest.unused().stream())
        .toList();
  }

  private Optional<Manifest> nearest(Path file) {
    Path plain = plain(file);
    return byFolder.entrySet().stream()
        .filter(entry -> plain.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
