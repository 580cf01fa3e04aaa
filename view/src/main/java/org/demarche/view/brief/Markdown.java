// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A brief in CommonMark 0.31 with GitHub's tables. Every mark in a text is escaped, so that no
 * name, title or quotation becomes markup.
 */
final class Markdown {
  /** ASCII punctuation, all of which a backslash makes plain (CommonMark, 2.4). */
  private static final String SPECIAL = "\\`*_{}[]<>()#+!|~&$^=-";

  private final StringBuilder out = new StringBuilder();

  private Markdown() {}

  static String document(Brief brief) {
    Markdown markdown = new Markdown();
    markdown.out.append("# ").append(escaped(brief.title())).append("\n\n");
    markdown.out.append("*").append(escaped(brief.date())).append("*\n");
    brief.blocks().forEach(markdown::block);
    return markdown.out.toString();
  }

  private void block(Block block) {
    out.append('\n');
    if (block instanceof Block.Heading heading) {
      out.append("#".repeat(heading.level())).append(' ').append(escaped(heading.text()));
      out.append('\n');
    } else if (block instanceof Block.Paragraph paragraph) {
      out.append(line(paragraph.line())).append('\n');
    } else if (block instanceof Block.Bullets bullets) {
      bullets.lines().forEach(line -> out.append("- ").append(line(line)).append('\n'));
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Sources sources) {
      sources.sources().forEach(this::source);
    }
  }

  private void table(Block.Table table) {
    row(table.headers());
    out.append("|").append(" --- |".repeat(table.headers().size())).append('\n');
    table.rows().forEach(this::row);
    out.append('\n').append(escaped(table.caption())).append('\n');
  }

  private void row(List<String> cells) {
    out.append(
        cells.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** The number is an anchor, which HTML within Markdown gives. */
  private void source(Block.Source source) {
    out.append("<a id=\"source-").append(source.number()).append("\"></a>");
    out.append("\\[").append(source.number()).append("\\] ").append(escaped(source.about()));
    source.link().ifPresent(link -> out.append(" <").append(address(link)).append(">"));
    out.append("\n\n> “").append(escaped(source.exact())).append("”\n\n");
  }

  private static String address(String link) {
    return link.replace("<", "%3C").replace(">", "%3E");
  }

  private static String line(List<Inline> pieces) {
    return pieces.stream().map(Markdown::piece).collect(Collectors.joining());
  }

  private static String piece(Inline piece) {
    if (piece instanceof Inline.Strong strong) {
      return "**" + escaped(strong.text()) + "**";
    }
    if (piece instanceof Inline.Cite cite) {
      return "[\\[" + cite.number() + "\\]](#source-" + cite.number() + ")";
    }
    if (piece instanceof Inline.Quote quote) {
      return escaped(quote.marked());
    }
    // A blank at an end parts it from its neighbour.
    String text = ((Inline.Text) piece).text();
    String inner = escaped(text);
    return (text.startsWith(" ") ? " " : "")
        + inner
        + (text.endsWith(" ") && !inner.isEmpty() ? " " : "");
  }

  /** On one line, with all marks made plain; "1." at the start would begin a list. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    String plain = Plain.of(text);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean isMark =
          SPECIAL.indexOf(c) >= 0
              && !(c == '-' && i > 0)
              && !((c == '(' || c == ')') && !afterBracket(plain, i));
      boolean isListDot =
          (c == '.' || c == ')') && i > 0 && i < 10 && plain.substring(0, i).matches("\\d{1,9}");
      escaped.append(isMark || isListDot ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  /** A bracket begins the address of a link only behind "]". */
  private static boolean afterBracket(String text, int at) {
    return at > 0 && text.charAt(at - 1) == ']';
  }
}
