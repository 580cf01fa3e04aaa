// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.page.Page;
import org.demarche.page.PageDecoder;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.html.HtmlReader;
import org.demarche.page.html.StampedDay;

/**
 * Reads MHTML, a page saved with its pictures in one file: RFC 2557, a MIME multipart/related
 * message. The first part that is HTML is the page.
 */
final class Mhtml {
  private static final int SAMPLE = 8192;

  private static final Pattern MULTIPART =
      Pattern.compile("(?im)^content-type:\\s*multipart/(?:related|mixed|alternative)\\b");

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)boundary\\s*=\\s*(?:\"([^\"]+)\"|([^\\s;]+))");

  private final PageDecoder decoder;

  Mhtml(PageDecoder decoder) {
    this.decoder = decoder;
  }

  /** Whether the header at the top is a multipart message's. */
  static boolean is(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(SAMPLE, bytes.length), StandardCharsets.ISO_8859_1);
    int end = Message.endOfHeader(start);
    String header = end < 0 ? start : start.substring(0, end);
    return Pattern.compile("^[\\w-]+:").matcher(header).find()
        && header.toLowerCase(Locale.ROOT).contains("mime-version:")
        && MULTIPART.matcher(header).find();
  }

  Page read(String source, byte[] bytes, PageFacts facts) throws UnreadablePageException {
    Message message = Message.of(new String(bytes, StandardCharsets.ISO_8859_1));
    Message html =
        firstHtml(message, 0)
            .orElseThrow(
                () -> new UnreadablePageException(source, "is MHTML without an HTML part"));
    byte[] body = html.content();
    Optional<Charset> declared =
        DeclaredCharset.ofContentType(html.header("content-type"))
            .or(() -> DeclaredCharset.of(body));
    String text = decoder.text(source, body, declared);
    Optional<String> url =
        Optional.of(html.header("content-location"))
            .filter(address -> address.startsWith("http"))
            .or(() -> Optional.of(message.header("snapshot-content-location")))
            .filter(address -> address.startsWith("http"));
    // Browsers write the time of saving into the header.
    return HtmlReader.read(source, bytes, text, facts, url)
        .savedAt(StampedDay.of(message.header("date"), "saved, MHTML"));
  }

  private static Optional<Message> firstHtml(Message message, int depth) {
    String type = message.header("content-type");
    if (type.toLowerCase(Locale.ROOT).startsWith("text/html")
        || type.toLowerCase(Locale.ROOT).startsWith("application/xhtml")) {
      return Optional.of(message);
    }
    Matcher boundary = BOUNDARY.matcher(type);
    if (depth > 5 || !boundary.find()) {
      return Optional.empty();
    }
    String mark = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
    for (String part : parts(message.body(), "--" + mark)) {
      Optional<Message> html = firstHtml(Message.of(part), depth + 1);
      if (html.isPresent()) {
        return html;
      }
    }
    return Optional.empty();
  }

  private static List<String> parts(String body, String mark) {
    List<String> parts = new ArrayList<>();
    int from = body.indexOf(mark);
    while (from >= 0) {
      int start = body.indexOf('\n', from);
      int end = start < 0 ? -1 : body.indexOf("\n" + mark, start);
      if (start >= 0) {
        parts.add(body.substring(start + 1, end < 0 ? body.length() : Math.max(end, start + 1)));
      }
      from = end < 0 ? -1 : end + 1;
    }
    return parts;
  }

  /** Header and body of a message or a part, a character for each byte. */
  private record Message(String head, String body) {
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]+");

    static Message of(String text) {
      int end = endOfHeader(text);
      return end < 0 ? new Message(text, "") : new Message(text.substring(0, end), rest(text, end));
    }

    static int endOfHeader(String text) {
      int unix = text.indexOf("\n\n");
      int windows = text.indexOf("\r\n\r\n");
      return windows >= 0 && (unix < 0 || windows < unix) ? windows : unix;
    }

    private static String rest(String text, int end) {
      return text.substring(text.indexOf('\n', text.indexOf('\n', end) + 1) + 1);
    }

    /** The value of a field, its folded lines joined; empty where there is none. */
    String header(String name) {
      String unfolded = FOLD.matcher(head).replaceAll(" ");
      Matcher field = Pattern.compile("(?im)^" + Pattern.quote(name) + ":(.*)$").matcher(unfolded);
      return field.find() ? field.group(1).strip() : "";
    }

    byte[] content() {
      return switch (header("content-transfer-encoding").toLowerCase(Locale.ROOT)) {
        case "base64" -> base64();
        case "quoted-printable" -> quotedPrintable();
        default -> body.getBytes(StandardCharsets.ISO_8859_1);
      };
    }

    private byte[] base64() {
      String digits = body.replaceAll("[^A-Za-z0-9+/]", "");
      return Base64.getDecoder()
          .decode(digits.length() % 4 == 1 ? digits.substring(0, digits.length() - 1) : digits);
    }

    /** RFC 2045, section 6.7; what is no escape stays as it is. */
    private byte[] quotedPrintable() {
      ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
      int at = 0;
      while (at < body.length()) {
        char c = body.charAt(at);
        int digits = c == '=' ? hex(at + 1) : -1;
        if (digits >= 0) {
          out.write(digits);
          at += 3;
        } else if (c == '=' && softBreak(at) > 0) {
          at += softBreak(at);
        } else {
          out.write(c);
          at++;
        }
      }
      return out.toByteArray();
    }

    private int hex(int at) {
      if (at + 2 > body.length()) {
        return -1;
      }
      int high = Character.digit(body.charAt(at), 16);
      int low = Character.digit(body.charAt(at + 1), 16);
      return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private int softBreak(int at) {
      if (body.startsWith("=\r\n", at)) {
        return 3;
      }
      return body.startsWith("=\n", at) ? 2 : 0;
    }
  }
}
