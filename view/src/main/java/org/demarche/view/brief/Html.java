// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.view.output.Xml;

/**
 * A brief as one HTML file: no script, nothing from elsewhere, readable in black and white and on
 * paper, with links from every number to its source and back.
 */
final class Html {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; }
      body { font: 1.05rem/1.55 Georgia, "Times New Roman", serif; max-width: 46rem;
        margin: 2rem auto; padding: 0 1.2rem; }
      h1, h2, h3, h4, table { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
      h1 { font-size: 1.7rem; line-height: 1.2; margin-bottom: .2rem; }
      h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid; padding-bottom: .2rem; }
      h3 { font-size: 1.1rem; margin: 1.6rem 0 .3rem; }
      h4 { font-size: .95rem; margin: 1rem 0 .2rem; }
      .date { margin-top: 0; }
      ul { padding-left: 1.2rem; margin: .3rem 0; }
      li { margin: .35rem 0; }
      .table { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .9rem; line-height: 1.35; width: 100%; }
      th, td { border: 1px solid; padding: .35rem .5rem; text-align: left; vertical-align: top; }
      caption { caption-side: bottom; text-align: left; padding-top: .5rem; font-size: .85rem; }
      ol.sources { list-style: none; padding: 0; font-size: .92rem; }
      ol.sources li { margin: .9rem 0; overflow-wrap: anywhere; }
      blockquote { margin: .25rem 0 0 1.2rem; }
      .cite { white-space: nowrap; }
      @media print { body { margin: 0; max-width: none; font-size: 10.5pt; }
        h2, h3, h4 { break-after: avoid; } li, tr { break-inside: avoid; } a { color: inherit; } }
      """;

  private final Xml xml = new Xml();
  private final Set<Integer> cited = new HashSet<>();

  private Html() {}

  static String document(Brief brief) {
    Html html = new Html();
    html.write(brief);
    return html.xml.toString();
  }

  private void write(Brief brief) {
    xml.raw("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line();
    xml.empty("meta", "charset", "utf-8").line();
    xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1").line();
    xml.element("title", brief.title() + " – " + brief.date()).line();
    xml.open("style").line().raw(STYLE).close().line().close().line();
    xml.open("body").line().open("main").line();
    xml.element("h1", brief.title()).line();
    xml.element("p", brief.date(), "class", "date").line();
    brief.blocks().forEach(this::block);
    xml.close().close().close().line();
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      xml.element("h" + heading.level(), heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      line("p", paragraph.line());
    } else if (block instanceof Block.Bullets bullets) {
      xml.open("ul").line();
      bullets.lines().forEach(line -> line("li", line));
      xml.close();
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Sources sources) {
      xml.open("ol", "class", "sources").line();
      sources.sources().forEach(this::source);
      xml.close();
    }
    xml.line();
  }

  private void table(Block.Table table) {
    // Who has no mouse can reach a table that is wider than the page, and move it.
    xml.open("div", "class", "table", "role", "region", "tabindex", "0", "aria-label", "Table");
    xml.open("table").element("caption", table.caption()).line().open("thead").open("tr");
    table.headers().forEach(header -> xml.element("th", header, "scope", "col"));
    xml.close().close().line().open("tbody").line();
    for (List<String> row : table.rows()) {
      xml.open("tr").element("th", row.get(0), "scope", "row");
      row.subList(1, row.size()).forEach(cell -> xml.element("td", cell));
      xml.close().line();
    }
    xml.close().close().close();
  }

  private void source(Block.Source source) {
    String number = String.valueOf(source.number());
    xml.open("li", "id", "source-" + number);
    boolean isCited = cited.contains(source.number());
    if (isCited) {
      xml.element(
          "a",
          "[" + number + "]",
          "href",
          "#cite-" + number,
          "aria-label",
          "Source " + number + ", back to the text");
    } else {
      xml.text("[" + number + "]");
    }
    xml.text(" ").element("span", Plain.of(source.about()), "dir", "auto");
    source
        .link()
        .ifPresent(link -> xml.text(" ").element("a", link, "href", link, "rel", "noreferrer"));
    xml.open("blockquote").element("p", "“" + Plain.of(source.exact()) + "”", "dir", "auto");
    xml.close().close().line();
  }

  private void line(String name, List<Inline> pieces) {
    xml.open(name);
    for (Inline piece : pieces) {
      if (piece instanceof Inline.Strong strong) {
        xml.element("strong", strong.text());
      } else if (piece instanceof Inline.Quote quote) {
        xml.element("span", quote.marked(), "class", "words", "dir", "auto");
      } else if (piece instanceof Inline.Cite cite) {
        cite(cite.number());
      } else {
        xml.text(((Inline.Text) piece).text());
      }
    }
    xml.close().line();
  }

  private void cite(int number) {
    boolean first = cited.add(number);
    xml.element(
        "a",
        "[" + number + "]",
        "class",
        "cite",
        "id",
        first ? "cite-" + number : null,
        "href",
        "#source-" + number,
        "aria-label",
        "Source " + number);
  }
}
