// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Between Jetty and our actions: reads the request, writes the reply, whatever goes wrong. */
public final class Front extends Handler.Abstract {
  /** Most bytes that a form may bring, files included. */
  private static final long MOST_BYTES = 256L << 20;

  private static final int MOST_FIELDS = 2_000;

  private final Guard guard;
  private final Routes routes;
  private final Path uploads;
  private final Function<Refusal, Reply> page;

  /**
   * A front.
   *
   * @param uploads folder for files while a form is read
   * @param page makes the reply to what is refused
   */
  public Front(Guard guard, Routes routes, Path uploads, Function<Refusal, Reply> page) {
    this.guard = guard;
    this.routes = routes;
    this.uploads = uploads;
    this.page = page;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Reply reply = reply(request);
    response.setStatus(reply.status());
    Guard.headers().forEach(response.getHeaders()::put);
    reply.headers().forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
    boolean head = request.getMethod().equals("HEAD");
    response.write(true, head ? null : ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  private Reply reply(Request request) {
    try {
      Exchange exchange = exchange(request);
      return guard.pass(exchange).orElseGet(() -> routes.answer(exchange));
    } catch (Refusal refusal) {
      return page.apply(refusal);
    } catch (IllegalArgumentException mistake) {
      return page.apply(Refusal.wrong(mistake.getMessage()));
    } catch (IOException | RuntimeException e) {
      String words = e.getMessage() == null ? e.toString() : e.getMessage();
      return page.apply(new Refusal(500, words));
    }
  }

  private Exchange exchange(Request request) throws IOException {
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    String path = request.getHttpURI().getDecodedPath();
    Map<String, String> headers = headers(request);
    Params query = params(Request.extractQueryParameters(request));
    Params form = Params.NONE;
    List<Upload> files = new ArrayList<>();
    String body = "";
    String type = headers.getOrDefault("content-type", "");
    if (!method.equals("GET")) {
      checkLength(request);
      if (type.startsWith("multipart/form-data")) {
        form = parts(request, type, files);
      } else if (type.startsWith("application/x-www-form-urlencoded")) {
        form = params(FormFields.getFields(request, MOST_FIELDS, 1 << 20));
      } else {
        body = Content.Source.asString(request, StandardCharsets.UTF_8);
      }
    }
    return new Exchange(method, path, Map.of(), query, form, files, headers, body);
  }

  private static void checkLength(Request request) {
    if (request.getLength() > MOST_BYTES) {
      throw new Refusal(
          413, "This is more than " + (MOST_BYTES >> 20) + " MB; read it with demarche read.");
    }
  }

  private static Map<String, String> headers(Request request) {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue() == null ? "" : field.getValue();
      headers.merge(field.getName().toLowerCase(Locale.ROOT), value, (a, b) -> a + ", " + b);
    }
    return headers;
  }

  private static Params params(Fields fields) {
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
    } catch (CompletionException e) {
      throw new IOException("The form could not be read.", e);
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
