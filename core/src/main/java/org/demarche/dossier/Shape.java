// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes nodes apart and notes where one has another shape than it should. */
final class Shape {
  private final Problems problems;

  Shape(Problems problems) {
    this.problems = problems;
  }

  /** The fields of an object, those known by their names; others are problems. */
  Map<String, Node> fields(Node node, String what, String... known) {
    Map<String, Node> found = new LinkedHashMap<>();
    if (!(node instanceof Node.Fields object)) {
      problems.add(
          node.line(),
          what + " has the fields " + String.join(", ", known) + "; this is " + node.kind() + ".");
      return found;
    }
    for (Node.Field field : object.fields()) {
      if (!List.of(known).contains(field.name())) {
        problems.add(
            field.line(),
            what
                + " has no field \""
                + field.name()
                + "\"; it has "
                + String.join(", ", known)
                + ".");
      } else if (found.put(field.name(), field.value()) != null) {
        problems.add(field.line(), "the field \"" + field.name() + "\" stands there twice.");
      }
    }
    return found;
  }

  /** The items of a list; none where it is absent or empty. */
  List<Node> items(Node node, String name) {
    if (node == null || node instanceof Node.Nothing) {
      return List.of();
    }
    if (node instanceof Node.Items list) {
      return list.items();
    }
    problems.add(node.line(), "\"" + name + "\" is a list; this is " + node.kind() + ".");
    return List.of();
  }

  /** The texts of a list. */
  List<String> texts(Node node, String name) {
    return items(node, name).stream()
        .map(item -> text(item, "each of \"" + name + "\""))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A text, where there is one. */
  Optional<String> text(Node node, String name) {
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof Node.Text text && !text.text().isBlank()) {
      return Optional.of(text.text().strip());
    }
    String said = name.startsWith("each") ? name : "\"" + name + "\"";
    problems.add(node.line(), said + " is a text; this is " + node.kind() + ".");
    return Optional.empty();
  }

  /** A text that must be there. */
  Optional<String> required(Node owner, Node node, String what, String name) {
    if (node == null && owner instanceof Node.Fields) {
      problems.add(owner.line(), what + " needs the field \"" + name + "\".");
    }
    return text(node, name);
  }
}
