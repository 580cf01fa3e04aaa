// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.brief;

import org.demarche.view.output.Xml;

/** The styles, the bullets and the properties of a DOCX file. */
final class DocxStyles {
  private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final Xml xml = Xml.document();

  private DocxStyles() {}

  static String styles() {
    DocxStyles styles = new DocxStyles();
    styles.write();
    return styles.xml.toString();
  }

  private void write() {
    xml.open("w:styles", "xmlns:w", MAIN);
    xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    xml.empty("w:rFonts", "w:ascii", "Calibri", "w:hAnsi", "Calibri", "w:cs", "Calibri");
    xml.empty("w:sz", "w:val", "22")
        .empty("w:szCs", "w:val", "22")
        .empty("w:lang", "w:val", "en-GB");
    xml.close().close().open("w:pPrDefault").open("w:pPr");
    xml.empty("w:spacing", "w:after", "120", "w:line", "264", "w:lineRule", "auto");
    xml.close().close().close();
    style("Normal", "Normal", null, 0, false, 0, 120, -1, 0);
    style("Title", "Title", "Normal", 36, true, 0, 40, -1, 0);
    style("Subtitle", "Subtitle", "Normal", 24, false, 0, 240, -1, 0);
    style("Heading1", "heading 1", "Normal", 28, true, 320, 100, 0, 0);
    style("Heading2", "heading 2", "Normal", 24, true, 220, 60, 1, 0);
    style("Heading3", "heading 3", "Normal", 22, true, 140, 40, 2, 0);
    style("ListBullet", "List Bullet", "Normal", 0, false, 0, 80, -1, 0);
    style("Caption", "caption", "Normal", 18, false, 80, 160, -1, 0);
    style("TableText", "Table Text", "Normal", 19, false, 20, 20, -1, 0);
    style("Source", "Source", "Normal", 20, false, 120, 20, -1, 0);
    style("SourceWords", "Source Words", "Normal", 20, false, 0, 60, -1, 360);
    xml.open("w:style", "w:type", "character", "w:styleId", "Hyperlink");
    xml.empty("w:name", "w:val", "Hyperlink").open("w:rPr");
    xml.empty("w:color", "w:val", "1F4E79").empty("w:u", "w:val", "single").close().close();
    table();
    xml.close();
  }

  private void style(
      String id,
      String name,
      String basedOn,
      int halfPoints,
      boolean bold,
      int before,
      int after,
      int outline,
      int indent) {
    xml.open(
        "w:style",
        "w:type",
        "paragraph",
        "w:default",
        basedOn == null ? "1" : null,
        "w:styleId",
        id);
    xml.empty("w:name", "w:val", name);
    if (basedOn != null) {
      xml.empty("w:basedOn", "w:val", basedOn);
    }
    xml.empty("w:qFormat").open("w:pPr");
    if (outline >= 0 || id.equals("Source")) {
      xml.empty("w:keepNext");
    }
    if (id.equals("ListBullet")) {
      xml.open("w:numPr").empty("w:ilvl", "w:val", "0").empty("w:numId", "w:val", "1").close();
    }
    xml.empty("w:spacing", "w:before", "" + before, "w:after", "" + after);
    if (indent > 0) {
      xml.empty("w:ind", "w:left", "" + indent);
    }
    if (outline >= 0) {
      xml.empty("w:outlineLvl", "w:val", "" + outline);
    }
    xml.close();
    if (bold || halfPoints > 0) {
      xml.open("w:rPr");
      if (bold) {
        xml.empty("w:b");
      }
      if (halfPoints > 0) {
        xml.empty("w:sz", "w:val", "" + halfPoints);
      }
      xml.close();
    }
    xml.close();
  }

  private void table() {
    xml.open("w:style", "w:type", "table", "w:styleId", "TableGrid");
    xml.empty("w:name", "w:val", "Table Grid").open("w:tblPr").open("w:tblBorders");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "808080");
    }
    xml.close().open("w:tblCellMar");
    xml.empty("w:left", "w:w", "100", "w:type", "dxa")
        .empty("w:right", "w:w", "100", "w:type", "dxa");
    xml.close().close().close();
  }

  /** One list of bullets. */
  static String numbering() {
    Xml xml = Xml.document();
    xml.open("w:numbering", "xmlns:w", MAIN);
    xml.open("w:abstractNum", "w:abstractNumId", "0");
    xml.empty("w:multiLevelType", "w:val", "hybridMultilevel");
    xml.open("w:lvl", "w:ilvl", "0").empty("w:start", "w:val", "1");
    xml.empty("w:numFmt", "w:val", "bullet").empty("w:lvlText", "w:val", "•");
    xml.empty("w:lvlJc", "w:val", "left").open("w:pPr");
    xml.empty("w:ind", "w:left", "360", "w:hanging", "260").close().close().close();
    xml.open("w:num", "w:numId", "1").empty("w:abstractNumId", "w:val", "0").close();
    return xml.close().toString();
  }

  /** The title, which readers and screen readers show; no author and no time. */
  static String properties(String title) {
    Xml xml = Xml.document();
    xml.open(
        "cp:coreProperties",
        "xmlns:cp",
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/");
    return xml.element("dc:title", title).element("dc:language", "en-GB").close().toString();
  }
}
