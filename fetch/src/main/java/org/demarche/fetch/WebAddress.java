// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web in one spelling: scheme and host in lower case, an international name in
 * its ASCII form, numbers as four decimal parts, no port where it is the usual one, no fragment,
 * what may not stand in an address escaped.
 */
record WebAddress(URI uri) {
  private static final int LONGEST = 4000;

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#\\\\]*)([^#]*)(?:#.*)?", Pattern.DOTALL);

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");

  private static final Pattern NAME = Pattern.compile("[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\\.?");

  /**
   * The address that this text is.
   *
   * @throws RefusedException where it is none that is read
   */
  static WebAddress of(String text) throws RefusedException {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new RefusedException("is no address of the web");
    }
    if (text.length() > LONGEST) {
      throw new RefusedException("is longer than " + LONGEST + " characters");
    }
    String scheme = form.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new RefusedException("is no address that is read: only http and https are");
    }
    if (form.group(2).contains("@")) {
      throw new RefusedException("names a user, and none is told to a server");
    }
    String path = form.group(3).startsWith("/") ? form.group(3) : "/" + form.group(3);
    try {
      return new WebAddress(
          new URI(scheme + "://" + authority(scheme, form.group(2)) + escaped(path)));
    } catch (URISyntaxException e) {
      throw new RefusedException("is no address of the web", e);
    }
  }

  private static String authority(String scheme, String text) throws RefusedException {
    Matcher authority = AUTHORITY.matcher(text);
    if (!authority.matches()) {
      throw new RefusedException("names no host that is understood");
    }
    String host = host(authority.group(1));
    String port = Optional.ofNullable(authority.group(2)).orElse("");
    if (port.isEmpty() || Integer.parseInt(port) == usualPort(scheme)) {
      return host;
    }
    int number = Integer.parseInt(port);
    if (number < 1 || number > 65535) {
      throw new RefusedException("names the port " + port + ", which there is not");
    }
    return host + ":" + number;
  }

  private static String host(String text) throws RefusedException {
    if (text.startsWith("[")) {
      return text.toLowerCase(Locale.ROOT);
    }
    String name;
    try {
      name = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("names no host that is understood", e);
    }
    if (!NAME.matcher(name).matches()) {
      throw new RefusedException("names no host that is understood");
    }
    if (!NumericHost.is(name)) {
      return name;
    }
    return NumericHost.dotted(name)
        .orElseThrow(() -> new RefusedException("names no host that is understood"));
  }

  private static int usualPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  /** What people and servers write into addresses although it has to be escaped (RFC 3986). */
  private static String escaped(String path) {
    StringBuilder result = new StringBuilder(path.length());
    for (byte b : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b > ' ' && b < 127 && "\"<>^`{|}[]".indexOf(b) < 0;
      result.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return result.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }

  /**
   * Where a reference on this page leads.
   *
   * @throws RefusedException where it leads nowhere that is read
   */
  WebAddress resolve(String reference) throws RefusedException {
    String plain = reference.strip();
    if (plain.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      return of(plain);
    }
    if (plain.startsWith("//")) {
      return of(uri.getScheme() + ":" + plain);
    }
    int fragment = plain.indexOf('#');
    String target = escaped(fragment < 0 ? plain : plain.substring(0, fragment));
    // These two are not what java.net.URI makes of them: it folds "//" and drops the last step.
    if (target.startsWith("/")) {
      return of(origin() + target);
    }
    if (target.startsWith("?")) {
      return of(origin() + uri.getRawPath() + target);
    }
    try {
      return target.isEmpty() ? this : of(uri.resolve(target).toString());
    } catch (IllegalArgumentException e) {
      throw new RefusedException("leads to \"" + plain + "\", which is no address", e);
    }
  }

  /** The host without brackets and port. */
  String host() {
    String authority = uri.getRawAuthority();
    int colon = authority.lastIndexOf(':');
    boolean port = colon > authority.lastIndexOf(']');
    String host = colon > 0 && port ? authority.substring(0, colon) : authority;
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Scheme, host and port: what one robots.txt is for. */
  String origin() {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
