// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.word;

import java.util.Map;
import java.util.Set;

/** Control words of the Rich Text Format Specification 1.9.1 that a reader of the text follows. */
final class RtfWords {
  /** Destinations whose words are no text of the document. */
  static final Set<String> HIDDEN =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "object",
          "footnote",
          "shprslt",
          "sp",
          "fldinst",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "themedata",
          "datastore",
          "latentstyles",
          "filetbl",
          "revtbl",
          "generator",
          "xmlnstbl",
          "bkmkstart",
          "bkmkend",
          "nonshppict",
          "annotation",
          "atnid",
          "atnauthor",
          "tc",
          "xe");

  /** Destinations whose words stand on the pages' margins. */
  static final Set<String> MARGINS =
      Set.of("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf");

  /** Properties of characters that are not to be read: struck out, moved away, hidden. */
  static final Set<String> GONE = Set.of("deleted", "mvf", "v");

  static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("par", "\n"),
          Map.entry("line", "\n"),
          Map.entry("sect", "\n"),
          Map.entry("page", "\n"),
          Map.entry("row", "\n"),
          Map.entry("cell", "\t"),
          Map.entry("nestcell", "\t"),
          Map.entry("nestrow", "\n"),
          Map.entry("tab", "\t"),
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201C"),
          Map.entry("rdblquote", "\u201D"),
          Map.entry("bullet", "\u2022"),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "));

  private RtfWords() {}
}
