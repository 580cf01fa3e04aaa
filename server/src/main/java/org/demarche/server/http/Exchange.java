// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked.
 *
 * @param method GET, POST, …; a HEAD is told as GET
 * @param path the path, decoded
 * @param parts the parts of the path that the route names
 * @param query the query
 * @param form the fields of a form that was sent; none for GET
 * @param uploads the files of such a form
 * @param headers of the request, by name in lower case
 * @param body the body as text where it is no form
 */
public record Exchange(
    String method,
    String path,
    Map<String, String> parts,
    Params query,
    Params form,
    List<Upload> uploads,
    Map<String, String> headers,
    String body) {
  public Exchange {
    parts = Map.copyOf(parts);
    uploads = List.copyOf(uploads);
    headers = Map.copyOf(headers);
  }

  /** A part of the path that the route names. */
  public String part(String name) {
    return parts.get(name);
  }

  /** A header. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * A field of the query that must be given.
   *
   * @throws Refusal naming it
   */
  public String needed(String name) {
    return query
        .first(name)
        .orElseThrow(() -> Refusal.wrong("The address lacks \"" + name + "=\"."));
  }

  /** The same, at this route. */
  Exchange at(Map<String, String> named) {
    return new Exchange(method, path, named, query, form, uploads, headers, body);
  }

  /** The same with what its body brought. */
  Exchange with(Params fields, List<Upload> files, String text) {
    return new Exchange(method, path, parts, query, fields, files, headers, text);
  }
}
