// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.position.Positions;
import org.demarche.statement.Act;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementRow;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;
import org.demarche.view.sample.Made;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The path of a position as SVG. */
class PathDrawingTest {
  private static final String TEXT =
      """
      Norway demanded a quota of 40 percent. Norway demanded a quota of 55 percent for cod and \
      herring. Norway offered to lift the fees on trawlers & "more" <ships>. Norway will never \
      accept inspectors. Norway threatened to close its ports. Norway agreed to meet.""";

  private static final ArticleRow ARTICLE =
      Made.article("p1", "Fish", "Fjord Post", "2024-06-14", TEXT, "");

  private static final Selection NORWAY_ON_TRADE =
      new Selection(
          List.of("NOR"),
          List.of("trade"),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0,
          Optional.empty(),
          Selection.ALL.verdicts(),
          Optional.empty());

  private static StatementRow said(Act act, String words, String on, String... scope) {
    return Made.statement(ARTICLE, Made.NORWAY, act, "trade", words, on, List.of(scope));
  }

  private static final List<StatementRow> ROWS =
      List.of(
          said(Act.DEMAND, "a quota of 40 percent", "2022-01-10", "cod"),
          said(
              Act.DEMAND,
              "a quota of 55 percent for cod and herring",
              "2024-03-01/2024-04-20",
              "cod",
              "herring"),
          said(Act.OFFER, "to lift the fees on trawlers & \"more\" <ships>", "2024-06-14", "cod"),
          said(Act.REFUSE, "inspectors", "2024-06-02"),
          said(Act.THREATEN, "to close its ports", "2024-06-20"),
          said(Act.AGREE, "to meet", ""));

  private static Path path(List<StatementRow> rows) {
    return Paths.of(rows, Told.of(rows, row -> true), NORWAY_ON_TRADE, Positions.Options.DEFAULT)
        .orElseThrow();
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> all(Document svg, String name) {
    NodeList nodes = svg.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<Element> ofClass(Document svg, String name) {
    return all(svg, "*").stream()
        .filter(e -> (" " + e.getAttribute("class") + " ").contains(" " + name + " "))
        .toList();
  }

  @Test
  void drawsALaneForEachActAMarkForEachDayAndATrayForTheRest() throws Exception {
    Document svg = parsed(PathDrawing.file(path(ROWS)));
    assertThat(ofClass(svg, "lane")).hasSize(5);
    assertThat(ofClass(svg, "mark")).hasSize(6);
    assertThat(ofClass(svg, "undated")).hasSize(1);
    assertThat(ofClass(svg, "tray"))
        .singleElement()
        .satisfies(tray -> assertThat(tray.getTextContent()).contains("day not known", "to meet"));
    assertThat(ofClass(svg, "gap"))
        .singleElement()
        .satisfies(
            gap ->
                assertThat(gap.getTextContent()).contains("25 months without a dated statement"));
    assertThat(ofClass(svg, "figures")).hasSize(1);
  }

  @Test
  void anIntervalIsABarAsLongAsItIs() throws Exception {
    Document svg = parsed(PathDrawing.file(path(ROWS)));
    Element bar =
        ofClass(svg, "mark").stream()
            .filter(mark -> mark.getTextContent().contains("herring"))
            .map(mark -> (Element) mark.getElementsByTagName("rect").item(0))
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(bar.getAttribute("width"))).isGreaterThan(100);
    assertThat(bar.getAttribute("rx")).isEqualTo("4");
  }

  @Test
  void everyChangeSaysWhy() throws Exception {
    Path path = path(ROWS);
    Document svg = parsed(PathDrawing.file(path));
    assertThat(path.turns()).hasSizeGreaterThan(2);
    String description = all(svg, "desc").get(0).getTextContent();
    assertThat(path.turns())
        .allSatisfy(turn -> assertThat(description).contains(turn.change().why()));
    long dated = path.turns().stream().filter(t -> t.change().on().isPresent()).count();
    assertThat(ofClass(svg, "turn")).hasSize((int) dated);
  }

  /** The web server's Content-Security-Policy forbids the first; black and white needs the last. */
  @Test
  void hasNoStyleNoScriptNothingFromElsewhereAndNoColour() throws Exception {
    String element = PathDrawing.element(path(ROWS), "nor-trade");
    Document svg = parsed(element);
    assertThat(all(svg, "style")).isEmpty();
    assertThat(all(svg, "script")).isEmpty();
    assertThat(all(svg, "image")).isEmpty();
    for (Element each : all(svg, "*")) {
      for (String name : List.of("style", "href", "xlink:href", "onload", "onclick")) {
        assertThat(each.hasAttribute(name)).isFalse();
      }
      assertThat(each.getAttribute("fill")).isIn("", "none", "currentColor");
      assertThat(each.getAttribute("stroke")).isIn("", "none", "currentColor");
    }
    Element root = svg.getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("nor-trade-title nor-trade-desc");
    assertThat(all(svg, "title").get(0).getTextContent()).isEqualTo("Norway: Trade");
  }

  @Test
  void actsDifferByShape() throws Exception {
    Document svg = parsed(PathDrawing.file(path(ROWS)));
    assertThat(
            ofClass(svg, "lane").stream()
                .map(lane -> (Element) lane.getElementsByTagName("g").item(0))
                .map(PathDrawingTest::shape)
                .distinct())
        .hasSize(5);
  }

  private static String shape(Element group) {
    Element first = (Element) group.getElementsByTagName("*").item(0);
    return first.getTagName()
        + first.getAttribute("fill")
        + first.getAttribute("d").replaceAll("[^a-zA-Z]", "");
  }

  @Test
  void isDrawnWithoutAnyKnownDay() throws Exception {
    Document svg = parsed(PathDrawing.file(path(List.of(ROWS.get(5)))));
    assertThat(ofClass(svg, "undated")).hasSize(1);
    assertThat(ofClass(svg, "lane")).hasSize(5);
  }

  @Test
  void holdsHundredsOfStatements() throws Exception {
    Random random = new Random(3);
    List<StatementRow> rows = new ArrayList<>();
    String[] words = {"a quota of 40 percent", "inspectors", "to close its ports", "to meet"};
    for (int i = 0; i < 400; i++) {
      LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(900));
      String on = i % 5 == 0 ? day + "/" + day.plusDays(random.nextInt(60)) : day.toString();
      Act act = Act.values()[random.nextInt(5)];
      rows.add(said(act, words[random.nextInt(4)], on, "cod " + random.nextInt(9)));
    }
    String svg = PathDrawing.file(path(rows));
    Files.writeString(java.nio.file.Path.of("target", "dense.svg"), svg);
    double height = Double.parseDouble(parsed(svg).getDocumentElement().getAttribute("height"));
    assertThat(height).isLessThan(4_000);
  }
}
