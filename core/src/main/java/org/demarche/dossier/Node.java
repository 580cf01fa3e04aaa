// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import java.util.List;

/** A piece of a YAML file with the line on which it starts, counted from 1. */
sealed interface Node {
  int line();

  /** A word, a number or a line of text, as it is written. */
  record Text(int line, String text) implements Node {}

  /** A list. */
  record Items(int line, List<Node> items) implements Node {}

  /** Names with values, in the order of the file, repeated names included. */
  record Fields(int line, List<Field> fields) implements Node {}

  /** Nothing stands there. */
  record Nothing(int line) implements Node {}

  /** A name with its value. */
  record Field(int line, String name, Node value) {}

  /** What a user would call it. */
  default String kind() {
    return switch (getClass().getSimpleName()) {
      case "Text" -> "a text";
      case "Items" -> "a list";
      case "Fields" -> "names with values";
      default -> "nothing";
    };
  }
}
