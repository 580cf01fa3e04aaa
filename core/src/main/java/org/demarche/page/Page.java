// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Hash;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * What was captured: immutable bytes with their hash, where they came from and what is known of
 * them.
 *
 * <p>The text is what offsets count in. Of plain text it is the decoded bytes. Of HTML, MHTML and
 * the entries of feeds it is the visible text of the blocks in document order, parted by blank
 * lines, while the bytes stay what was captured; {@link #layout()} then says what each block is.
 * The same bytes always give the same text. Layout and metadata are worked out from the bytes when
 * they are read and are not stored: a page out of a ledger has none.
 */
public final class Page {
  private final String hash;
  private final String source;
  private final byte[] bytes;
  private final String text;
  private final PageFacts facts;
  private final Told told;
  private final List<LaidOut> layout;

  /**
   * A page.
   *
   * @param source the file, address or record it came from, as a user would name it
   * @param bytes what was read, to the bit
   * @param text the decoded text; all offsets on the page are UTF-16 code units of it
   * @param facts what is known from outside
   */
  public Page(String source, byte[] bytes, String text, PageFacts facts) {
    this(source, bytes, text, facts, Told.NOTHING, List.of());
  }

  /**
   * A page of a format that knows metadata and blocks.
   *
   * @param told what it says of itself
   * @param layout its blocks in order, none over another; empty where the format knows none
   */
  public Page(
      String source, byte[] bytes, String text, PageFacts facts, Told told, List<LaidOut> layout) {
    this.source = Require.filled(source, "source of a page");
    this.bytes = Require.present(bytes, "bytes of a page").clone();
    this.text = Require.present(text, "text of a page");
    this.facts = Require.present(facts, "facts of a page");
    this.told = Require.present(told, "what a page tells");
    this.layout = List.copyOf(layout);
    int last = 0;
    for (LaidOut block : this.layout) {
      Require.that(
          block.place().start() >= last && block.place().end() <= text.length(),
          "a block at %d lies outside its page or over another",
          block.place().start());
      last = block.place().end();
    }
    this.hash = Hash.sha256(this.bytes);
  }

  /**
   * The same page, published no later than this: what an HTTP header Last-Modified (or Date) says,
   * which tells when a server last changed the page and never when it was published.
   */
  public Page notAfter(DateSpan change) {
    return new Page(source, bytes, text, facts, told.notAfter(change), layout);
  }

  /** The same page, saved at this time: an archive's record, where nothing else tells. */
  public Page savedAt(Optional<DateSpan> captured) {
    return new Page(source, bytes, text, facts, told.savedAt(captured), layout);
  }

  /** The same page, dated by what led to it, a feed's entry, where it tells no date as good. */
  public Page dated(Optional<DateSpan> day) {
    return new Page(source, bytes, text, facts, told.dated(day), layout);
  }

  /** SHA-256 of the bytes: the page's id. */
  public String hash() {
    return hash;
  }

  /** The file, address or record it came from. */
  public String source() {
    return source;
  }

  /** The source's last part: "page.txt" of "/home/me/page.txt". */
  public String name() {
    int cut = Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\'));
    return source.substring(cut + 1);
  }

  /** A copy of the bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The text, as laid out where the format knows blocks. */
  public String text() {
    return text;
  }

  /** What is known from outside the bytes. */
  public PageFacts facts() {
    return facts;
  }

  /** What the page says of itself. */
  public Told told() {
    return told;
  }

  /** What is known from outside, else what the page says of itself. */
  public PageFacts known() {
    return facts.or(told.facts());
  }

  /** The blocks of the text in order; empty where the format knows none. */
  public List<LaidOut> layout() {
    return layout;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Page page
        && source.equals(page.source)
        && facts.equals(page.facts)
        && Arrays.equals(bytes, page.bytes);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  @Override
  public String toString() {
    return "Page[" + source + ", " + hash.substring(0, 12) + "]";
  }
}
