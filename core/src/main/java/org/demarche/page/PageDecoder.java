// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.text.Require;
import org.mozilla.universalchardet.Constants;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Makes a page of bytes: finds their encoding, and refuses what is no text. Line ends stay as they
 * are; a byte order mark is no part of the text. Thread-safe.
 */
public final class PageDecoder {
  /** Control characters beyond this share mean that the bytes are no text. */
  private static final double MOST_CONTROLS = 0.02;

  /** Characters beyond this share that a charset cannot read mean that it is another one. */
  private static final double MOST_BROKEN = 0.001;

  /** So many characters beyond ASCII that are UTF-8 make up for one byte that is not. */
  private static final int UTF8_FOR_A_SLIP = 20;

  /** Fewer accented letters tell nothing of an alphabet. */
  private static final int MANY_ACCENTS = 20;

  /** No language writes four accented Latin letters in a row. */
  private static final Pattern LATIN_RUN = Pattern.compile("[\u00C0-\u00FF]{4,}");

  /** So many bytes are enough to tell an encoding. */
  private static final int SAMPLE = 1 << 16;

  /**
   * It has nearly all small letters where windows-1251 has them, so that short texts look alike;
   * next to no page was ever saved in it.
   */
  private static final String MAC_CYRILLIC = Constants.CHARSET_MACCYRILLIC;

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final Limits limits;

  /** A decoder with these limits. */
  public PageDecoder(Limits limits) {
    this.limits = Require.present(limits, "limits");
  }

  /** A decoder with the default limits. */
  public PageDecoder() {
    this(Limits.DEFAULT);
  }

  /**
   * The page that these bytes are.
   *
   * @param source the input, as the user named it
   * @param facts what is known of it from outside
   * @throws UnreadablePageException where they are empty, blank, no text, or beyond a limit
   */
  public Page decode(String source, byte[] bytes, PageFacts facts) throws UnreadablePageException {
    return new Page(source, bytes, text(source, bytes, Optional.empty()), facts);
  }

  /**
   * The text that these bytes are.
   *
   * @param source the input, as the user named it
   * @param declared the charset that they say they have; used where they are not UTF-8 and it fits
   * @throws UnreadablePageException where they are empty, blank, no text, or beyond a limit
   */
  public String text(String source, byte[] bytes, Optional<Charset> declared)
      throws UnreadablePageException {
    limits.checkBytes(source, bytes.length);
    String text = decoded(source, bytes, declared);
    if (text.isBlank()) {
      throw new UnreadablePageException(source, "holds nothing but white space");
    }
    checkControls(source, text);
    checkLines(source, text);
    return text;
  }

  private static String decoded(String source, byte[] bytes, Optional<Charset> declared)
      throws UnreadablePageException {
    if (bytes.length == 0) {
      throw new UnreadablePageException(source, "is empty");
    }
    Optional<BinaryKind> binary = BinaryKind.of(bytes);
    if (binary.isPresent()) {
      throw new UnreadablePageException(
          source, "is no text: it looks like " + binary.get().looksLike());
    }
    Optional<Charset> wide = WideCharsets.of(bytes);
    if (wide.isPresent()) {
      return withoutMark(new String(bytes, wide.get()));
    }
    int zero = indexOfZero(bytes);
    if (zero >= 0) {
      throw new UnreadablePageException(source, "is no text: a NUL byte stands at byte " + zero);
    }
    return withoutMark(narrow(bytes, declared));
  }

  private static String narrow(byte[] bytes, Optional<Charset> declared) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      return isNearlyUtf8(utf8)
          ? utf8
          : declared
              .map(charset -> new String(bytes, charset))
              .filter(PageDecoder::fits)
              .orElseGet(() -> new String(bytes, detected(bytes)));
    }
  }

  /** A few broken characters are a slip; many mean another charset. */
  private static boolean fits(String text) {
    return broken(text) <= text.length() * MOST_BROKEN && !isGarbled(text);
  }

  private static long broken(String text) {
    return text.chars().filter(c -> c == '\uFFFD').count();
  }

  /** What is no UTF-8 gives hardly a letter beyond ASCII when it is read as such. */
  private static boolean isNearlyUtf8(String text) {
    long letters = text.codePoints().filter(c -> c > 127 && c != '\uFFFD').count();
    return letters >= UTF8_FOR_A_SLIP * broken(text);
  }

  /**
   * Whether this is another alphabet read as Latin: its letters are nearly all accented ones, and
   * few of them stand beside plain ones.
   */
  private static boolean isGarbled(String text) {
    long accented = text.chars().filter(c -> c >= 0xC0 && c <= 0xFF).count();
    long spread = text.chars().filter(c -> c > 0xFF && Character.isLetter(c)).count();
    long runs = LATIN_RUN.matcher(text).results().mapToLong(run -> run.end() - run.start()).sum();
    return accented > MANY_ACCENTS && runs > accented / 2 && spread < accented;
  }

  private static Charset detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (MAC_CYRILLIC.equals(name)) {
      return WINDOWS_1251;
    }
    try {
      // A page that says ISO 8859-1 or ASCII and is neither is windows-1252, as the WHATWG
      // Encoding Standard has it.
      return name == null || name.startsWith("US-ASCII") || name.equals("ISO-8859-1")
          ? WINDOWS_1252
          : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return WINDOWS_1252;
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static int indexOfZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static void checkControls(String source, String text) throws UnreadablePageException {
    long controls = text.chars().filter(PageDecoder::isControl).count();
    if (controls > text.length() * MOST_CONTROLS) {
      throw new UnreadablePageException(
          source, "is no text: " + controls + " of its characters are control characters");
    }
  }

  private static boolean isControl(int c) {
    return c == '\uFFFD' || c == 127 || (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 12);
  }

  private void checkLines(String source, String text) throws UnreadablePageException {
    int start = 0;
    int number = 1;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > limits.lineLength()) {
        throw new UnreadablePageException(
            source,
            "has "
                + (end - start)
                + " characters in line "
                + number
                + "; the limit is "
                + limits.lineLength());
      }
      start = end + 1;
      number++;
    }
  }
}
