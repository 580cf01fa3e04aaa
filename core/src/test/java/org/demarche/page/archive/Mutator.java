// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages inputs as disks, networks, programs and people do, and worse. */
final class Mutator {
  private static final int LARGEST = 2 << 20;

  /** Words that formats give a meaning. */
  private static final List<String> WORDS =
      List.of(
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<!DOCTYPE html [",
          "&#x110000;",
          "&#0;",
          "&amp",
          "\u0000",
          "<script>",
          "</script>",
          "<plaintext>",
          "<textarea>",
          "<svg><style>",
          "<table><td><table>",
          "<template>",
          "<base href=\"//\">",
          "<meta charset=utf-16>",
          "<meta charset=\"x-user-defined\">",
          "<title>",
          "</body></html>",
          "<p hidden>",
          "<time datetime=\"99999-99-99\">",
          "<br>",
          "<script type=\"application/ld+json\">[[[{\"@graph\":",
          "\"articleBody\":",
          "{\"a\":",
          "[[[[[[[[",
          "WARC/1.0\r\n",
          "\r\n\r\n",
          "Content-Length: 99999999999\r\n",
          "Content-Length: -1\r\n",
          "Content-Type: multipart/related; boundary=\"\"\r\n",
          "MIME-Version: 1.0\r\n",
          "--b--\r\n",
          "=\r\n",
          "Transfer-Encoding: chunked\r\n",
          "Content-Encoding: gzip, gzip, br\r\n",
          "PK\u0003\u0004",
          "PK\u0005\u0006",
          "<rss><channel><item>",
          "</item>",
          "<feed><entry>",
          "<opml><outline xmlUrl='http://x'>",
          "jsonfeed.org/version",
          "\"items\":[",
          "\uD800",
          "\uFEFF",
          "\u202E",
          "İ",
          "ß",
          "﷽",
          "e\u0301\u0301\u0301",
          "Related Articles\n",
          "15 minutes ago\n",
          "Advertisement\n",
          "(Reuters) - ",
          "\"\"\"\"\"\"",
          "«««");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          Charset.forName("windows-1251"),
          Charset.forName("Shift_JIS"),
          Charset.forName("GB18030"),
          Charset.forName("UTF-32BE"),
          Charset.forName("IBM500"));

  private final Random random;
  private final List<byte[]> seeds;

  Mutator(long seed, List<byte[]> seeds) {
    this.random = new Random(seed);
    this.seeds = seeds;
  }

  /** One of the inputs, damaged one to four times; of bounded size. */
  byte[] next() {
    byte[] bytes = any();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      bytes = damaged(bytes);
    }
    return bytes.length > LARGEST ? Arrays.copyOf(bytes, LARGEST) : bytes;
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] damaged(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int to = at + random.nextInt(bytes.length - at + 1);
    switch (random.nextInt(10)) {
      case 0:
        return flipped(bytes);
      case 1:
        return Arrays.copyOf(bytes, at);
      case 2:
        return insert(bytes, at, Arrays.copyOfRange(bytes, at, to));
      case 3:
        return insert(Arrays.copyOf(bytes, at), at, Arrays.copyOfRange(bytes, to, bytes.length));
      case 4:
        byte[] other = any();
        int from = random.nextInt(other.length + 1);
        return insert(Arrays.copyOf(bytes, at), at, Arrays.copyOfRange(other, from, other.length));
      case 5:
        return insert(bytes, at, repeated(tag(), 1 << random.nextInt(15)));
      case 6:
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        return new String(bytes, StandardCharsets.UTF_8).getBytes(charset);
      case 7:
        return Make.gzip(bytes);
      case 8:
        return insert(bytes, at, repeated(word(), 1 << random.nextInt(random.nextInt(12) + 1)));
      default:
        return insert(bytes, at, word().getBytes(StandardCharsets.UTF_8));
    }
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = random.nextInt(20); i >= 0 && flipped.length > 0; i--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String tag() {
    String[] tags = {
      "<div>",
      "<b>",
      "<table><tr><td>",
      "<p>",
      "</div>",
      "<blockquote>",
      "<ul><li>",
      "<a href=x>",
      "<x:y>"
    };
    return tags[random.nextInt(tags.length)];
  }

  private static byte[] repeated(String text, int times) {
    return text.repeat(times).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] insert(byte[] bytes, int at, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + more.length);
    out.write(bytes, 0, at);
    out.writeBytes(more);
    out.write(bytes, at, bytes.length - at);
    return out.toByteArray();
  }
}
