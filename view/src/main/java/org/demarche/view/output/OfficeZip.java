// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The container of a DOCX or XLSX file (ECMA-376, part 2, Open Packaging Conventions): parts, their
 * content types, and the relationships between them. The same parts give the same bytes.
 */
public final class OfficeZip {
  /** Where names of ECMA-376 begin. */
  public static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  /** The earliest time that a ZIP entry can have: files do not tell when they were made. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();

  /**
   * Adds a part.
   *
   * @param path without a slash at its start: "xl/workbook.xml"
   * @param contentType its content type; null for parts that hold relationships
   */
  public OfficeZip add(String path, String contentType, String xml) {
    parts.put(path, xml);
    if (contentType != null) {
      types.put("/" + path, contentType);
    }
    return this;
  }

  /**
   * Adds the relationships of a part, in order, as rId1, rId2, …
   *
   * @param path "xl/_rels/workbook.xml.rels"
   * @param typesAndTargets types, whole or by their last part, and targets in turn; a target with
   *     "://" or "mailto:" lies outside
   */
  public OfficeZip relate(String path, String... typesAndTargets) {
    Xml xml = Xml.document();
    xml.open(
        "Relationships", "xmlns", "http://schemas.openxmlformats.org/package/2006/relationships");
    for (int i = 0; i < typesAndTargets.length; i += 2) {
      String type = typesAndTargets[i];
      String target = typesAndTargets[i + 1];
      xml.empty(
          "Relationship",
          "Id",
          "rId" + (i / 2 + 1),
          "Type",
          type.contains("/") ? type : RELATIONSHIPS + type,
          "Target",
          target,
          "TargetMode",
          target.contains("://") ? "External" : null);
    }
    return add(path, null, xml.close().toString());
  }

  /** Writes the file; the stream stays open. */
  public void write(OutputStream to) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    entry(zip, "[Content_Types].xml", contentTypes());
    for (Map.Entry<String, String> part : parts.entrySet()) {
      entry(zip, part.getKey(), part.getValue());
    }
    zip.finish();
    to.flush();
  }

  private static void entry(ZipOutputStream zip, String path, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String contentTypes() {
    Xml xml = Xml.document();
    xml.open("Types", "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    xml.empty(
        "Default",
        "Extension",
        "rels",
        "ContentType",
        "application/vnd.openxmlformats-package.relationships+xml");
    xml.empty("Default", "Extension", "xml", "ContentType", "application/xml");
    types.forEach((path, type) -> xml.empty("Override", "PartName", path, "ContentType", type));
    return xml.close().toString();
  }
}
