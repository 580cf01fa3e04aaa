// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * What a user knows of saved files: a CSV file with the columns {@code file}, and any of {@code
 * url}, {@code outlet}, {@code via}, {@code published}, {@code captured}, {@code title}. {@code
 * file} is a bare name, or a path relative to the manifest. Of two rows for a file the later one
 * holds.
 */
public final class Manifest {
  /** No manifest: nothing known of any file. */
  public static final Manifest NONE = new Manifest("", Path.of(""), Map.of(), List.of());

  private static final int NAMED = 5;

  private final String name;
  private final Path folder;
  private final Map<String, Row> rows;
  private final List<String> warnings;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /**
   * A row.
   *
   * @param line its line, from 1
   * @param file the file as it names it
   * @param facts what it tells
   */
  record Row(int line, String file, PageFacts facts) {}

  Manifest(String name, Path folder, Map<String, Row> rows, List<String> warnings) {
    this.name = name;
    this.folder = folder;
    this.rows = Map.copyOf(rows);
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Reads a manifest. Unknown columns and cells that are no date are left out and told in {@link
   * #warnings()}.
   *
   * @throws ManifestException where the file cannot be read or has no column {@code file}
   */
  public static Manifest read(Path file) throws ManifestException {
    return ManifestReader.read(file);
  }

  /**
   * Reads a manifest that is no file of its own.
   *
   * @param name what to call it
   * @param folder the folder that the paths in it start from
   * @throws ManifestException where it is no CSV or has no column {@code file}
   */
  public static Manifest read(String name, byte[] bytes, Path folder) throws ManifestException {
    return new ManifestReader(name, folder).read(bytes);
  }

  /** What is known of the file at this path: by its path from the manifest, else by its name. */
  public PageFacts factsOf(Path file) {
    String path = key(file);
    if (rows.containsKey(path)) {
      return factsOf(path);
    }
    Path name = Require.present(file, "file").getFileName();
    return name == null ? PageFacts.NONE : factsOf(name.toString());
  }

  /** What is known of an input that is no file, by the name the manifest gives it: "stdin". */
  public PageFacts factsOf(String name) {
    Row row = rows.get(name);
    if (row == null) {
      return PageFacts.NONE;
    }
    asked.add(name);
    return row.facts();
  }

  /**
   * A sentence on the rows that tell of nothing that was asked for so far, with their lines; empty
   * where there are none.
   */
  public Optional<String> unused() {
    List<Row> left =
        rows.entrySet().stream()
            .filter(row -> !asked.contains(row.getKey()))
            .map(Map.Entry::getValue)
            .sorted(Comparator.comparingInt(Row::line))
            .toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    String lines =
        left.stream()
            .limit(NAMED)
            .map(row -> "line " + row.line() + " (" + row.file() + ")")
            .collect(Collectors.joining(", "));
    String more = left.size() > NAMED ? " and " + (left.size() - NAMED) + " more" : "";
    return Optional.of(
        name
            + " has "
            + (left.size() == 1 ? "a row that tells" : "rows that tell")
            + " of nothing that was read: "
            + lines
            + more
            + ".");
  }

  /** Sentences on what was left out, in the order of the file. */
  public List<String> warnings() {
    return warnings;
  }

  /** Number of files that it tells of. */
  public int size() {
    return rows.size();
  }

  private String key(Path file) {
    return keyOf(folder.toAbsolutePath().normalize().resolve(file.toAbsolutePath().normalize()));
  }

  /** The key of a row's {@code file}: its address, its bare name, or its whole path. */
  static String rowKey(Path folder, String file) {
    if (file.contains("://")) {
      return file;
    }
    Path path = Path.of(file);
    return path.getNameCount() == 1 && !path.isAbsolute()
        ? file
        : keyOf(folder.toAbsolutePath().resolve(path).normalize());
  }

  private static String keyOf(Path absolute) {
    return absolute.toString();
  }

  /** Facts of one row; the dates are of the row too. */
  static PageFacts facts(
      Map<String, String> cells, Optional<DateSpan> published, Optional<DateSpan> captured) {
    return new PageFacts(
        cell(cells, "url"),
        cell(cells, "outlet"),
        cell(cells, "via"),
        published,
        captured,
        cell(cells, "title"));
  }

  private static Optional<String> cell(Map<String, String> cells, String column) {
    return Optional.ofNullable(cells.get(column)).map(String::strip).filter(c -> !c.isEmpty());
  }
}
