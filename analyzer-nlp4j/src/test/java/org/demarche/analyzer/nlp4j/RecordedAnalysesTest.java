// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.language.Analyzer;
import org.demarche.language.Document;
import org.demarche.language.RecordedAnalyses;
import org.demarche.language.Sentence;
import org.demarche.statement.RuleBook;
import org.junit.jupiter.api.Test;

/**
 * The analyses that the tests of {@code core} run on are those that the analyzer gives today. With
 * {@code -Ddemarche.record=true} the files are written anew.
 */
class RecordedAnalysesTest {
  private static final Path RESOURCES = Path.of("../core/src/test/resources/org/demarche");

  /** Asks the shared analyzer and keeps what it answered, in the order of asking. */
  private static final class Recorder implements Analyzer {
    private final Map<String, List<Sentence>> answers = new LinkedHashMap<>();

    @Override
    public List<Sentence> analyze(String text) {
      return answers.computeIfAbsent(text, SharedAnalyzer.get()::analyze);
    }

    @Override
    public String version() {
      return SharedAnalyzer.get().version();
    }
  }

  @Test
  void theExamplesOfTheRulesAreRecordedAsTheAnalyzerReadsThem() throws IOException {
    Recorder recorder = new Recorder();
    for (RuleBook.Example example : RuleBook.builtIn().examples()) {
      Document.of(example.title(), example.text(), recorder);
    }
    check(RESOURCES.resolve("statement/analyses.conll"), recorder);
  }

  /** To add a text, put its line "# text" at the end of the file and record. */
  @Test
  void theTextsOfThePartyTestsAreRecordedAsTheAnalyzerReadsThem() throws IOException {
    checkTexts(RESOURCES.resolve("party/analyses.conll"));
  }

  @Test
  void theTextsOfTheTestsOfRolesAreRecordedAsTheAnalyzerReadsThem() throws IOException {
    checkTexts(RESOURCES.resolve("statement/roles.conll"));
  }

  private static void checkTexts(Path file) throws IOException {
    Recorder recorder = new Recorder();
    RecordedAnalyses.read(Files.readAllLines(file)).texts().forEach(recorder::analyze);
    check(file, recorder);
  }

  private static void check(Path file, Recorder recorder) throws IOException {
    List<String> lines = RecordedAnalyses.write(recorder.answers);
    if (Boolean.getBoolean("demarche.record")) {
      Files.write(file, lines);
    }
    assertThat(Files.readAllLines(file))
        .as(
            "%s is not what the analyzer says today: record it, see CONTRIBUTING.md",
            file.getFileName())
        .isEqualTo(lines);
  }
}
