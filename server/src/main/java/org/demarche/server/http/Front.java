// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.demarche.store.LedgerException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Between Jetty and our actions: reads the request, writes the reply, whatever goes wrong. */
public final class Front extends Handler.Abstract {
  /** Makes the reply to what is refused. */
  @FunctionalInterface
  public interface Refused {
    /** The reply at this path, "" where the path cannot be read. */
    Reply reply(String path, Refusal refusal);
  }

  private final Guard guard;
  private final Routes routes;
  private final Bodies bodies;
  private final Refused refused;

  /**
   * A front.
   *
   * @param uploads folder for files while a form is read
   * @param refused makes the reply to what is refused
   */
  public Front(Guard guard, Routes routes, Path uploads, Refused refused) {
    this.guard = guard;
    this.routes = routes;
    this.bodies = new Bodies(uploads);
    this.refused = refused;
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
    String path = "";
    try {
      path = request.getHttpURI().getDecodedPath();
      return answer(request, head(request, path));
    } catch (Refusal refusal) {
      return refused(path, refusal);
    } catch (IllegalArgumentException mistake) {
      return refused(path, Refusal.wrong(mistake.getMessage()));
    } catch (LedgerException e) {
      return refused(path, new Refusal(503, e.getMessage()));
    } catch (IOException | RuntimeException e) {
      return refused(path, mishap(e));
    }
  }

  private Reply answer(Request request, Exchange head) throws IOException {
    Optional<Reply> instead = guard.pass(head);
    if (instead.isPresent()) {
      return instead.get();
    }
    Action action = routes.find(head);
    if (head.method().equals("GET")) {
      return action.answer(head);
    }
    guard.checkOrigin(head);
    Exchange whole = bodies.read(request, head);
    guard.checkSecret(whole);
    return action.answer(whole);
  }

  private Reply refused(String path, Refusal refusal) {
    Reply reply = refused.reply(path, refusal);
    return refusal.allowed().isEmpty() ? reply : reply.with("Allow", refusal.allowed());
  }

  /** A mistake of ours: its trace is for the terminal, a visitor learns its name. */
  private static Refusal mishap(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return new Refusal(408, "What was to be sent did not come in time; nothing was done.");
      }
    }
    if (e instanceof IOException) {
      return Refusal.wrong("What was sent could not be read to its end; nothing was done.");
    }
    System.getLogger(Front.class.getName()).log(System.Logger.Level.ERROR, "A request failed.", e);
    return new Refusal(
        500,
        "Demarche made a mistake here ("
            + e.getClass().getSimpleName()
            + "). The terminal in which it was started tells more.");
  }

  private static Exchange head(Request request, String path) {
    String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
    Params query = Bodies.params(Request.extractQueryParameters(request));
    return new Exchange(
        method, path, Map.of(), query, Params.NONE, List.of(), headers(request), "");
  }

  private static Map<String, String> headers(Request request) {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : request.getHeaders()) {
      String value = field.getValue() == null ? "" : field.getValue();
      headers.merge(field.getName().toLowerCase(Locale.ROOT), value, (a, b) -> a + ", " + b);
    }
    return headers;
  }
}
