// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives. */
final class Make {
  static final String STORY =
      "The port of Lindow will stay shut until the crews are paid, the union said.";

  private Make() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String html(String title) {
    return "<html><head><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><p>"
        + STORY
        + "</p></body></html>";
  }

  static byte[] gzip(byte[]... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] member : members) {
      try (OutputStream packed = new GZIPOutputStream(out)) {
        packed.write(member);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out.toByteArray();
  }

  /** Frames of Zstandard, one for each. */
  static byte[] zstd(byte[]... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] member : members) {
      try (OutputStream packed = new ZstdOutputStream(out)) {
        packed.write(member);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** A ZIP of names and contents in turn. */
  static byte[] zip(Object... entries) {
    return zip(StandardCharsets.UTF_8, entries);
  }

  /** The same, with names in a charset that the archive does not tell of. */
  static byte[] zip(Charset names, Object... entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write(entries[i + 1] instanceof byte[] b ? b : bytes((String) entries[i + 1]));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A record of a web archive. */
  static byte[] record(String type, String url, String mediaType, byte[] block) {
    return join(
        bytes(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "WARC-Date: 2024-06-14T10:03:00Z\r\nWARC-Target-URI: "
                + url
                + "\r\nContent-Type: "
                + mediaType
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n"),
        block,
        bytes("\r\n\r\n"));
  }

  /** An answer of a server, as a record. */
  static byte[] answer(String url, int status, String headers, byte[] body) {
    byte[] http = join(bytes("HTTP/1.1 " + status + " Said\r\n" + headers + "\r\n"), body);
    return record("response", url, "application/http; msgtype=response", http);
  }

  /** A page, as a record. */
  static byte[] page(String title) {
    return answer(
        "https://gazette.example/" + title,
        200,
        "Content-Type: text/html; charset=utf-8\r\n",
        bytes(html(title)));
  }
}
