// SPDX-License-Identifier: Apache-2.0
package org.demarche.evaluation.regression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.analyzer.nlp4j.ModelCache;
import org.demarche.analyzer.nlp4j.Nlp4jAnalyzer;
import org.demarche.analyzer.nlp4j.OpenNlpLanguageDetector;
import org.demarche.cli.Console;
import org.demarche.cli.Demarche;
import org.demarche.cli.Kit;
import org.demarche.language.Analyzer;
import org.demarche.text.Hash;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of the labelled sets as regressions: what {@code demarche read} and {@code demarche
 * evaluate} give today against what is written in {@code figures.tsv}, with the checksum of the
 * data.
 */
class LabelledCorpusTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** A line of figures.tsv. */
  private record Figure(String set, String checksum, double f1, double f1Issue, double tolerance) {}

  /** What the command prints. */
  private record Measured(double f1, double f1Issue) {}

  @TestFactory
  Stream<DynamicTest> eachSetGivesTheFiguresWrittenDown() throws IOException {
    Analyzer analyzer = Nlp4jAnalyzer.load(ModelCache.inDefaultFolder(System.out::println));
    List<Figure> figures = figures();
    String ledger = folder.resolve("all.db").toString();
    List<String> read = new ArrayList<>(List.of("read", "--ledger", ledger));
    for (Figure figure : figures) {
      try (Stream<Path> files = Files.list(resource("corpus/" + figure.set()))) {
        files.map(Path::toString).filter(file -> file.endsWith(".txt")).sorted().forEach(read::add);
      }
    }
    run(analyzer, read.toArray(String[]::new));
    return Stream.concat(
        figures.stream()
            .map(
                figure ->
                    DynamicTest.dynamicTest(figure.set(), () -> check(figure, analyzer, ledger))),
        Stream.of(
            DynamicTest.dynamicTest("what moved", () -> tellMoves(figures, analyzer, ledger))));
  }

  private void check(Figure figure, Analyzer analyzer, String ledger) throws IOException {
    Path set = resource("corpus/" + figure.set());
    assertThat(checksum(set)).as("checksum of %s", figure.set()).isEqualTo(figure.checksum());
    Measured measured = measure(set, analyzer, ledger);
    boolean ok =
        near(measured.f1(), figure.f1(), figure)
            && near(measured.f1Issue(), figure.f1Issue(), figure);
    System.out.printf(
        Locale.ROOT,
        "[%s] %-16s F1 act+holder %.3f (expected %.3f), act+holder+issue %.3f (expected %.3f)%n",
        ok ? "OK" : "FAIL",
        figure.set(),
        measured.f1(),
        figure.f1(),
        measured.f1Issue(),
        figure.f1Issue());
    assertThat(ok).as("%s: %s, expected %s", figure.set(), measured, figure).isTrue();
  }

  /**
   * Writes the figures of all sets together, by act, mode, issue, role, confidence and rule, to
   * {@code target/details.tsv}, and prints each line that differs from {@code details.tsv}.
   */
  private void tellMoves(List<Figure> figures, Analyzer analyzer, String ledger)
      throws IOException {
    Path gold = folder.resolve("all.jsonl");
    List<String> rows = new ArrayList<>();
    for (Figure figure : figures) {
      rows.addAll(Files.readAllLines(resource("corpus/" + figure.set()).resolve("labelled.jsonl")));
    }
    Files.write(gold, rows);
    List<String> today =
        run(
                analyzer,
                "evaluate",
                gold.toString(),
                "--details",
                "--ledger",
                ledger,
                "--format",
                "jsonl")
            .lines()
            .map(LabelledCorpusTest::parse)
            .filter(line -> line.has("section"))
            .map(LabelledCorpusTest::detail)
            .toList();
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/details.tsv"), today);
    List<String> before = Files.readAllLines(resource("details.tsv"));
    today.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> System.out.println("[MOVED] " + line));
    assertThat(today).isNotEmpty();
  }

  private static String detail(JsonNode line) {
    return String.join(
        "\t",
        line.path("section").asText(),
        line.path("name").asText(),
        line.path("right").asText(),
        line.path("missed").asText(),
        line.path("false").asText());
  }

  private static boolean near(double measured, double expected, Figure figure) {
    return Math.abs(measured - expected) <= figure.tolerance();
  }

  private Measured measure(Path set, Analyzer analyzer, String ledger) {
    String gold = set.resolve("labelled.jsonl").toString();
    String printed = run(analyzer, "evaluate", gold, "--ledger", ledger, "--format", "jsonl");
    List<JsonNode> lines = printed.lines().map(LabelledCorpusTest::parse).toList();
    return new Measured(lines.get(0).path("f1").asDouble(), lines.get(1).path("f1").asDouble());
  }

  private static String run(Analyzer analyzer, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            Map.of());
    Kit kit =
        new Kit(console, progress -> analyzer, new OpenNlpLanguageDetector(), Clock.systemUTC());
    int status = Demarche.run(kit, arguments);
    assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Figure> figures() throws IOException {
    return Files.readAllLines(resource("figures.tsv")).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("set\t"))
        .map(line -> line.split("\t"))
        .map(
            cells ->
                new Figure(
                    cells[0],
                    cells[1],
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4])))
        .toList();
  }

  /** SHA-256 of the names and the bytes of a set's files in order, its first sixteen digits. */
  private static String checksum(Path set) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.list(set)) {
      for (Path file : files.sorted().toList()) {
        all.write(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        all.write(Files.readAllBytes(file));
      }
    }
    return Hash.sha256(all.toByteArray()).substring(0, 16);
  }

  private static Path resource(String name) {
    return Path.of("src/test/resources").resolve(name).toAbsolutePath();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
