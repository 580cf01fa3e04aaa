// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.demarche.page.BlockKind;
import org.demarche.page.LayoutText;
import org.demarche.page.PlainLines;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** The text of a Word document: its paragraphs in order, those in tables included. */
final class DocxText {
  /** Cells with more words hold text, not figures: a table that lays the page out. */
  private static final int CELL = 25;

  /** Tables within tables. */
  private static final int DEEPEST = 6;

  /** Parents of runs that a reviewer struck out: ECMA-376, part 1, 17.13.5. */
  private static final Set<String> GONE = Set.of("del", "moveFrom");

  private static final Pattern NOTE = Pattern.compile("\\[(?:footnote|endnote)Ref:\\d+]");

  /** A paragraph, or a row of a table. */
  private record Piece(String text, BlockKind kind) {}

  private final XWPFDocument document;
  private final List<Piece> pieces = new ArrayList<>();
  private final Set<String> boxes = new LinkedHashSet<>();

  DocxText(XWPFDocument document) {
    this.document = document;
    add(document.getBodyElements(), 0);
    // Boxes float: where they are anchored, they would stand amid a sentence.
    boxes.forEach(box -> pieces.add(new Piece(box, BlockKind.PARAGRAPH)));
  }

  /** A line for each paragraph, as a plain text would have it. */
  String lines() {
    return String.join("\n", pieces.stream().map(Piece::text).toList());
  }

  /**
   * Its blocks. The headline has the style of a title, is named in the properties, or is the
   * heading that the document begins with.
   */
  LayoutText layout(Optional<String> named) {
    int title = title(named);
    LayoutText text = new LayoutText();
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (i == title) {
        text.add(PlainLines.tidy(piece.text()), BlockKind.TITLE, Optional.empty(), false);
      } else {
        BlockKind kind = piece.kind() == BlockKind.TITLE ? BlockKind.HEADING : piece.kind();
        for (String paragraph : piece.text().replace("\t", " | ").split("\n")) {
          text.add(PlainLines.tidy(paragraph), kind, Optional.empty(), false);
        }
      }
    }
    return text;
  }

  private int title(Optional<String> named) {
    int heading = -1;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      String words = PlainLines.tidy(piece.text());
      if (piece.kind() == BlockKind.TITLE
          || !words.isEmpty() && named.filter(n -> PlainLines.tidy(n).equals(words)).isPresent()) {
        return i;
      }
      boolean first = heading < 0 && piece.kind() == BlockKind.HEADING;
      heading = first && isFirst(i) ? i : heading;
    }
    return heading;
  }

  /** Whether no running text stands above. */
  private boolean isFirst(int i) {
    return pieces.subList(0, i).stream().allMatch(piece -> piece.text().split(" ").length < CELL);
  }

  private void add(List<IBodyElement> elements, int depth) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        pieces.add(new Piece(text(paragraph), kind(paragraph)));
      } else if (element instanceof XWPFTable table && depth < DEEPEST) {
        table.getRows().forEach(row -> addRow(row, depth));
      } else if (element instanceof XWPFSDT control) {
        pieces.add(new Piece(clean(control.getContent().getText()), BlockKind.PARAGRAPH));
      }
    }
  }

  private void addRow(XWPFTableRow row, int depth) {
    List<XWPFTableCell> cells = row.getTableCells();
    List<String> texts = cells.stream().map(this::text).filter(text -> !text.isBlank()).toList();
    boolean layout =
        texts.size() < 2 || texts.stream().anyMatch(text -> text.split(" ").length > CELL);
    boolean tagged = texts.size() == 2 && texts.get(0).strip().matches("\\p{Lu}{2,3}");
    if (layout && !tagged) {
      cells.forEach(cell -> add(cell.getBodyElements(), depth + 1));
    } else {
      pieces.add(new Piece(String.join("\t", texts).replace('\n', ' '), BlockKind.ITEM));
    }
  }

  private String text(XWPFTableCell cell) {
    return cell.getParagraphs().stream().map(this::text).collect(Collectors.joining("\n"));
  }

  /**
   * Its words without its notes, its boxes (which are kept for later), and what a reviewer deleted
   * or moved away; that was moved is read where it is now.
   */
  private String text(XWPFParagraph paragraph) {
    StringBuilder text = new StringBuilder();
    for (IRunElement element : paragraph.getIRuns()) {
      if (element instanceof XWPFSDT control) {
        text.append(control.getContent().getText());
      } else if (element instanceof XWPFRun run) {
        text.append(text(run));
      }
    }
    return clean(text.toString());
  }

  private String text(XWPFRun run) {
    String parent = run.getCTR().getDomNode().getParentNode().getLocalName();
    if (GONE.contains(String.valueOf(parent)) || run.getCTR().sizeOfDelTextArray() > 0) {
      return "";
    }
    String box = run.getPictureText();
    if (box == null || box.isBlank()) {
      return run.toString();
    }
    boxes.add(clean(box).strip());
    return run.getCTR().getTList().stream()
        .map(CTText::getStringValue)
        .collect(Collectors.joining());
  }

  private static String clean(String text) {
    return NOTE.matcher(text).replaceAll("").replace("\u00AD", "");
  }

  private BlockKind kind(XWPFParagraph paragraph) {
    String style = style(paragraph);
    if (style.startsWith("heading") || style.matches("(?:überschrift|titre|título|kop) ?\\d")) {
      return BlockKind.HEADING;
    }
    return switch (style) {
      case "title", "titel", "titre", "título", "titolo" -> BlockKind.TITLE;
      case "subtitle", "untertitel", "sous-titre" -> BlockKind.DECK;
      case "quote", "intense quote" -> BlockKind.QUOTE;
      case "caption" -> BlockKind.CAPTION;
      default -> paragraph.getNumID() == null ? BlockKind.PARAGRAPH : BlockKind.ITEM;
    };
  }

  private String style(XWPFParagraph paragraph) {
    String id = paragraph.getStyle();
    XWPFStyle style =
        id == null || document.getStyles() == null ? null : document.getStyles().getStyle(id);
    String name = style == null || style.getName() == null ? id : style.getName();
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }
}
