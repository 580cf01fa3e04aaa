// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.output;

import java.util.List;
import java.util.function.Function;

/**
 * A field of a row as scripts see it.
 *
 * @param name its name in JSON
 * @param parts names of its own fields where it is an object or a list of objects; else empty
 * @param value null, a text, a number, a list of texts, a map of its parts, or a list of such maps
 */
public record Field<T>(String name, List<String> parts, Function<T, Object> value) {
  /** A field that is no object. */
  public static <T> Field<T> of(String name, Function<T, Object> value) {
    return new Field<>(name, List.of(), value);
  }

  /** A field with fields of its own. */
  public static <T> Field<T> of(String name, List<String> parts, Function<T, Object> value) {
    return new Field<>(name, parts, value);
  }
}
