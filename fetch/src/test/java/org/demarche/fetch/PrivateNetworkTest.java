// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PrivateNetworkTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.255.254, loopback",
    "0.0.0.0, this network",
    "10.1.2.3, private network",
    "172.16.0.1, private network",
    "172.31.255.255, private network",
    "192.168.1.1, private network",
    "169.254.169.254, link-local",
    "100.64.0.1, shared address space of providers",
    "224.0.0.1, multicast",
    "255.255.255.255, 'reserved, or broadcast'",
    "::1, loopback",
    "::, unspecified",
    "fe80::1, link-local",
    "fd12:3456::1, unique local",
    "ff02::1, multicast",
    "64:ff9b::7f00:1, loopback",
    "2002:0a00:0001::1, private network",
    "::10.0.0.1, private network",
    "2001:0:1::1, Teredo",
    "4000::1, not assigned to the public",
  })
  void knowsTheNetworksThatAreNotPublic(String address, String what) throws IOException {
    assertThat(Networks.special(InetAddress.getByName(address))).contains(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "100.128.0.1",
        "223.255.255.255",
        "192.0.3.1",
        "2606:4700::1111",
        "2a00:1450::1",
        "64:ff9b::808:808",
        "2002:0808:0808::1"
      })
  void knowsPublicAddresses(String address) throws IOException {
    assertThat(Networks.special(InetAddress.getByName(address))).isEmpty();
  }

  @Test
  void seesThroughAMappedAddress() throws IOException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    mapped[12] = 10;
    InetAddress address = java.net.Inet6Address.getByAddress("x", mapped, -1);
    assertThat(address.getAddress()).hasSize(16);
    assertThat(Networks.special(address)).contains("private network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "localhost", "LocalHost", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1",
        "127.1", "017700000001", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "0.0.0.0", "0",
        "１２７.0.0.1"
      })
  void readsNoSpellingOfThisMachine(String host) throws IOException {
    try (Site site = new Site().page("/secret", "Mine.");
        Visitor visitor = new Visitor(false)) {
      assertThat(visitor.failure("http://" + host + ":" + site.port() + "/secret"))
          .contains("no address of the public network; --allow-private-network allows it.");
      assertThat(site.asked()).isEmpty();
    }
  }

  @Test
  void readsNoNameThatMeansAPrivateAddress() throws IOException {
    try (Site site = new Site();
        Visitor visitor = new Visitor(false).knowing("intern.example", "127.0.0.1 10.0.0.1")) {
      assertThat(visitor.failure("http://intern.example:" + site.port() + "/"))
          .contains("its host means 10.0.0.1 (private network)");
      assertThat(site.asked()).isEmpty();
    }
  }

  @Test
  void connectsToTheAddressThatWasCheckedAndAsksNobodyElse() throws Exception {
    try (Site site = new Site().page("/page", "Here.");
        Visitor visitor = new Visitor(true).knowing("news.example", "127.0.0.1")) {
      Fetch.Content page = visitor.content("http://News.example:" + site.port() + "/page");
      assertThat(page.bytes()).hasSize(5);
      // One look-up for each request: robots.txt, the page.
      assertThat(visitor.lookedUp()).containsExactly("news.example", "news.example");
    }
  }

  /** A test has no public server: here all but 127.0.0.9 is taken for public. */
  private static Visitor outside() {
    return new Visitor(
        address ->
            Optional.of("inside").filter(net -> address.getHostAddress().equals("127.0.0.9")));
  }

  @Test
  void followsNoRedirectIntoAPrivateNetwork() throws IOException {
    try (Site site = new Site();
        Visitor visitor = outside()) {
      site.redirect("/door", "http://127.0.0.9:" + site.port() + "/secret");
      assertThat(visitor.failure(site.at("/door")))
          .startsWith(site.at("/door") + " leads to http://127.0.0.9:")
          .contains("its host means 127.0.0.9 (inside)");
      assertThat(site.asked()).containsExactly("/robots.txt", "/door");
    }
  }

  @Test
  void looksAgainAtANameThatMeansAnotherAddressAMomentLater() throws IOException {
    try (Site site = new Site().page("/page", "Here.");
        Visitor visitor = outside().knowing("news.example", "127.0.0.1", "127.0.0.9")) {
      assertThat(visitor.failure("http://news.example:" + site.port() + "/page"))
          .contains("its host means 127.0.0.9 (inside)");
      assertThat(site.asked()).containsExactly("/robots.txt");
    }
  }

  @Test
  void connectsToThePublicOnesOfSeveralAddresses() throws Exception {
    try (Site site = new Site().page("/page", "Here.");
        Visitor visitor = outside().knowing("news.example", "127.0.0.9 127.0.0.1")) {
      assertThat(visitor.content("http://news.example:" + site.port() + "/page").bytes())
          .hasSize(5);
    }
  }

  @ParameterizedTest
  @CsvSource({"1.2.3.4.5", "256.1.1.1", "0x1ffffffff", "1.2.3.256", "4294967296"})
  void understandsNoNumberThatIsNoAddress(String host) {
    try (Visitor visitor = new Visitor(true)) {
      assertThat(visitor.failure("http://" + host + "/")).contains("names no host");
    }
  }
}
