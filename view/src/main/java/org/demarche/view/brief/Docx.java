// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.demarche.view.output.OfficeZip;
import org.demarche.view.output.Xml;

/**
 * A brief as WordprocessingML (ECMA-376, part 1): styles by their names, so that an office can put
 * its own in their place; numbers are links to bookmarks at the sources.
 */
final class Docx {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** Width of the text on A4 with margins of an inch, in twentieths of a point. */
  private static final int WIDTH = 9026;

  private final Brief brief;
  private final Xml xml = Xml.document();
  private final List<String> related =
      new ArrayList<>(List.of("styles", "styles.xml", "numbering", "numbering.xml"));

  Docx(Brief brief) {
    this.brief = brief;
  }

  void write(OutputStream to) throws IOException {
    xml.open(
        "w:document",
        "xmlns:w",
        MAIN,
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml.open("w:body");
    paragraph("Title", brief.title());
    paragraph("Subtitle", brief.date());
    brief.blocks().forEach(this::block);
    xml.open("w:sectPr").empty("w:pgSz", "w:w", "11906", "w:h", "16838");
    xml.empty(
        "w:pgMar",
        "w:top",
        "1440",
        "w:right",
        "1440",
        "w:bottom",
        "1440",
        "w:left",
        "1440",
        "w:header",
        "720",
        "w:footer",
        "720",
        "w:gutter",
        "0");
    xml.close().close().close();
    new OfficeZip()
        .relate(
            "_rels/.rels",
            "officeDocument",
            "word/document.xml",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml")
        .add("word/document.xml", TYPE + "document.main+xml", xml.toString())
        .add("word/styles.xml", TYPE + "styles+xml", DocxStyles.styles())
        .add("word/numbering.xml", TYPE + "numbering+xml", DocxStyles.numbering())
        .add(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            DocxStyles.properties(brief.title()))
        .relate("word/_rels/document.xml.rels", related.toArray(String[]::new))
        .write(to);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      paragraph("Heading" + (heading.level() - 1), heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      line("Normal", paragraph.line());
    } else if (block instanceof Block.Bullets bullets) {
      bullets.lines().forEach(line -> line("ListBullet", line));
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Sources sources) {
      sources.sources().forEach(this::source);
    }
  }

  private void paragraph(String style, String text) {
    begin(style);
    run(text, false);
    xml.close();
  }

  private void begin(String style) {
    xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close();
  }

  private void line(String style, List<Inline> pieces) {
    begin(style);
    for (Inline piece : pieces) {
      if (piece instanceof Inline.Strong strong) {
        run(strong.text(), true);
      } else if (piece instanceof Inline.Quote quote) {
        run(quote.marked(), false);
      } else if (piece instanceof Inline.Cite cite) {
        xml.open("w:hyperlink", "w:anchor", "source" + cite.number(), "w:history", "1");
        link("[" + cite.number() + "]");
        xml.close();
      } else {
        run(((Inline.Text) piece).text(), false);
      }
    }
    xml.close();
  }

  private void run(String text, boolean bold) {
    xml.open("w:r");
    if (bold) {
      xml.open("w:rPr").empty("w:b").close();
    }
    xml.element("w:t", text, "xml:space", "preserve").close();
  }

  private void link(String text) {
    xml.open("w:r").open("w:rPr").empty("w:rStyle", "w:val", "Hyperlink").close();
    xml.element("w:t", text, "xml:space", "preserve").close();
  }

  private void table(Block.Table table) {
    int columns = table.headers().size();
    String width = String.valueOf(WIDTH / columns);
    xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", "TableGrid");
    xml.empty("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa");
    xml.empty(
        "w:tblLook", "w:firstRow", "1", "w:firstColumn", "1", "w:noHBand", "1", "w:noVBand", "1");
    xml.close().open("w:tblGrid");
    table.headers().forEach(header -> xml.empty("w:gridCol", "w:w", width));
    xml.close();
    row(table.headers(), width, true);
    table.rows().forEach(row -> row(row, width, false));
    xml.close();
    paragraph("Caption", table.caption());
  }

  private void row(List<String> cells, String width, boolean heading) {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (heading) {
      xml.empty("w:tblHeader");
    }
    xml.close();
    for (int i = 0; i < cells.size(); i++) {
      xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width, "w:type", "dxa").close();
      begin("TableText");
      run(cells.get(i), heading || i == 0);
      xml.close().close();
    }
    xml.close();
  }

  private void source(Block.Source source) {
    String number = String.valueOf(source.number());
    begin("Source");
    xml.empty("w:bookmarkStart", "w:id", number, "w:name", "source" + number);
    run("[" + number + "] ", true);
    xml.empty("w:bookmarkEnd", "w:id", number);
    run(Plain.of(source.about()), false);
    source
        .link()
        .ifPresent(
            link -> {
              related.addAll(List.of("hyperlink", link));
              run(" ", false);
              xml.open("w:hyperlink", "r:id", "rId" + related.size() / 2, "w:history", "1");
              link(link);
              xml.close();
            });
    xml.close();
    paragraph("SourceWords", "“" + Plain.of(source.exact()) + "”");
  }
}
