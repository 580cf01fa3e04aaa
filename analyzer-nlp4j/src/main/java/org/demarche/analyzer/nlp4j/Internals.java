// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.IOException;
import java.lang.reflect.Field;

/** Fields of NLP4J that it does not show. */
final class Internals {
  private Internals() {}

  static Field field(Class<?> owner, String name) throws IOException {
    try {
      Field field = owner.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IOException("This NLP4J has no " + owner.getSimpleName() + "." + name + ".", e);
    }
  }

  static Object get(Field field, Object owner) throws IOException {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IOException(e);
    }
  }

  static void set(Field field, Object owner, Object value) throws IOException {
    try {
      field.set(owner, value);
    } catch (IllegalAccessException e) {
      throw new IOException(e);
    }
  }
}
