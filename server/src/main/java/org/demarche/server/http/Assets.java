// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.text.Hash;

/** Styles and scripts, under addresses that change with them, so that browsers may keep them. */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, String> versions = new LinkedHashMap<>();

  /** These files, from the resource folder {@code assets} of the server. */
  public Assets(String... names) {
    for (String name : names) {
      byte[] bytes = read(name);
      files.put(name, bytes);
      versions.put(name, Hash.sha256(bytes).substring(0, 10));
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("/org/demarche/server/assets/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a file is found. */
  public String address(String name) {
    return "/assets/" + versions.get(name) + "/" + name;
  }

  /** Answers {@code /assets/{version}/{name}}. */
  public Reply answer(Exchange exchange) {
    String name = exchange.part("name");
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw Refusal.missing("There is no such file.");
    }
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    return Reply.bytes(200, type, bytes)
        .with("Cache-Control", "public, max-age=31536000, immutable");
  }
}
