// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the glyphs of a page out of its content, without what is drawn twice or across. */
final class GlyphCollector extends PDFTextStripper {
  /** More are drawn on no page that somebody reads. */
  private static final int MOST = 200_000;

  private final Map<Integer, List<Glyph>> byDirection = new HashMap<>();
  private final Set<String> drawn = new HashSet<>();
  private int count;

  GlyphCollector() throws IOException {
    super();
  }

  /**
   * The glyphs of a page that run in the direction in which most of them do.
   *
   * @throws IOException where the page's content is broken, or holds far too much
   */
  List<Glyph> glyphs(PDPage page) throws IOException {
    byDirection.clear();
    drawn.clear();
    count = 0;
    processPage(page);
    return byDirection.values().stream()
        .max((a, b) -> Integer.compare(a.size(), b.size()))
        .orElse(List.of());
  }

  @Override
  protected void writePage() {
    // The glyphs are put into order elsewhere.
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = ligatures(position.getUnicode());
    if (text == null || text.isEmpty() || ++count > MOST) {
      return;
    }
    double x = position.getXDirAdj();
    double y = position.getYDirAdj();
    if (!drawn.add(text + Math.round(x) + "/" + Math.round(y)) && !text.isBlank()) {
      return;
    }
    byDirection
        .computeIfAbsent(Math.round(position.getDir()), direction -> new ArrayList<>())
        .add(
            new Glyph(
                text,
                x,
                y,
                position.getWidthDirAdj(),
                Math.max(1, size(position)),
                isBold(position)));
  }

  /** Some files set a font of one point and scale it up. */
  private static double size(TextPosition position) {
    return Math.abs(position.getYScale()) > 0
        ? Math.abs(position.getYScale())
        : position.getFontSizeInPt();
  }

  private static boolean isBold(TextPosition position) {
    PDFontDescriptor descriptor =
        position.getFont() == null ? null : position.getFont().getFontDescriptor();
    String name = position.getFont() == null ? null : position.getFont().getName();
    boolean named =
        name != null && name.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy).*");
    return named || (descriptor != null && descriptor.isForceBold());
  }

  /** Ligatures as letters: Unicode's presentation forms FB00 to FB06. */
  private static String ligatures(String text) {
    if (text == null) {
      return null;
    }
    return text.replace("\uFB00", "ff")
        .replace("\uFB01", "fi")
        .replace("\uFB02", "fl")
        .replace("\uFB03", "ffi")
        .replace("\uFB04", "ffl")
        .replace("\uFB05", "st")
        .replace("\uFB06", "st");
  }
}
