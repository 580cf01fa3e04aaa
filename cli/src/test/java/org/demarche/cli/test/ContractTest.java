// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line's contract, line by line. */
class ContractTest {
  private static final Predicate<JsonNode> TEXT = JsonNode::isTextual;
  private static final Predicate<JsonNode> NUMBER = JsonNode::isInt;
  private static final Predicate<JsonNode> TEXTS =
      node -> node.isArray() && all(node, JsonNode::isTextual);
  private static final Predicate<JsonNode> DAY =
      node -> node.isTextual() && node.asText().matches("\\d{4}-\\d{2}-\\d{2}");
  private static final Predicate<JsonNode> DAYS =
      node -> has(node, "from", DAY) && has(node, "to", DAY) && has(node, "basis", TEXT);
  private static final Predicate<JsonNode> PARTY =
      node -> node.size() == 2 && has(node, "id", TEXT) && has(node, "name", TEXT);

  private static final List<String> LISTS =
      List.of("articles", "statements", "positions", "positions --list", "changes", "stories");

  @TempDir Path folder;

  private static boolean all(JsonNode array, Predicate<JsonNode> check) {
    return StreamSupport.stream(array.spliterator(), false).allMatch(check);
  }

  private static boolean has(JsonNode node, String field, Predicate<JsonNode> check) {
    return node.has(field) && check.test(node.get(field));
  }

  private static Predicate<JsonNode> orNull(Predicate<JsonNode> check) {
    return node -> node.isNull() || check.test(node);
  }

  private static Predicate<JsonNode> oneOf(String... words) {
    return node -> Set.of(words).contains(node.asText());
  }

  private static void check(List<JsonNode> rows, List<Map.Entry<String, Predicate<JsonNode>>> all) {
    assertThat(rows).isNotEmpty();
    for (JsonNode row : rows) {
      List<String> names = new java.util.ArrayList<>();
      row.fieldNames().forEachRemaining(names::add);
      assertThat(names).isEqualTo(all.stream().map(Map.Entry::getKey).toList());
      all.forEach(
          field ->
              assertThat(field.getValue().test(row.get(field.getKey())))
                  .as("%s of %s", field.getKey(), row)
                  .isTrue());
    }
  }

  private static Map.Entry<String, Predicate<JsonNode>> field(
      String name, Predicate<JsonNode> check) {
    return Map.entry(name, check);
  }

  @Test
  void articlesHaveTheFieldsOfTheContract() {
    check(
        Cli.on(Ledgers.sample()).run("articles", "--format", "jsonl").rows(),
        List.of(
            field("id", TEXT),
            field("page", TEXT),
            field("title", TEXT),
            field("outlet", orNull(TEXT)),
            field("via", orNull(TEXT)),
            field("byline", orNull(TEXT)),
            field("language", TEXT),
            field("published", orNull(DAYS)),
            field("captured", orNull(DAYS)),
            field("text", TEXT),
            field("start", orNull(NUMBER)),
            field("end", orNull(NUMBER)),
            field("story", TEXT),
            field("origin", orNull(TEXT)),
            field("url", orNull(TEXT)),
            field("partial", JsonNode::isBoolean),
            field("modified", orNull(DAYS)),
            field("superseded", orNull(TEXT))));
  }

  @Test
  void statementsHaveTheFieldsOfTheContract() {
    check(
        Cli.on(Ledgers.sample()).run("statements", "--format", "jsonl").rows(),
        List.of(
            field("id", TEXT),
            field("page", TEXT),
            field("article", TEXT),
            field("title", TEXT),
            field("outlet", orNull(TEXT)),
            field("via", orNull(TEXT)),
            field("published", orNull(DAYS)),
            field("act", oneOf("demand", "offer", "agree", "refuse", "threaten")),
            field("holder", PARTY),
            field("speaker", orNull(node -> has(node, "name", TEXT) && has(node, "role", TEXT))),
            field("addressees", node -> node.isArray() && all(node, PARTY)),
            field("issue", TEXT),
            field("content", TEXT),
            field("condition", orNull(TEXT)),
            field("scope", TEXTS),
            field("mode", oneOf("quoted", "reported", "narrated")),
            field("said", orNull(DAYS)),
            field(
                "evidence",
                node ->
                    has(node, "in", oneOf("title", "text"))
                        && has(node, "exact", TEXT)
                        && has(node, "prefix", TEXT)
                        && has(node, "suffix", TEXT)
                        && has(node, "start", NUMBER)
                        && has(node, "end", NUMBER)),
            field("rule", TEXT),
            field("confidence", JsonNode::isNumber),
            field("review", oneOf("none", "accepted", "rejected", "unsure")),
            field("original", orNull(TEXT))));
  }

  @Test
  void positionsHaveTheFieldsOfTheContract() {
    check(
        Cli.on(Ledgers.sample()).run("positions", "--format", "jsonl").rows(),
        List.of(
            field("party", TEXT),
            field("issue", TEXT),
            field("provision", TEXT),
            field("act", oneOf("demand", "offer", "agree", "refuse", "threaten")),
            field("content", TEXT),
            field("scope", TEXTS),
            field("conditions", TEXTS),
            field("since", orNull(DAYS)),
            field("confirmed", orNull(DAYS)),
            field("stories", NUMBER),
            field("outlets", TEXTS),
            field("state", oneOf("current", "superseded", "stale", "disputed")),
            field("statements", TEXTS),
            field("told_by", TEXTS)));
  }

  @Test
  void changesHaveTheFieldsOfTheContract() {
    check(
        Cli.on(Ledgers.sample()).run("changes", "--format", "jsonl").rows(),
        List.of(
            field("party", TEXT),
            field("issue", TEXT),
            field("on", orNull(node -> has(node, "from", DAY) && has(node, "to", DAY))),
            field(
                "kind",
                oneOf(
                    "new",
                    "repeated",
                    "widened",
                    "narrowed",
                    "hardened",
                    "softened",
                    "dropped",
                    "disputed")),
            field("added", TEXTS),
            field("removed", TEXTS),
            field("why", TEXT),
            field("before", TEXTS),
            field("after", TEXTS),
            field("claims", node -> node.isArray())));
  }

  @Test
  void storiesHaveTheFieldsOfTheContract() {
    check(
        Cli.on(Ledgers.sample()).run("stories", "--format", "jsonl").rows(),
        List.of(
            field("id", TEXT),
            field("title", TEXT),
            field("articles", TEXTS),
            field("outlets", TEXTS),
            field("first", orNull(DAY)),
            field("last", orNull(DAY)),
            field("versions", node -> node.isArray() && all(node, TEXTS)),
            field("copies", TEXTS)));
  }

  @Test
  void sourcesTellWhatWasRead() {
    check(
        Cli.on(Ledgers.sample()).run("sources", "--format", "jsonl").rows(),
        List.of(
            field("source", TEXT),
            field("status", oneOf("read", "failed", "removed")),
            field("message", orNull(TEXT)),
            field("when", TEXT),
            field("same_as", orNull(TEXT)),
            field("articles", NUMBER),
            field("statements", NUMBER),
            field("not_analysed", JsonNode::isObject),
            field("earlier_versions", NUMBER)));
  }

  @Test
  void evaluationGivesScoresAndErrors() {
    Path gold = sampleGold();
    check(
        Cli.on(Ledgers.sample()).run("evaluate", gold, "--format", "jsonl").rows(),
        List.of(
            field("measure", oneOf("act, holder", "act, holder, issue")),
            field("precision", JsonNode::isNumber),
            field("recall", JsonNode::isNumber),
            field("f1", JsonNode::isNumber),
            field("met", NUMBER),
            field("missed", NUMBER),
            field("false", NUMBER)));
    Run errors = Cli.on(Ledgers.sample()).run("evaluate", gold, "--errors", "--format", "jsonl");
    check(
        errors.rows().subList(2, errors.rows().size()),
        List.of(
            field("error", oneOf("missed", "false", "issue")),
            field("page", TEXT),
            field("acts", TEXTS),
            field("holders", TEXTS),
            field("issues", TEXTS),
            field("evidence", TEXT),
            field("statement", orNull(TEXT))));
  }

  private Path sampleGold() {
    try (var in = org.demarche.cli.sample.Sample.class.getResourceAsStream("labelled.jsonl")) {
      Path file = folder.resolve("labelled.jsonl");
      Files.write(file, in.readAllBytes());
      return file;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"articles", "statements", "positions", "changes", "stories", "sources"})
  void listsAreTablesOnATerminalAndJsonLinesElsewhere(String command) {
    assertThat(Cli.on(Ledgers.sample()).run(command).out()).startsWith("{");
    assertThat(Cli.on(Ledgers.sample()).onTerminal().run(command).out()).contains("──");
    assertThat(Cli.on(Ledgers.sample()).onTerminal().run(command, "--format", "jsonl").out())
        .startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"articles", "statements", "positions", "changes", "stories", "sources"})
  void csvHasAHeaderAndAsManyRowsAsJsonLines(String command) {
    Run csv = Cli.on(Ledgers.sample()).run(command, "--format", "csv");
    Run jsonl = Cli.on(Ledgers.sample()).run(command, "--format", "jsonl");
    assertThat(CsvRows.of(csv.out())).hasSize(jsonl.rows().size() + 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"articles", "statements", "positions", "changes", "stories", "sources"})
  void dataGoesToStandardOutputAlone(String command) {
    Run run = Cli.on(Ledgers.sample()).run(command, "--format", "jsonl");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 120, 160})
  void tablesKeepToTheTerminal(int columns) {
    for (String command : LISTS) {
      Run run =
          Cli.on(Ledgers.sample())
              .onTerminal()
              .with("COLUMNS", String.valueOf(columns))
              .run((Object[]) command.split(" "));
      int most = Math.max(columns, 80);
      assertThat(run.out().lines().filter(line -> line.length() > most)).as(command).isEmpty();
    }
  }

  @Test
  void everyCommandHasHelp() {
    Set<String> named = new TreeSet<>();
    for (String command : commands()) {
      Run run = new Cli().run(command, "--help");
      assertThat(run.status()).as(command).isZero();
      assertThat(run.out()).as(command).contains("Usage: demarche " + command);
      assertThat(run.err()).as(command).isEmpty();
      named.add(command);
    }
    assertThat(named).contains("read", "try", "dossier");
  }

  @Test
  void everyCommandWithALedgerTakesTheOption() {
    for (String command : commands()) {
      if (!Set.of("explain", "dossier").contains(command)) {
        assertThat(new Cli().run(command, "--help").out()).as(command).contains("--ledger=FILE");
      }
    }
  }

  /** The commands that the help lists. */
  private static List<String> commands() {
    String help = new Cli().run("--help").out();
    return help.substring(help.indexOf("Commands:"))
        .lines()
        .skip(1)
        .takeWhile(line -> !line.isBlank())
        .filter(line -> line.matches("  [a-z].*"))
        .map(line -> line.strip().split(" ")[0])
        .toList();
  }

  @Test
  void allCommandsOfTheContractAreThere() {
    assertThat(commands()).contains("brief", "export", "search", "review");
  }

  @Test
  void theVariableSetsTheLedgerAndTheOptionGoesBefore() {
    Path missing = folder.resolve("missing.db");
    assertThat(Cli.on(missing).run("articles", "--ledger", Ledgers.sample()).status()).isZero();
    assertThat(Cli.on(missing).run("articles").status()).isEqualTo(3);
  }

  @Test
  void oneGivesOneRowForEachStory() {
    Run all = Cli.on(Ledgers.sample()).run("statements");
    Run once = Cli.on(Ledgers.sample()).run("statements", "--once");
    assertThat(once.rows()).hasSizeLessThan(all.rows().size());
    assertThat(all.all("id")).containsAll(once.all("id"));
  }

  @Test
  void rowsComeInTheSameOrderOnEveryRun() {
    for (String command : List.of("articles", "statements", "positions", "changes", "stories")) {
      assertThat(Cli.on(Ledgers.sample()).run(command).out())
          .isEqualTo(Cli.on(Ledgers.sample()).run(command).out());
    }
  }

  @Test
  void twoLedgersOfTheSamePagesHoldTheSameRows() {
    Path second = folder.resolve("second.db");
    Cli.on(second).run("try", "--ledger", second);
    for (String command : List.of("articles", "statements", "positions", "changes", "stories")) {
      assertThat(Cli.on(second).run(command).out())
          .isEqualTo(Cli.on(Ledgers.sample()).run(command).out());
    }
  }
}
