// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.demarche.page.Limits;
import org.demarche.page.format.DeclaredCharset;
import org.netpreserve.jwarc.HttpResponse;

/** Content of an HTTP answer in a web archive. */
final class HttpAnswer {
  private final HttpResponse http;
  private final Limits limits;

  HttpAnswer(HttpResponse http, Limits limits) {
    this.http = http;
    this.limits = limits;
  }

  /** The content with its codings taken off. */
  byte[] content() throws IOException {
    byte[] sent = ContentCodings.limited(http.body().stream(), limits);
    return new ContentCodings(limits).decoded(sent, http.headers().all("Content-Encoding"));
  }

  /** The charset that the answer's header names. */
  Optional<Charset> charset() {
    return DeclaredCharset.ofContentType(http.headers().first("Content-Type").orElse(""));
  }
}
