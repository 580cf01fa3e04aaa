// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.view.output.Json;
import org.eclipse.jetty.http.HttpStatus;

/** Tells a program why its request was refused: RFC 9457, Problem Details for HTTP APIs. */
public final class Problems {
  static final String TYPE = "application/problem+json";

  private static final Pattern HERE = Pattern.compile("/api(/.*)?|" + Pattern.quote(OpenApi.PATH));

  private Problems() {}

  /** Whether who asks at this path is a program. */
  public static boolean isHere(String path) {
    return HERE.matcher(path).matches();
  }

  /** The reply; its {@code detail} is the sentence. */
  public static Reply of(Refusal refusal) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("title", HttpStatus.getMessage(refusal.status()));
    problem.put("status", refusal.status());
    problem.put("detail", refusal.getMessage());
    return Reply.text(refusal.status(), TYPE, Json.text(problem));
  }
}
