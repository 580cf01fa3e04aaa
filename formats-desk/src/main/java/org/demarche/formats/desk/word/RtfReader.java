// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.word;

import java.util.List;
import java.util.Optional;
import org.demarche.formats.desk.Folio;
import org.demarche.page.BlockKind;
import org.demarche.page.LayoutText;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PlainLines;
import org.demarche.page.Told;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.FormatReader;
import org.demarche.page.format.PageReader;
import org.demarche.page.format.PagesRead;
import org.demarche.page.press.PressExport;

/** Reads RTF: its paragraphs, or the articles of a press database's export. */
public final class RtfReader implements FormatReader {
  private static final byte[] START = {'{', '\\', 'r', 't', 'f'};

  @Override
  public boolean recognises(byte[] bytes) {
    for (int i = 0; i < START.length; i++) {
      if (bytes.length <= i || bytes[i] != START[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public PagesRead read(String source, byte[] bytes, PageFacts facts, PageReader within)
      throws UnreadablePageException {
    RtfText read = RtfText.read(bytes);
    String text = read.text();
    if (text.isBlank()) {
      throw new UnreadablePageException(source, "is an RTF document without text");
    }
    List<Page> articles = PressExport.read(source, text, facts);
    if (!articles.isEmpty()) {
      return new PagesRead(articles, List.of());
    }
    LayoutText layout = new LayoutText();
    text.lines()
        .map(PlainLines::tidy)
        .forEach(line -> layout.add(line, BlockKind.PARAGRAPH, Optional.empty(), false));
    Folio folio = Folio.of(read.margins().lines().toList(), List.of());
    Told told = Told.NOTHING.ofEach(folio.or(HeadLines.outlet(layout)).facts());
    Page page = new Page(source, bytes, layout.text(), facts, told, layout.layout());
    return new PagesRead(List.of(page), List.of());
  }
}
