// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a statement is rejected: the key for it, the word that is kept, and what it means. */
public enum Reason {
  HOLDER('h', "holder", "somebody else's"),
  ACT('c', "act", "another act"),
  ISSUE('i', "issue", "another issue"),
  ADDRESSEE('t', "addressee", "toward another"),
  WORDS('w', "words", "other words"),
  SAID('d', "said", "another day"),
  DUPLICATE('r', "duplicate", "a repeat"),
  NONE('n', "none", "no position at all"),
  OTHER('o', "other", "another reason");

  private final char key;
  private final String word;
  private final String meaning;

  Reason(char key, String word, String meaning) {
    this.key = key;
    this.word = word;
    this.meaning = meaning;
  }

  /** The key for it on its screen. */
  public char key() {
    return key;
  }

  /** What it means, in words. */
  public String meaning() {
    return meaning;
  }

  /** The word that is kept. */
  public String word() {
    return word;
  }

  /** The reason of this key. */
  public static Optional<Reason> of(char key) {
    return Arrays.stream(values()).filter(each -> each.key == key).findFirst();
  }

  /** All keys with what they mean. */
  public static String keys() {
    return Arrays.stream(values())
        .map(each -> each.key + " " + each.meaning)
        .collect(Collectors.joining("  "));
  }
}
