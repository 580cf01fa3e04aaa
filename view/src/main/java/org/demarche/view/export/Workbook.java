// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.view.output.Cells;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.OfficeZip;
import org.demarche.view.output.Xml;

/**
 * A workbook of SpreadsheetML (ECMA-376, part 1). Every text is a cell of type string, which no
 * program evaluates, with the format "quote prefix", so that it stays a text when somebody edits
 * it. Control characters are written as _x0001_ (ST_Xstring, 22.9.2.19).
 *
 * <p>A cell holds at most 32,767 characters. What is longer goes on in the sheet "continued": the
 * sheet, the row, the column, the number of the part, the part; to be joined without anything
 * between.
 */
final class Workbook {
  /** Most characters of a cell, less some for a pair of surrogates at the cut. */
  private static final int MOST = 32_700;

  /** Most rows of a sheet, of 1,048,576 that a file can have, the heading included. */
  static final int MOST_ROWS = 1_048_575;

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** "_x0001_" in a text would be read as a character, so its first mark is escaped. */
  private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private record Part(String sheet, int row, String column, int part, String text) {}

  private record Sheet(String name, String xml) {}

  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Part> continued = new ArrayList<>();

  /**
   * Adds a sheet.
   *
   * @throws IllegalArgumentException for more rows than a sheet can have
   */
  <T> void add(String name, Listing<T> listing, List<T> rows) {
    if (rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException(
          "A sheet of %d rows is more than a workbook can hold; export it as csv."
              .formatted(rows.size()));
    }
    List<String> headers = Cells.headers(listing);
    Xml xml = Xml.document();
    xml.open("worksheet", "xmlns", MAIN);
    // The heading stays in sight.
    xml.open("sheetViews").open("sheetView", "workbookViewId", "0");
    xml.empty(
        "pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
    xml.close().close();
    xml.open("cols");
    for (int i = 0; i < headers.size(); i++) {
      String at = String.valueOf(i + 1);
      String width = isLong(headers.get(i)) ? "60" : "16";
      xml.empty("col", "min", at, "max", at, "width", width, "customWidth", "1");
    }
    xml.close().open("sheetData");
    row(xml, name, 1, headers, List.copyOf(headers));
    int number = 2;
    for (T row : rows) {
      row(xml, name, number++, headers, Cells.of(listing, row));
    }
    xml.close();
    xml.empty("autoFilter", "ref", "A1:" + column(headers.size() - 1) + (rows.size() + 1));
    sheets.add(new Sheet(name, xml.close().toString()));
  }

  private static boolean isLong(String header) {
    return List.of("content", "evidence.exact", "why", "title").contains(header);
  }

  private void row(Xml xml, String sheet, int number, List<String> headers, List<?> cells) {
    xml.open("row", "r", String.valueOf(number));
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      String at = column(i) + number;
      if (value instanceof Number) {
        xml.open("c", "r", at).element("v", value.toString()).close();
      } else if (value != null) {
        xml.open("c", "r", at, "s", number == 1 ? "1" : "2", "t", "inlineStr").open("is");
        String text = first(value.toString(), sheet, number, headers.get(i));
        xml.element("t", escaped(text), "xml:space", "preserve").close().close();
      }
    }
    xml.close();
  }

  /** What the cell holds; the rest is kept for the sheet of long texts. */
  private String first(String text, String sheet, int row, String column) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + MOST);
      if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      parts.add(text.substring(start, end));
      start = end;
    }
    for (int i = 1; i < parts.size(); i++) {
      continued.add(new Part(sheet, row, column, i + 1, parts.get(i)));
    }
    return parts.isEmpty() ? "" : parts.get(0);
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Matcher matcher = ESCAPE.matcher(text);
    String marked = matcher.replaceAll(found -> "_x005F_" + found.group().substring(1));
    for (int c : marked.codePoints().toArray()) {
      // A carriage return would be read as a line feed.
      if (c == '\r' || c < 0x20 && c != '\t' && c != '\n' || c == 0xfffe || c == 0xffff) {
        escaped.append("_x%04X_".formatted(c));
      } else {
        escaped.appendCodePoint(c);
      }
    }
    return escaped.toString();
  }

  /** "A" for 0, "AA" for 26. */
  private static String column(int index) {
    String letter = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? letter : column(index / 26 - 1) + letter;
  }

  void write(OutputStream to) throws IOException {
    addContinued();
    OfficeZip zip = new OfficeZip();
    zip.relate("_rels/.rels", "officeDocument", "xl/workbook.xml");
    Xml book = Xml.document();
    book.open(
        "workbook",
        "xmlns",
        MAIN,
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    book.open("sheets");
    List<String> related = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      String id = String.valueOf(i + 1);
      book.empty("sheet", "name", sheets.get(i).name(), "sheetId", id, "r:id", "rId" + id);
      related.addAll(List.of("worksheet", "worksheets/sheet" + id + ".xml"));
      zip.add("xl/worksheets/sheet" + id + ".xml", TYPE + "worksheet+xml", sheets.get(i).xml());
    }
    related.addAll(List.of("styles", "styles.xml"));
    zip.add("xl/workbook.xml", TYPE + "sheet.main+xml", book.close().close().toString());
    zip.relate("xl/_rels/workbook.xml.rels", related.toArray(String[]::new));
    zip.add("xl/styles.xml", TYPE + "styles+xml", styles());
    zip.write(to);
  }

  private void addContinued() {
    if (continued.isEmpty()) {
      return;
    }
    List<Field<Part>> fields =
        List.of(
            Field.of("sheet", Part::sheet),
            Field.of("row", Part::row),
            Field.of("column", Part::column),
            Field.of("part", Part::part),
            Field.of("text", Part::text));
    add("continued", new Listing<>(fields, List.of(), ""), List.copyOf(continued));
  }

  /** Style 0 is the default, 1 the heading, 2 texts. */
  private static String styles() {
    Xml xml = Xml.document();
    xml.open("styleSheet", "xmlns", MAIN);
    xml.open("fonts", "count", "2");
    font(xml, false);
    font(xml, true);
    xml.close();
    xml.open("fills", "count", "2");
    xml.open("fill").empty("patternFill", "patternType", "none").close();
    xml.open("fill").empty("patternFill", "patternType", "gray125").close().close();
    xml.open("borders", "count", "1").open("border");
    List.of("left", "right", "top", "bottom", "diagonal").forEach(xml::empty);
    xml.close().close();
    xml.open("cellStyleXfs", "count", "1");
    xml.empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0").close();
    xml.open("cellXfs", "count", "3");
    xml.empty("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0", "xfId", "0");
    xml.empty(
        "xf",
        "numFmtId",
        "0",
        "fontId",
        "1",
        "fillId",
        "0",
        "borderId",
        "0",
        "xfId",
        "0",
        "applyFont",
        "1",
        "quotePrefix",
        "1");
    xml.open(
        "xf",
        "numFmtId",
        "49",
        "fontId",
        "0",
        "fillId",
        "0",
        "borderId",
        "0",
        "xfId",
        "0",
        "applyNumberFormat",
        "1",
        "applyAlignment",
        "1",
        "quotePrefix",
        "1");
    xml.empty("alignment", "vertical", "top", "wrapText", "1").close().close();
    return xml.close().toString();
  }

  private static void font(Xml xml, boolean bold) {
    xml.open("font");
    if (bold) {
      xml.empty("b");
    }
    xml.empty("sz", "val", "11").empty("name", "val", "Calibri").close();
  }
}
