// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.time.DateSpan;

/** Reads one manifest. */
final class ManifestReader {
  private static final Set<String> COLUMNS =
      new LinkedHashSet<>(
          List.of("file", "url", "outlet", "via", "published", "captured", "title"));
  private static final ObjectReader CSV =
      CsvMapper.builder()
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build()
          .readerFor(String[].class);

  private final String file;
  private final Path folder;
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, Manifest.Row> rows = new LinkedHashMap<>();
  private List<String> columns = List.of();

  ManifestReader(String file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  static Manifest read(Path file) throws ManifestException {
    Path parent = file.toAbsolutePath().getParent();
    return new ManifestReader(file.toString(), parent == null ? file.toAbsolutePath() : parent)
        .read(bytes(file));
  }

  Manifest read(byte[] bytes) throws ManifestException {
    try (MappingIterator<String[]> lines = CSV.readValues(text(bytes))) {
      while (lines.hasNextValue()) {
        int number = lines.getCurrentLocation().getLineNr();
        line(number, lines.nextValue());
      }
    } catch (RuntimeJsonMappingException | JsonProcessingException e) {
      throw new ManifestException(file + " is no CSV file: " + firstLine(e) + ".");
    } catch (IOException e) {
      throw new ManifestException(file + " cannot be read: " + Inputs.why(e) + ".");
    }
    if (columns.isEmpty()) {
      throw new ManifestException(file + " has no header line; it needs the column file.");
    }
    return new Manifest(file, folder, rows, warnings);
  }

  private static byte[] bytes(Path file) throws ManifestException {
    if (!Files.isRegularFile(file)) {
      throw new ManifestException(
          Files.exists(file) ? file + " is no file." : file + " does not exist.");
    }
    try {
      Limits.DEFAULT.checkBytes(file.toString(), Files.size(file));
      return Files.readAllBytes(file);
    } catch (UnreadablePageException e) {
      throw new ManifestException(e.getMessage());
    } catch (IOException e) {
      throw new ManifestException(file + " cannot be read: " + Inputs.why(e) + ".");
    }
  }

  private String text(byte[] bytes) throws ManifestException {
    try {
      return new PageDecoder().text(file, bytes, Optional.empty());
    } catch (UnreadablePageException e) {
      throw new ManifestException(e.getMessage());
    }
  }

  private void line(int number, String[] cells) throws ManifestException {
    if (columns.isEmpty()) {
      header(cells);
      return;
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
      row.put(columns.get(i), cells[i] == null ? "" : cells[i]);
    }
    if (cells.length > columns.size()) {
      warn(number, "has " + cells.length + " cells for " + columns.size() + " columns");
    }
    String name = row.getOrDefault("file", "").strip();
    if (name.isEmpty()) {
      warn(number, "names no file and is left out");
      return;
    }
    put(number, name, row);
  }

  private void put(int number, String name, Map<String, String> row) {
    PageFacts facts =
        Manifest.facts(row, date(number, row, "published"), date(number, row, "captured"));
    try {
      if (rows.put(Manifest.rowKey(folder, name), new Manifest.Row(number, name, facts)) != null) {
        warn(number, "tells of " + name + " again; this row holds");
      }
    } catch (InvalidPathException e) {
      warn(number, "names a file that cannot be: " + name);
    }
  }

  private void header(String[] cells) throws ManifestException {
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      String name = cell == null ? "" : cell.strip().toLowerCase(Locale.ROOT);
      names.add(name);
      if (!COLUMNS.contains(name) && !name.isEmpty()) {
        warnings.add(file + " has the unknown column " + name + "; known are " + known() + ".");
      }
    }
    if (!names.contains("file")) {
      throw new ManifestException(
          file + " has no column file; its first line must name the columns: " + known() + ".");
    }
    columns = names;
  }

  private static String known() {
    return String.join(", ", COLUMNS);
  }

  private Optional<DateSpan> date(int number, Map<String, String> row, String column) {
    String cell = row.getOrDefault(column, "").strip();
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<DateSpan> date = IsoDates.parse(cell, "manifest");
    if (date.isEmpty()) {
      warn(
          number,
          "has "
              + column
              + " \""
              + cell
              + "\", which is no ISO date (2024-06-14, 2024-06, 2024, 2024-06-01/2024-06-30);"
              + " the cell is left out");
    }
    return date;
  }

  private void warn(int number, String what) {
    warnings.add(file + ", line " + number + ", " + what + ".");
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
