// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.text.Table;

/**
 * The header of a forwarded message within the text of another.
 *
 * @param from index of the first block that belongs to it, its mark or its first field
 * @param to one past the last
 * @param fields what it says: "from", "date", "subject"
 */
record Forwarded(int from, int to, Map<String, String> fields) {
  private static final List<Pattern> MARKS = new ArrayList<>();
  private static final Map<String, String> NAMES = new HashMap<>();

  private static final Pattern FIELD =
      Pattern.compile("[>*\\s]*(\\p{L}[\\p{L}-]{0,12})\\s?\\*?:\\*?(?:\\s+(.*)|$)");

  /** Blank lines, pictures' names: so many blocks that are no field may stand within. */
  private static final int GAP = 2;

  static {
    for (Table.Row row : Table.ofResource(Forwarded.class, "forwarded.tsv").rows()) {
      if (row.get("what").equals("mark")) {
        MARKS.add(
            Pattern.compile(
                "[>\\s]*" + row.get("words") + "\\s*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
      } else {
        row.list("words").forEach(n -> NAMES.put(n.toLowerCase(Locale.ROOT), row.get("what")));
      }
    }
  }

  /** A line of a header in HTML, which lone line breaks part. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?iu)<br\\b[^>]{0,200}>(?=(?:\\s|&nbsp;|<[^>]{0,300}>){0,20}(?:"
              + NAMES.keySet().stream().sorted().collect(Collectors.joining("|"))
              + ")\\s?(?:<[^>]{0,300}>){0,3}:)");

  Forwarded {
    fields = Map.copyOf(fields);
  }

  /** HTML in which each line of such a header is a block of its own. */
  static String parted(String html) {
    return BREAK.matcher(html).replaceAll("<br><br>");
  }

  /** The last one in these blocks: of what was forwarded twice the header of the original. */
  static Optional<Forwarded> last(List<String> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      String first = firstLine(blocks.get(i));
      boolean marked = MARKS.stream().anyMatch(mark -> mark.matcher(first).matches());
      if (marked || field(first).filter(name -> name.equals("from")).isPresent()) {
        Optional<Forwarded> found = read(blocks, i, marked);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String firstLine(String block) {
    int end = block.indexOf('\n');
    return end < 0 ? block : block.substring(0, end);
  }

  private static Optional<String> field(String line) {
    Matcher field = FIELD.matcher(line);
    return field.matches()
        ? Optional.ofNullable(NAMES.get(field.group(1).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** Without a mark it takes all of sender, date and subject to be a header. */
  private static Optional<Forwarded> read(List<String> blocks, int from, boolean marked) {
    Map<String, String> fields = new HashMap<>();
    int to = from + 1;
    int gap = 0;
    for (int i = from; i < blocks.size() && gap <= GAP; i++) {
      boolean any = false;
      for (String line : blocks.get(i).split("\n")) {
        Matcher field = FIELD.matcher(line);
        Optional<String> name = field(line);
        if (name.isPresent() && field.matches()) {
          any = true;
          fields.putIfAbsent(name.get(), field.group(2) == null ? "" : field.group(2).strip());
        }
      }
      to = any ? i + 1 : to;
      gap = any ? 0 : gap + (i == from ? 0 : 1);
    }
    boolean whole = fields.containsKey("from") && fields.containsKey("subject");
    boolean header = whole && (marked || fields.containsKey("date"));
    return header ? Optional.of(new Forwarded(from, to, fields)) : Optional.empty();
  }

  Optional<String> field(Kind kind) {
    return Optional.ofNullable(fields.get(kind.name().toLowerCase(Locale.ROOT)))
        .filter(value -> !value.isBlank());
  }

  /** Fields that are of use. */
  enum Kind {
    FROM,
    DATE,
    SUBJECT
  }
}
