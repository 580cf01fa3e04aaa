// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.FormatReader;
import org.demarche.page.format.PageReader;
import org.demarche.page.format.PagesRead;

/**
 * Reads mail: a message as a file (RFC 5322), and mbox files of many (RFC 4155). The text of a
 * message is a page, and so is each attachment of a format that is read; pages of several are
 * "file#N".
 */
public final class MailReader implements FormatReader {
  private static final int SAMPLE = 16_384;

  /** Fields of which a message has some; a text that begins with "From:" alone is none. */
  private static final Set<String> FIELDS =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "received",
          "mime-version",
          "return-path",
          "delivered-to",
          "content-type",
          "reply-to");

  private static final int FEWEST = 3;

  private static final Pattern FIELD = Pattern.compile("([\\x21-\\x39\\x3b-\\x7e]{1,76}):.*");

  /** Browsers save pages with a header of their own. */
  private static final Pattern SAVED = Pattern.compile("(?im)^from:\\s*\"?<?saved by\\b");

  private static final Pattern SENDER = Pattern.compile("(?im)^from:[^\\n]*(?:\\n[ \\t][^\\n]*)?@");

  private static final Pattern BEGIN = Pattern.compile("From \\S+ .*\\d{4}.{0,20}");

  @Override
  public boolean recognises(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(SAMPLE, bytes.length), StandardCharsets.ISO_8859_1)
            .replace("\r\n", "\n");
    return isMbox(start) || isMessage(start);
  }

  private static boolean isMbox(String start) {
    int end = start.indexOf('\n');
    return end > 0
        && BEGIN.matcher(start.substring(0, end)).matches()
        && isMessage(start.substring(end + 1));
  }

  private static boolean isMessage(String start) {
    int end = start.indexOf("\n\n");
    String head =
        end < 0
            ? start.substring(0, Math.max(0, start.lastIndexOf('\n')))
            : start.substring(0, end);
    int known = 0;
    for (String line : head.split("\n")) {
      Matcher field = FIELD.matcher(line);
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      if (!folded && !field.matches()) {
        return false;
      }
      known += !folded && FIELDS.contains(field.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return known >= FEWEST && SENDER.matcher(head).find() && !SAVED.matcher(head).find();
  }

  @Override
  public PagesRead read(String source, byte[] bytes, PageFacts facts, PageReader within)
      throws UnreadablePageException {
    String start =
        new String(bytes, 0, Math.min(SAMPLE, bytes.length), StandardCharsets.ISO_8859_1)
            .replace("\r\n", "\n");
    if (!isMbox(start)) {
      return new MessagePages(source, facts, within).read(bytes);
    }
    List<byte[]> messages = messages(bytes);
    List<Page> pages = new ArrayList<>();
    List<UnreadablePageException> failures = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      String name = messages.size() == 1 ? source : source + "#" + (i + 1);
      PageFacts known = messages.size() == 1 ? facts : facts.ofEach();
      try {
        PagesRead read = new MessagePages(name, known, within).read(messages.get(i));
        pages.addAll(read.pages());
        failures.addAll(read.failures());
      } catch (UnreadablePageException e) {
        failures.add(e);
      }
    }
    return new PagesRead(pages, failures);
  }

  /** The messages of an mbox: each begins with "From " after a blank line. */
  private static List<byte[]> messages(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    List<byte[]> messages = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    boolean blank = true;
    for (String line : all.split("\n", -1)) {
      String plain = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (blank && BEGIN.matcher(plain).matches()) {
        close(open, messages);
      } else {
        boolean quoted = plain.startsWith(">") && plain.matches(">+From .*");
        open.append(quoted ? line.substring(1) : line).append('\n');
      }
      blank = plain.isEmpty();
    }
    close(open, messages);
    return messages;
  }

  private static void close(StringBuilder open, List<byte[]> messages) {
    String message = open.toString();
    if (!message.isBlank()) {
      messages.add(message.getBytes(StandardCharsets.ISO_8859_1));
    }
    open.setLength(0);
  }
}
