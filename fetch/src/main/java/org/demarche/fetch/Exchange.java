// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.EnglishReasonPhraseCatalog;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer, within limits of time and size. Redirects, retries and authentication
 * are left to who asks; each request has a connection of its own.
 */
final class Exchange implements AutoCloseable {
  private static final int MOST_HEADERS = 300;
  private static final int LONGEST_HEADER = 64 << 10;

  private final CloseableHttpClient client;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "fetch");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Requests by these rules.
   *
   * @param trust whose certificates are believed
   */
  Exchange(FetchLimits limits, String userAgent, CheckedResolver resolver, SSLContext trust) {
    HttpClientConnectionManager connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(resolver)
            .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxHeaderCount(MOST_HEADERS)
                            .setMaxLineLength(LONGEST_HEADER)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(limits.connect()))
                    .setSocketTimeout(Timeout.of(limits.silence()))
                    .build())
            .build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(limits.silence())).build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent(userAgent)
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableAuthCaching()
            .build();
  }

  /**
   * Asks for a content.
   *
   * @param headers headers beside those that each request has
   * @param cookies those of the address that is being read, and of no other
   * @param most bytes of the body that are read
   * @param time for all of it, from the name's look-up to the body's last byte
   * @throws RefusedException where there is no answer
   */
  Answer get(
      URI address, Map<String, String> headers, CookieStore cookies, long most, Duration time)
      throws RefusedException {
    HttpGet request = new HttpGet(address);
    headers.forEach(request::setHeader);
    request.setHeader("Connection", "close");
    HttpClientContext context = HttpClientContext.create();
    context.setCookieStore(cookies);
    Future<Answer> answer = threads.submit(() -> answer(request, context, most));
    try {
      return answer.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      request.cancel();
      answer.cancel(true);
      throw new RefusedException("took too long: not all of it came in time", e);
    } catch (ExecutionException e) {
      throw Mishaps.refused(e.getCause());
    } catch (InterruptedException e) {
      request.cancel();
      Thread.currentThread().interrupt();
      throw new RefusedException("was not read: the program was told to stop", e);
    }
  }

  private Answer answer(HttpGet request, HttpClientContext context, long most) throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, request, context);
    boolean whole = response.getEntity() == null;
    try {
      boolean hasBody = response.getCode() == HttpStatus.SC_OK && response.getEntity() != null;
      byte[] body = new byte[0];
      boolean more = false;
      if (hasBody) {
        // Not closed: that would wait for the rest of a body that may have no end.
        InputStream in = response.getEntity().getContent();
        body = in.readNBytes(Math.toIntExact(most));
        more = body.length == most && in.read() >= 0;
        whole = !more;
      }
      return new Answer(response.getCode(), reason(response), headers(response), body, more);
    } finally {
      if (!whole) {
        request.cancel();
      }
      close(response);
    }
  }

  /** Where the connection was cut, what closing still says is of no use. */
  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // As expected of a body that was not read to its end.
    }
  }

  private static String reason(ClassicHttpResponse response) {
    int status = response.getCode();
    String known =
        status >= 100 && status < 600
            ? EnglishReasonPhraseCatalog.INSTANCE.getReason(status, Locale.ROOT)
            : null;
    return known == null ? "" : known;
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      String value = header.getValue() == null ? "" : header.getValue();
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(value);
    }
    return headers;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
