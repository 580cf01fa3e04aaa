// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
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

/** The brief in its three formats. */
class BriefTest {
  private static final String TEXT =
      "Norway demanded <b>free</b> access & a *quota* of 40 percent for [cod]. The union refused"
          + " the quota of 40 percent outright. Norway offered to pause the levy “for a year” at once.";

  private static final ArticleRow ARTICLE =
      Made.article(
          "b1",
          "Fish | *ships* <1>",
          "Fjord Post",
          "2024-06-14",
          TEXT,
          "https://fjord.test/a?b=1&c=2");

  private static final ArticleRow OTHER =
      Made.article(
          "b2", "Later", "", "2024-07-01/2024-07-20", "Norway will never cut the levy.", "");

  private static final List<StatementRow> ROWS =
      List.of(
          Made.statement(
              ARTICLE,
              Made.NORWAY,
              Act.DEMAND,
              "trade",
              "<b>free</b> access & a *quota* of 40 percent for [cod]",
              "2024-06-10"),
          Made.statement(
              ARTICLE, Made.EU, Act.REFUSE, "trade", "the quota of 40 percent outright", ""),
          Made.statement(
              ARTICLE,
              Made.NORWAY,
              Act.OFFER,
              "finance",
              "to pause the levy “for a year”",
              "2024-06-12"),
          Made.statement(OTHER, Made.NORWAY, Act.REFUSE, "finance", "cut the levy", "2024-06-13"));

  private static final Selection ALL = Selection.ALL;

  private static Brief brief(Briefing.By by) {
    return new Briefing(
            ROWS,
            List.of(ARTICLE, OTHER),
            counts -> Told.of(ROWS, counts),
            ALL,
            Positions.Options.DEFAULT,
            by,
            Optional.of(LocalDate.of(2024, 6, 1)))
        .brief();
  }

  private static byte[] bytes(Brief brief, BriefFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BriefWriter.write(brief, format, out);
    return out.toByteArray();
  }

  private static String text(BriefFormat format) throws IOException {
    return new String(bytes(brief(Briefing.By.PARTY), format), StandardCharsets.UTF_8);
  }

  private static List<List<Inline>> lines(Brief brief) {
    List<List<Inline>> lines = new ArrayList<>();
    for (Block block : brief.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        lines.add(paragraph.line());
      } else if (block instanceof Block.Bullets bullets) {
        lines.addAll(bullets.lines());
      }
    }
    return lines;
  }

  private static List<Block.Source> sources(Brief brief) {
    return brief.blocks().stream()
        .filter(Block.Sources.class::isInstance)
        .flatMap(block -> ((Block.Sources) block).sources().stream())
        .toList();
  }

  @Test
  void everyQuotationStandsInTheArticleAndInASourceThatItsLineCites() {
    for (Briefing.By by : Briefing.By.values()) {
      Brief brief = brief(by);
      List<Block.Source> sources = sources(brief);
      int quotes = 0;
      for (List<Inline> line : lines(brief)) {
        List<String> cited =
            line.stream()
                .filter(Inline.Cite.class::isInstance)
                .map(piece -> sources.get(((Inline.Cite) piece).number() - 1).exact())
                .toList();
        for (Inline piece : line) {
          if (piece instanceof Inline.Quote quote) {
            quotes++;
            assertThat(TEXT + OTHER.article().text()).contains(quote.exact());
            assertThat(cited).anySatisfy(exact -> assertThat(exact).contains(quote.exact()));
          }
        }
      }
      assertThat(quotes).isGreaterThanOrEqualTo(ROWS.size());
      assertThat(sources).extracting(Block.Source::number).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void wordsThatDoNotStandThereAreRefused() {
    assertThatThrownBy(() -> Citations.quote(ROWS.get(0), "free access"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsWhatIsWantedMovedDisputedAndUnknown() throws IOException {
    String brief = text(BriefFormat.MARKDOWN);
    assertThat(brief)
        .contains("As of 2024-07-20")
        .contains("2 articles from 1 known outlet (2 stories, copies counted once)")
        .contains("## What each side wants now", "### Norway", "#### Trade")
        .contains("## What moved since 2024-06-01")
        .contains("## Where accounts differ", "**Norway, Finance.** One account")
        .contains("Of 4 statements, 1 has no known day")
        .contains("None of the 4 statements was looked at by a person");
  }

  @Test
  void noHeadingIsEmpty() {
    for (Briefing.By by : Briefing.By.values()) {
      List<Block> blocks = brief(by).blocks();
      for (int i = 0; i < blocks.size(); i++) {
        if (blocks.get(i) instanceof Block.Heading heading) {
          assertThat(i).isLessThan(blocks.size() - 1);
          boolean goesDeeper =
              blocks.get(i + 1) instanceof Block.Heading next && next.level() <= heading.level();
          assertThat(goesDeeper).as(heading.text()).isFalse();
        }
      }
    }
  }

  @Test
  void aBriefOfNothingSaysSo() throws IOException {
    Brief empty =
        new Briefing(
                List.of(),
                List.of(),
                counts -> Told.of(List.of(), counts),
                ALL,
                Positions.Options.DEFAULT,
                Briefing.By.PARTY,
                Optional.empty())
            .brief();
    assertThat(new String(bytes(empty, BriefFormat.MARKDOWN), StandardCharsets.UTF_8))
        .contains("No position was found in them.")
        .doesNotContain("## ");
    assertThat(bytes(empty, BriefFormat.DOCX)).isNotEmpty();
  }

  @Test
  void markdownEscapesWhatWouldBeMarkup() throws IOException {
    String brief = text(BriefFormat.MARKDOWN);
    assertThat(brief)
        .contains("\\<b\\>free\\</b\\> access \\& a \\*quota\\* of 40 percent for \\[cod\\]")
        .contains("Fish \\| \\*ships\\* \\<1\\>")
        .contains("<https://fjord.test/a?b=1&c=2>")
        .doesNotContain("<b>");
    assertThat(Markdown.escaped("1. one")).isEqualTo("1\\. one");
    assertThat(Markdown.escaped("- one")).isEqualTo("\\- one");
  }

  @Test
  void htmlIsOneFileWithoutScriptWhoseNumbersLeadSomewhere() throws Exception {
    String html = text(BriefFormat.HTML);
    assertThat(html).startsWith("<!DOCTYPE html>").doesNotContainIgnoringCase("<script");
    assertThat(html).doesNotContain("src=", "@import", "url(");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(html.substring("<!DOCTYPE html>".length()))));
    NodeList all = document.getElementsByTagName("*");
    Set<String> ids = new HashSet<>();
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("id")) {
        assertThat(ids.add(element.getAttribute("id"))).isTrue();
      }
      if (element.getAttribute("href").startsWith("#")) {
        targets.add(element.getAttribute("href").substring(1));
      }
    }
    assertThat(targets).isNotEmpty();
    assertThat(ids).containsAll(targets);
    assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(document.getDocumentElement().getTextContent())
        .contains("“<b>free</b> access & a *quota* of 40 percent for [cod]”");
    assertThat(document.getElementsByTagName("caption").getLength()).isEqualTo(1);
  }

  @Test
  void docxIsReadByPoiAndItsNumbersLeadToBookmarks() throws IOException {
    byte[] bytes = bytes(brief(Briefing.By.ISSUE), BriefFormat.DOCX);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      StringBuilder text = new StringBuilder();
      Set<String> anchors = new HashSet<>();
      Set<String> bookmarks = new HashSet<>();
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        text.append(paragraph.getText()).append('\n');
        paragraph.getCTP().getHyperlinkList().forEach(link -> anchors.add(link.getAnchor()));
        paragraph.getCTP().getBookmarkStartList().forEach(mark -> bookmarks.add(mark.getName()));
        assertThat(document.getStyles().styleExist(paragraph.getStyle())).isTrue();
      }
      anchors.remove(null);
      assertThat(bookmarks).isNotEmpty().containsAll(anchors);
      assertThat(text).contains("“<b>free</b> access & a *quota* of 40 percent for [cod]”");
      assertThat(document.getTables()).hasSize(1);
      assertThat(document.getHyperlinks())
          .extracting(link -> link.getURL())
          .contains("https://fjord.test/a?b=1&c=2");
      Matcher numbers = Pattern.compile("\\[(\\d+)\\]").matcher(text);
      assertThat(numbers.results().map(found -> "source" + found.group(1)))
          .allSatisfy(name -> assertThat(bookmarks).contains(name));
    }
  }
}
