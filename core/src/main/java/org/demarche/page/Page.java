// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Arrays;
import org.demarche.text.Hash;
import org.demarche.text.Require;

/**
 * What was captured: immutable bytes with their hash, where they came from and what is known of
 * them.
 */
public final class Page {
  private final String hash;
  private final String source;
  private final byte[] bytes;
  private final String text;
  private final PageFacts facts;

  /**
   * A page.
   *
   * @param source the file, address or record it came from, as a user would name it
   * @param bytes what was read, to the bit
   * @param text the decoded text; all offsets on the page are UTF-16 code units of it
   * @param facts what is known from outside
   */
  public Page(String source, byte[] bytes, String text, PageFacts facts) {
    this.source = Require.filled(source, "source of a page");
    this.bytes = Require.present(bytes, "bytes of a page").clone();
    this.text = Require.present(text, "text of a page");
    this.facts = Require.present(facts, "facts of a page");
    this.hash = Hash.sha256(this.bytes);
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

  /** The decoded text. */
  public String text() {
    return text;
  }

  /** What is known from outside the bytes. */
  public PageFacts facts() {
    return facts;
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
