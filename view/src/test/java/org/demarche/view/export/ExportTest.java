// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.demarche.position.Positions;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.store.Verdict;
import org.demarche.text.Span;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import org.demarche.view.sample.Made;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;

/** What an export holds is read back to the letter by readers that are not ours. */
class ExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Words that formats trip over: each the whole evidence of a statement. */
  private static final List<String> WORDS =
      List.of(
          "=HYPERLINK(\"http://x.test\",\"click\")",
          "+47 is the code, -1 the balance",
          "-2+3 fish",
          "@SUM(1)",
          "'tis quoted; parted, twice",
          "\tbegins with a tab",
          "„Anführung“, ‘single’, \"double\" & <b>tags</b> ]]> --",
          "first line\nsecond line\r\nthird\rfourth\tand a tab",
          "bell \u0007 and escape \u001b and _x0007_ written out",
          "emoji 🇳🇴👩‍👩‍👧 and 𝒜 beyond the plane",
          "שלום \u202bعالم\u202c right to left",
          "a back\\slash; a {brace} 100 % $5 #1 _x_ ~ ^",
          "long " + numbers() + "🇳🇴 end");

  /** Some 100 KB, not too regular: POI takes what packs too well for a bomb. */
  private static String numbers() {
    return new Random(7)
        .ints(17_000, 10_000, 99_999)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static final ArticleRow ARTICLE =
      Made.article(
          "a1",
          "Fish & {ships}: 50 % of _what_? \\o/ ~ “Ære”",
          "Fjord Post",
          "2024-06-14",
          String.join(" § ", WORDS),
          "https://fjord.test/a?b=1&c=%20d_e");

  private static final ArticleRow BARE =
      Made.article("a2", "Undated", "", "2024-01-01/2024-02-20", "No words.", "");

  private static final ArticleRow UNKNOWN =
      Made.article("a3", "Unknown", "", "", "No words either.", "");

  private static final List<StatementRow> ROWS =
      WORDS.stream()
          .map(
              words ->
                  Made.statement(
                      ARTICLE,
                      Made.NORWAY,
                      Act.DEMAND,
                      "trade",
                      words,
                      "2024-06-10/2024-06-14",
                      List.of("cod; herring", "=1+1")))
          .toList();

  private static final Selection ALL = Selection.ALL;

  private static Exported exported(List<StatementRow> rows) {
    return new Exported(
        rows,
        List.of(ARTICLE, BARE, UNKNOWN),
        counts -> Told.of(rows, counts),
        ALL,
        Positions.Options.DEFAULT,
        false);
  }

  private static byte[] bytes(ExportFormat format, Sheet... sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporter(exported(ROWS)).write(format, List.of(sheets), out);
    return out.toByteArray();
  }

  private static String text(ExportFormat format, Sheet... sheets) throws IOException {
    return new String(bytes(format, sheets), StandardCharsets.UTF_8);
  }

  /** Rows as a reader of RFC 4180 gives them, by their header. */
  private static List<Map<String, String>> csv(ExportFormat format) throws IOException {
    List<List<String>> rows = CsvReading.rows(text(format, Sheet.STATEMENTS));
    List<Map<String, String>> named = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      assertThat(row).hasSameSizeAs(rows.get(0));
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        cells.put(rows.get(0).get(i), row.get(i));
      }
      named.add(cells);
    }
    return named;
  }

  private static String withoutGuard(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  @Test
  void csvKeepsEveryWordAndStartsNoFormula() throws IOException {
    for (ExportFormat format :
        List.of(ExportFormat.CSV, ExportFormat.EVENTS, ExportFormat.PLOVER)) {
      String column = format == ExportFormat.CSV ? "evidence.exact" : "text";
      List<Map<String, String>> rows = csv(format);
      assertThat(rows).extracting(row -> withoutGuard(row.get(column))).isEqualTo(WORDS);
      assertThat(rows)
          .flatExtracting(Map::values)
          .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)^[=+@\\t\\r-].*"));
    }
  }

  @Test
  void csvKeepsTheItemsOfAListApart() throws IOException {
    assertThat(csv(ExportFormat.CSV).get(0)).containsEntry("scope", "'=1+1; cod\\; herring");
  }

  @Test
  void aWorkbookHoldsTextsAndNoFormulas() throws IOException {
    byte[] bytes = bytes(ExportFormat.XLSX, Sheet.values());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(4);
      XSSFSheet sheet = book.getSheet("statements");
      int exact = column(sheet, "evidence.exact");
      List<String> read = new ArrayList<>();
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        var cell = sheet.getRow(i).getCell(exact);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        String words = cell.getStringCellValue();
        assertThat(words.length()).isLessThanOrEqualTo(32_767);
        read.add(words + continued(book.getSheet("continued"), i + 1));
      }
      assertThat(read).isEqualTo(WORDS);
      assertThat(sheet.getRow(1).getCell(column(sheet, "confidence")).getNumericCellValue())
          .isEqualTo(0.75);
      assertThat(book.getSheet("positions").getLastRowNum())
          .isEqualTo(exported(ROWS).positions().size());
      assertThat(book.getSheet("changes").getLastRowNum())
          .isEqualTo(exported(ROWS).changes().size());
    }
  }

  private static int column(XSSFSheet sheet, String name) {
    for (var cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(name)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + name);
  }

  private static String continued(XSSFSheet sheet, int row) {
    StringBuilder rest = new StringBuilder();
    for (Row part : sheet) {
      boolean isOfRow =
          part.getRowNum() > 0
              && part.getCell(1).getNumericCellValue() == row
              && part.getCell(2).getStringCellValue().equals("evidence.exact");
      rest.append(isOfRow ? part.getCell(4).getStringCellValue() : "");
    }
    return rest.toString();
  }

  @Test
  void jsonLinesAreThoseOfTheList() throws IOException {
    List<String> lines = text(ExportFormat.JSONL, Sheet.STATEMENTS).lines().toList();
    assertThat(lines).hasSameSizeAs(WORDS);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode row = JSON.readTree(lines.get(i));
      assertThat(row.at("/evidence/exact").asText()).isEqualTo(WORDS.get(i));
      assertThat(row.get("id").asText()).isEqualTo(ROWS.get(i).statement().id());
    }
  }

  /** The fields that the Web Annotation Data Model requires (sections 3.1, 4.2, 5). */
  @Test
  void annotationsFollowTheModelOfTheW3c() throws IOException {
    JsonNode collection = JSON.readTree(text(ExportFormat.ANNOTATIONS));
    assertThat(collection.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
    assertThat(collection.get("type").asText()).isEqualTo("AnnotationCollection");
    assertThat(collection.get("total").asInt()).isEqualTo(WORDS.size());
    JsonNode page = collection.get("first");
    assertThat(page.get("type").asText()).isEqualTo("AnnotationPage");
    assertThat(page.get("items")).hasSize(WORDS.size());
    Set<String> ids = new HashSet<>();
    int[] text = ARTICLE.article().text().codePoints().toArray();
    for (int i = 0; i < WORDS.size(); i++) {
      JsonNode annotation = page.get("items").get(i);
      assertThat(annotation.get("type").asText()).isEqualTo("Annotation");
      assertThat(annotation.get("id").asText()).startsWith("urn:");
      assertThat(ids.add(annotation.get("id").asText())).isTrue();
      JsonNode quote = annotation.at("/target/selector/0");
      assertThat(quote.get("type").asText()).isEqualTo("TextQuoteSelector");
      assertThat(quote.get("exact").asText()).isEqualTo(WORDS.get(i));
      JsonNode position = annotation.at("/target/selector/1");
      assertThat(position.get("type").asText()).isEqualTo("TextPositionSelector");
      int start = position.get("start").asInt();
      int length = position.get("end").asInt() - start;
      assertThat(new String(text, start, length)).isEqualTo(WORDS.get(i));
      assertThat(annotation.at("/target/source/id").asText()).contains("a1");
      assertThat(annotation.at("/body/4/holder/code").asText()).isEqualTo("NOR");
      assertThat(annotation.at("/body/4/act").asText()).isEqualTo("demand");
    }
    assertThat(ownTerms(page.at("/items/0/body/4")))
        .allSatisfy(term -> assertThat(collection.at("/@context/1").has(term)).isTrue());
  }

  /** Terms that the context of the model does not know. */
  private static List<String> ownTerms(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    names.removeAll(List.of("type", "name", "id"));
    return names;
  }

  /** The rules of csl-data.json: known types, date-parts of one or two lists of one to three. */
  @Test
  void cslKeepsToItsSchemaAndInventsNoDate() throws IOException {
    JsonNode items = JSON.readTree(text(ExportFormat.CSL));
    assertThat(items).hasSize(3);
    for (JsonNode item : items) {
      assertThat(item.get("id").isTextual()).isTrue();
      assertThat(item.get("type").asText()).isIn("article-newspaper", "webpage", "document");
    }
    assertThat(items.get(0).get("title").asText()).isEqualTo(ARTICLE.title());
    assertThat(items.get(0).at("/issued/date-parts").toString()).isEqualTo("[[2024,6,14]]");
    assertThat(items.get(0).at("/author/0/literal").asText()).isEqualTo("Ane Moe");
    assertThat(items.get(1).at("/issued/date-parts").toString())
        .isEqualTo("[[2024,1,1],[2024,2,20]]");
    assertThat(items.get(2).has("issued")).isFalse();
    assertThat(items.get(2).has("container-title")).isFalse();
  }

  @Test
  void bibtexIsReadByItsParser() throws Exception {
    BibTeXDatabase database = new BibTeXParser().parse(new StringReader(text(ExportFormat.BIBTEX)));
    assertThat(database.getEntries()).hasSize(3);
    BibTeXEntry entry = database.resolveEntry(new org.jbibtex.Key("a1"));
    String title = entry.getField(BibTeXEntry.KEY_TITLE).toUserString();
    assertThat(untex(title)).isEqualTo(ARTICLE.title());
    assertThat(entry.getField(BibTeXEntry.KEY_URL).toUserString())
        .isEqualTo("https://fjord.test/a?b=1&c=%20d_e");
    assertThat(entry.getField(new org.jbibtex.Key("date")).toUserString()).isEqualTo("2024-06-14");
    BibTeXEntry vague = database.resolveEntry(new org.jbibtex.Key("a2"));
    assertThat(vague.getField(new org.jbibtex.Key("date")).toUserString())
        .isEqualTo("2024-01-01/2024-02-20");
    assertThat(vague.getField(BibTeXEntry.KEY_MONTH)).isNull();
    BibTeXEntry unknown = database.resolveEntry(new org.jbibtex.Key("a3"));
    assertThat(unknown.getField(BibTeXEntry.KEY_YEAR)).isNull();
  }

  /** What TeX would print. */
  private static String untex(String tex) {
    String inner = tex.substring(1, tex.length() - 1);
    return inner
        .replace("{\\textbackslash}", "\u0001")
        .replace("{\\textasciitilde}", "~")
        .replace("{\\textasciicircum}", "^")
        .replaceAll("\\\\([&%$#_{}])", "$1")
        .replace("\u0001", "\\");
  }

  @Test
  void risHasOneTagALine() throws IOException {
    String ris = text(ExportFormat.RIS);
    List<Map<String, List<String>>> entries = new ArrayList<>();
    for (String line : ris.split("\r\n")) {
      if (line.isEmpty()) {
        continue;
      }
      assertThat(line).matches("[A-Z][A-Z0-9]  - .*");
      if (line.startsWith("TY")) {
        entries.add(new HashMap<>());
      }
      entries
          .get(entries.size() - 1)
          .computeIfAbsent(line.substring(0, 2), tag -> new ArrayList<>())
          .add(line.substring(6));
    }
    assertThat(entries).hasSize(3).allSatisfy(entry -> assertThat(entry).containsKey("ER"));
    assertThat(entries.get(0)).containsEntry("TI", List.of(ARTICLE.title()));
    assertThat(entries.get(0)).containsEntry("DA", List.of("2024/06/14/"));
    assertThat(entries.get(1)).doesNotContainKey("DA").containsEntry("PY", List.of("2024"));
    assertThat(entries.get(2)).doesNotContainKeys("DA", "PY");
  }

  /** JGraphT checks the file against the schema of GraphML before it reads it. */
  @Test
  void graphmlIsReadWithItsSchema() throws IOException {
    Graph<String, DefaultEdge> graph =
        new DirectedMultigraph<>(null, SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    Map<String, Map<String, String>> data = new HashMap<>();
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (pair, value) ->
            data.computeIfAbsent(pair.getFirst(), id -> new HashMap<>())
                .put(pair.getSecond(), value.getValue()));
    importer.importGraph(graph, new StringReader(text(ExportFormat.GRAPHML)));
    assertThat(graph.vertexSet()).hasSize(3 + WORDS.size());
    assertThat(graph.edgeSet()).hasSize(3 * WORDS.size());
    for (int i = 0; i < WORDS.size(); i++) {
      Map<String, String> read = data.get("statement:" + ROWS.get(i).statement().id());
      assertThat(read).containsEntry("from", "2024-06-10").containsEntry("to", "2024-06-14");
      String words = read.getOrDefault("words-json", JSON.writeValueAsString(read.get("words")));
      assertThat(JSON.readValue(words, String.class)).isEqualTo(WORDS.get(i));
    }
  }

  @Test
  void ploverRowsAreOfTheManual() throws IOException {
    Map<String, String> row = csv(ExportFormat.PLOVER).get(0);
    assertThat(row)
        .containsEntry("source", "NOR")
        .containsEntry("source_sector", "GOV")
        .containsEntry("target_sector", "IGO")
        .containsEntry("event", "REQUEST")
        .containsEntry("context", "economic")
        .containsEntry("told", "reported");
    assertThat(PloverCodes.of(Act.REFUSE, "process"))
        .isEqualTo(new PloverCodes.Code("REJECT", "meet", "diplomatic"));
    assertThat(PloverCodes.of(Act.OFFER, "an issue of a dossier").type()).isEqualTo("AGREE");
  }

  @Test
  void wordsThatDoNotStandInTheArticleAreLeftOutAndNamed() {
    Statement good = ROWS.get(1).statement();
    Evidence moved =
        new Evidence(
            Evidence.In.TEXT,
            good.evidence().exact(),
            "",
            "",
            new Span(0, good.evidence().exact().length()));
    Statement bad =
        new Statement(
            "a1",
            good.act(),
            good.holder(),
            good.speaker(),
            List.of(),
            "trade",
            good.content(),
            good.condition(),
            List.of(),
            good.mode(),
            good.said(),
            moved,
            "made-up",
            0.5);
    Exported exported =
        exported(
            List.of(ROWS.get(0), new StatementRow(bad, ARTICLE, Verdict.NONE, Optional.empty())));
    assertThat(exported.statements()).containsExactly(ROWS.get(0));
    assertThat(exported.problems()).singleElement().asString().contains(bad.id(), "a1.html");
  }
}
