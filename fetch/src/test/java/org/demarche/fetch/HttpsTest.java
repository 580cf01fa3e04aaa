// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from servers that speak TLS, with certificates good and bad. */
@Timeout(90)
class HttpsTest {
  private static final Function<InetAddress, Optional<String>> ALL = address -> Optional.empty();

  @TempDir private static Path folder;
  private static Certificates certificates;
  private static SSLContext good;

  @BeforeAll
  static void make() throws Exception {
    certificates = new Certificates(folder);
    good = certificates.signed("good", "ip:127.0.0.1", "-1d", 30);
  }

  private static Visitor visitor() throws Exception {
    return new Visitor(ALL, certificates.trust());
  }

  private static String failure(SSLContext certificate) throws Exception {
    try (Site site = new Site(certificate);
        Visitor visitor = visitor()) {
      site.page("/talks", "The ferry.");
      String sentence = visitor.failure(site.at("/talks"));
      assertThat(site.asked()).isEmpty();
      assertThat(sentence).startsWith(site.at("/talks") + " ");
      return sentence.substring(site.at("/talks").length() + 1);
    }
  }

  @Test
  void readsFromAServerWhoseCertificateIsGood() throws Exception {
    try (Site site = new Site(good);
        Visitor visitor = visitor()) {
      site.page("/talks", "The ferry.", "Content-Type", "text/plain");
      Fetch.Content talks = visitor.content(site.at("/talks"));
      assertThat(talks.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("The ferry.");
      assertThat(talks.address()).isEqualTo(site.at("/talks"));
    }
  }

  @Test
  void saysThatACertificateHasExpired() throws Exception {
    assertThat(failure(certificates.signed("old", "ip:127.0.0.1", "-20d", 5)))
        .isEqualTo("cannot be reached safely: its certificate has expired.");
  }

  @Test
  void saysThatACertificateIsNotValidYet() throws Exception {
    assertThat(failure(certificates.signed("new", "ip:127.0.0.1", "+5d", 20)))
        .startsWith("cannot be reached safely: its certificate is not valid yet");
  }

  @Test
  void saysThatNobodyTrustedSignedACertificate() throws Exception {
    assertThat(failure(certificates.selfSigned("lone")))
        .isEqualTo(
            "cannot be reached safely: its certificate is signed by nobody whom this computer"
                + " trusts.");
  }

  @Test
  void theSystemsAuthoritiesAreTrustedUnlessOthersAreGiven() throws Exception {
    try (Site site = new Site(good);
        Visitor visitor = new Visitor(true)) {
      assertThat(visitor.failure(site.at("/talks"))).contains("nobody whom this computer trusts");
    }
  }

  @Test
  void saysThatACertificateIsThatOfAnotherHost() throws Exception {
    assertThat(failure(certificates.signed("other", "dns:alder.example", "-1d", 30)))
        .isEqualTo("cannot be reached safely: its certificate is that of another host.");
  }

  @Test
  void saysThatAServerSpeaksNoTls() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"));
        Visitor visitor = visitor()) {
      Thread answers = new Thread(() -> refuseAll(server));
      answers.setDaemon(true);
      answers.start();
      String address = "https://127.0.0.1:" + server.getLocalPort() + "/talks";
      assertThat(visitor.failure(address))
          .isEqualTo(address + " cannot be reached safely: its server speaks no TLS there.");
    }
  }

  private static void refuseAll(ServerSocket server) {
    byte[] refusal = "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    while (true) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write(refusal);
        socket.getInputStream().readNBytes(100);
      } catch (IOException e) {
        return;
      }
    }
  }

  @Test
  void followsRedirectsFromOneSchemeToTheOther() throws Exception {
    try (Site secure = new Site(good);
        Site plain = new Site();
        Visitor visitor = visitor()) {
      secure.redirect("/a", plain.at("/b")).page("/c", "The ferry.");
      plain.redirect("/b", secure.at("/c"));
      assertThat(visitor.content(secure.at("/a")).address()).isEqualTo(secure.at("/c"));
      assertThat(secure.asked()).containsExactly("/robots.txt", "/a", "/c");
      assertThat(plain.asked()).containsExactly("/robots.txt", "/b");
      plain.redirect("/d", secure.at("/c"));
      assertThat(visitor.content(plain.at("/d")).address()).isEqualTo(secure.at("/c"));
    }
  }

  @Test
  void robotsOfTheOtherSchemeAreAskedBeforeARedirectIsFollowed() throws Exception {
    try (Site secure = new Site(good);
        Site plain = new Site();
        Visitor visitor = visitor()) {
      secure.redirect("/a", plain.at("/b"));
      plain.page("/robots.txt", "User-agent: *\nDisallow: /b\n").page("/b", "The ferry.");
      assertThat(visitor.failure(secure.at("/a")))
          .startsWith(secure.at("/a") + " leads to " + plain.at("/b") + ", which ")
          .contains("asks robots not to");
      assertThat(plain.asked()).containsExactly("/robots.txt");
    }
  }

  @Test
  void aRedirectIntoAPrivateNetworkIsRefusedInEitherDirection() throws Exception {
    // The first connection is let through as if it were public: each later one is refused.
    AtomicInteger looked = new AtomicInteger();
    Function<InetAddress, Optional<String>> second =
        address -> looked.getAndIncrement() < 2 ? Optional.empty() : Optional.of("loopback");
    try (Site secure = new Site(good);
        Site plain = new Site();
        Visitor visitor = new Visitor(second, certificates.trust())) {
      secure.redirect("/a", plain.at("/b"));
      plain.page("/b", "The ferry.");
      assertThat(visitor.failure(secure.at("/a")))
          .startsWith(secure.at("/a") + " leads to ")
          .contains("no address of the public network");
      assertThat(plain.asked()).isEmpty();
    }
  }

  @Test
  void aBadCertificateBehindARedirectIsTold() throws Exception {
    try (Site secure = new Site(certificates.selfSigned("behind"));
        Site plain = new Site();
        Visitor visitor = visitor()) {
      plain.redirect("/b", secure.at("/c"));
      assertThat(visitor.failure(plain.at("/b")))
          .startsWith(plain.at("/b") + " leads to " + secure.at("/c") + ", which ")
          .contains("nobody whom this computer trusts");
    }
  }
}
