// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that HTML, XML or the header of a message says it has. */
public final class DeclaredCharset {
  private static final int SAMPLE = 4096;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<(?:meta\\b[^>]{0,300}\\bcharset|\\?xml\\b[^>]{0,100}\\bencoding)\\s*=\\s*[\"']?([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  static Optional<Charset> of(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(SAMPLE, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(start);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  /** The charset of a media type such as "text/html; charset=utf-8". */
  public static Optional<Charset> ofContentType(String mediaType) {
    Matcher matcher = PARAMETER.matcher(mediaType);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  /** As the WHATWG Encoding Standard has it, ISO 8859-1 and ASCII mean windows-1252. */
  private static Optional<Charset> named(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? Charset.forName("windows-1252") : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
