// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;

/** The parts of a message: its text, as HTML where it has that, and what is attached to it. */
final class Parts {
  private static final int DEEPEST = 10;
  private static final int MOST = 500;

  /**
   * A part with bytes.
   *
   * @param charset that it declares
   * @param name of its file; empty where it has none
   */
  record Part(byte[] bytes, Optional<Charset> charset, String type, String name) {}

  private final List<Part> html = new ArrayList<>();
  private final List<Part> plain = new ArrayList<>();
  private final List<Part> attached = new ArrayList<>();
  private final List<Message> messages = new ArrayList<>();
  private int count;

  private Parts() {}

  static Parts of(Message message) throws IOException {
    Parts parts = new Parts();
    parts.add(message, 0);
    return parts;
  }

  /** The text as HTML, where a part has it. */
  Optional<Part> html() {
    return html.stream().findFirst();
  }

  /** Parts of plain text, in order. */
  List<Part> plain() {
    return List.copyOf(plain);
  }

  /** Files that are attached, pictures and the like left out. */
  List<Part> attached() {
    return List.copyOf(attached);
  }

  /** Messages that are attached whole. */
  List<Message> messages() {
    return List.copyOf(messages);
  }

  private void add(Entity entity, int depth) throws IOException {
    Body body = entity.getBody();
    if (depth > DEEPEST || ++count > MOST || body == null) {
      return;
    }
    if (body instanceof Multipart multipart) {
      for (Entity part : multipart.getBodyParts()) {
        add(part, depth + 1);
      }
    } else if (body instanceof Message message) {
      messages.add(message);
    } else if (body instanceof SingleBody single) {
      add(entity, single);
    }
  }

  private void add(Entity entity, SingleBody body) throws IOException {
    String type = entity.getMimeType() == null ? "" : entity.getMimeType().toLowerCase(Locale.ROOT);
    String name = entity.getFilename() == null ? "" : entity.getFilename();
    Part part =
        new Part(body.getInputStream().readAllBytes(), charset(entity.getCharset()), type, name);
    boolean file = "attachment".equalsIgnoreCase(entity.getDispositionType()) || !name.isEmpty();
    if (file) {
      if (mayBeRead(type)) {
        attached.add(part);
      }
    } else if (type.equals("text/html")) {
      html.add(part);
    } else if (type.equals("text/plain")) {
      plain.add(part);
    } else if (mayBeRead(type)) {
      attached.add(part);
    }
  }

  /** Pictures, sounds, signatures, invitations and cards hold no article. */
  private static boolean mayBeRead(String type) {
    return !type.matches(
        "(?:image|audio|video|font)/.*|.*(?:signature|pgp|pkcs7|calendar|vcard|css).*");
  }

  private static Optional<Charset> charset(String name) {
    try {
      return name == null || name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
