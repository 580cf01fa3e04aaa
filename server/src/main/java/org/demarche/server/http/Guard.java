// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps other sites, and names that were bent to point at this machine, from using the server.
 *
 * <p>On the loopback address the Host header must name it, which stops DNS rebinding. Whatever
 * changes something must come from a page of ours: the browser's own word on that (Sec-Fetch-Site,
 * Origin) must not speak against it, and forms carry a secret that other sites cannot read. See
 * OWASP, Cross-Site Request Forgery Prevention Cheat Sheet.
 */
public final class Guard {
  /** Name of the form field that carries the secret. */
  public static final String FIELD = "csrf";

  private static final String COOKIE = "demarche";

  private static final String BEARER = "Bearer ";

  private static final String TOKEN = "token";

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

  /** Nothing is loaded from elsewhere, and no script or style stands in a page. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final Optional<String> token;
  private final String secret = newSecret();

  /**
   * A guard.
   *
   * @param token what a visitor must know; empty on the loopback address
   */
  public Guard(Optional<String> token) {
    this.token = token;
  }

  /** A secret that nobody guesses. */
  public static String newSecret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The secret that our forms carry. */
  public String secret() {
    return secret;
  }

  /**
   * Lets a visitor pass, or sends who brought the token in the address on with a cookie.
   *
   * @return a reply in place of the action's, where there is one
   * @throws Refusal where it must not pass
   */
  Optional<Reply> pass(Exchange exchange) {
    if (token.isEmpty()) {
      checkHost(exchange);
    } else if (!isSame(cookie(exchange), token.get()) && !isSame(bearer(exchange), token.get())) {
      return Optional.of(enter(exchange));
    }
    return Optional.empty();
  }

  private static void checkHost(Exchange exchange) {
    String host = exchange.header("host").orElse("").replaceFirst(":\\d+$", "");
    if (!LOOPBACK.contains(host.toLowerCase(Locale.ROOT))) {
      throw new Refusal(421, "This server answers to localhost and 127.0.0.1 only.");
    }
  }

  private Reply enter(Exchange exchange) {
    if (!isSame(exchange.query().first(TOKEN).orElse(""), token.orElseThrow())) {
      throw new Refusal(
          401, "Open the address with the token that demarche serve printed when it was started.");
    }
    return Reply.see(coded(exchange.path()) + exchange.query().without(TOKEN).query())
        .with("Set-Cookie", COOKIE + "=" + token.get() + "; HttpOnly; SameSite=Strict; Path=/");
  }

  /** The path as it stands in an address of this server, and of no other. */
  private static String coded(String path) {
    try {
      return new URI(null, null, path.replaceFirst("^[/\\\\]*", "/"), null).getRawPath();
    } catch (URISyntaxException e) {
      return "/";
    }
  }

  private static String bearer(Exchange exchange) {
    String given = exchange.header("authorization").orElse("");
    return given.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? given.substring(BEARER.length()).strip()
        : "";
  }

  private static String cookie(Exchange exchange) {
    for (String each : exchange.header("cookie").orElse("").split(";")) {
      String[] pair = each.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equals(COOKIE)) {
        return pair[1];
      }
    }
    return "";
  }

  /**
   * Whether the browser says that a request which changes something comes from elsewhere; asked
   * before its body is read.
   *
   * @throws Refusal where it does
   */
  void checkOrigin(Exchange exchange) {
    String site = exchange.header("sec-fetch-site").orElse("same-origin");
    String host = exchange.header("host").orElse("");
    boolean ownOrigin =
        exchange
            .header("origin")
            .map(
                each ->
                    each.matches("https?://.*")
                        && each.replaceFirst("https?://", "").equalsIgnoreCase(host))
            .orElse(true);
    if (!ownOrigin || !site.equals("same-origin") && !site.equals("none")) {
      throw new Refusal(403, "This was sent by a page of another site; nothing was done.");
    }
  }

  /**
   * Whether a request that changes something carries our secret. One of JSON need not: a browser
   * asks before it sends such a one from another site, and gets no leave (Fetch Standard, CORS).
   *
   * @throws Refusal where it does not
   */
  void checkSecret(Exchange exchange) {
    String type = exchange.header("content-type").orElse("").replaceFirst(";.*", "").strip();
    boolean json = type.toLowerCase(Locale.ROOT).equals("application/json");
    if (!json && !isSame(exchange.form().first(FIELD).orElse(""), secret)) {
      throw new Refusal(
          403,
          "This form is from before the server was started again. Go back, reload the page,"
              + " and send it again.");
    }
  }

  /** Compared in a time that tells nothing. */
  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** The headers of every reply; the reply's own stand before them. */
  static Map<String, String> headers() {
    return HEADERS;
  }
}
