// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.demarche.page.UnreadablePageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example:80, http://news.example/",
    "https://news.example:443/A?b=C#d, https://news.example/A?b=C",
    "https://news.example:8443/, https://news.example:8443/",
    "http://münchen.example/straße, http://xn--mnchen-3ya.example/stra%C3%9Fe",
    "http://news.example/a b|c%, http://news.example/a%20b%7Cc%25",
    "http://my_site.example/x, http://my_site.example/x",
    "http://news.example/a//b/https://x.example/, http://news.example/a//b/https://x.example/",
    "http://[::1]:81/, http://[::1]:81/",
    "http://0x7f.1/, http://127.0.0.1/",
  })
  void hasOneSpelling(String written, String spelled) throws UnreadablePageException {
    assertThat(Fetcher.spelled(written)).isEqualTo(spelled);
  }

  @ParameterizedTest
  @CsvSource({
    "../c, http://news.example/c",
    "c?d, http://news.example/a/c?d",
    "/a//b, http://news.example/a//b",
    "?page=2, http://news.example/a/b?page=2",
    "//other.example/x, http://other.example/x",
    "https://other.example/ä, https://other.example/%C3%A4",
    "#below, http://news.example/a/b?q=1",
  })
  void resolvesReferences(String reference, String target) {
    assertThat(Fetcher.resolved("http://news.example/a/b?q=1", reference)).contains(target);
  }

  @ParameterizedTest
  @CsvSource({"mailto:a@b.example", "javascript:void(0)", "data:text/html;x", "http://a b/"})
  void leadsNowhereElse(String reference) {
    assertThat(Fetcher.resolved("http://news.example/a/b", reference)).isEmpty();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> Fetcher.spelled("https://"))
        .hasMessage("https:// names no host that is understood.");
    assertThatThrownBy(() -> Fetcher.spelled("http://a.example/" + "b".repeat(5000)))
        .hasMessageEndingWith("is longer than 4000 characters.");
  }
}
