// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered.
 *
 * @param status status of HTTP
 * @param headers beside those that every reply has
 * @param body the bytes
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {
  private static final String TYPE = "Content-Type";

  /** A page. */
  public static Reply html(String html) {
    return text(200, "text/html; charset=utf-8", html);
  }

  /** Text of a type. */
  public static Reply text(int status, String type, String text) {
    return bytes(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes of a type. */
  public static Reply bytes(int status, String type, byte[] bytes) {
    return new Reply(status, Map.of(TYPE, type), bytes);
  }

  /** A file to keep under this name. */
  public static Reply file(String name, String type, byte[] bytes) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return bytes(200, type, bytes)
        .with("Content-Disposition", "attachment; filename=\"" + safe + "\"");
  }

  /** After a form: look there. */
  public static Reply see(String address) {
    return new Reply(303, Map.of("Location", address), new byte[0]);
  }

  /** The same with another status. */
  public Reply status(int other) {
    return new Reply(other, headers, body);
  }

  /** The same with a header. */
  public Reply with(String name, String value) {
    Map<String, String> copy = new LinkedHashMap<>(headers);
    copy.put(name, value);
    return new Reply(status, copy, body);
  }

  /** The type of the body, "" where there is none. */
  public String type() {
    return headers.getOrDefault(TYPE, "");
  }
}
