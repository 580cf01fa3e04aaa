// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;

/**
 * Reads what a request brings, up to a size.
 *
 * @param uploads folder for files while a form is read
 */
record Bodies(Path uploads) {
  /** Most bytes that a form may bring, files included. */
  private static final long MOST_BYTES = 256L << 20;

  /** Most bytes of a form without files, and of JSON. */
  private static final int MOST_TEXT = 1 << 20;

  private static final int MOST_FIELDS = 2_000;

  /**
   * The exchange with its body.
   *
   * @throws Refusal where the body is too large or no form
   */
  Exchange read(Request request, Exchange head) throws IOException {
    String type = head.header("content-type").orElse("");
    boolean files = type.startsWith("multipart/form-data");
    if (request.getLength() > (files ? MOST_BYTES : MOST_TEXT)) {
      throw tooLarge(files);
    }
    try {
      if (files) {
        List<Upload> uploaded = new ArrayList<>();
        Params form = parts(request, type, uploaded);
        return head.with(form, uploaded, "");
      }
      if (type.startsWith("application/x-www-form-urlencoded")) {
        Params form = params(FormFields.getFields(request, MOST_FIELDS, MOST_TEXT));
        return head.with(form, List.of(), "");
      }
      return head.with(Params.NONE, List.of(), text(request));
    } catch (CompletionException | IllegalStateException e) {
      throw unreadable(e, files);
    }
  }

  private static String text(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] bytes = in.readNBytes(MOST_TEXT + 1);
      if (bytes.length > MOST_TEXT) {
        throw tooLarge(false);
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** What Jetty finds wrong with a form, which it tells in words only. */
  private static Refusal unreadable(RuntimeException e, boolean files) throws IOException {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("max") || words.contains("too large") || words.contains("too many")) {
      return tooLarge(files);
    }
    if (cause instanceof IOException || cause instanceof TimeoutException) {
      throw new IOException(cause);
    }
    return Refusal.wrong("What was sent is no form that can be read; nothing was done.");
  }

  private static Refusal tooLarge(boolean files) {
    return new Refusal(
        413,
        files
            ? "This is more than " + (MOST_BYTES >> 20) + " MB; read it with demarche read."
            : "This is more than " + (MOST_TEXT >> 20) + " MB; nothing was done.");
  }

  static Params params(Fields fields) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    fields.forEach(field -> map.put(field.getName(), field.getValues()));
    return Params.of(map);
  }

  private Params parts(Request request, String type, List<Upload> files) throws IOException {
    MultiPartConfig limits =
        new MultiPartConfig.Builder()
            .location(uploads)
            .maxSize(MOST_BYTES)
            .maxPartSize(MOST_BYTES)
            .maxMemoryPartSize(1 << 20)
            .maxParts(MOST_FIELDS)
            .build();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(request, request, type, limits)) {
      for (MultiPart.Part part : parts) {
        if (part.getFileName() == null) {
          String value = part.getContentAsString(StandardCharsets.UTF_8);
          fields.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(value);
        } else if (!part.getFileName().isBlank()) {
          files.add(upload(part));
        }
      }
    }
    return Params.of(fields);
  }

  private static Upload upload(MultiPart.Part part) throws IOException {
    String name = part.getFileName().replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
    ByteBuffer bytes = Content.Source.asByteBuffer(part.createContentSource());
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return new Upload(name, copy);
  }
}
