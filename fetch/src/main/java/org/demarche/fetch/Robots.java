// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.page.archive.ContentCodings;

/**
 * What sites let robots read, by their robots.txt (RFC 9309), asked for once in a run. Where there
 * is none (4xx) all may be read; where the server does not answer, or with an error of its own
 * (5xx, and 429, which says that it is overloaded), nothing may.
 */
final class Robots {
  /** More of a robots.txt is not looked at: RFC 9309, section 2.5. */
  private static final int MOST = 500 << 10;

  /** RFC 9309, section 2.3.1.2. */
  private static final int REDIRECTS = 5;

  private static final int WARNINGS_LOGGED = 0;

  private final String name;
  private final Asking asking;
  private final ContentCodings codings;
  private final Map<String, Rules> rules = new HashMap<>();

  /** Asks a server for an address. */
  interface Asking {
    Answer ask(WebAddress address, long most) throws RefusedException;
  }

  /** Rules of a site, or why nothing of it is read: the rest of a sentence. */
  private record Rules(BaseRobotRules rules, Optional<String> closed) {}

  /**
   * Rules for a robot.
   *
   * @param name what it is called in robots.txt, in lower case
   */
  Robots(String name, ContentCodings codings, Asking asking) {
    this.name = name;
    this.codings = codings;
    this.asking = asking;
  }

  /**
   * Checks that an address may be read.
   *
   * @throws RefusedException where it may not
   */
  void check(WebAddress address) throws RefusedException {
    Rules site = of(address);
    if (site.closed().isPresent()) {
      throw new RefusedException(site.closed().get());
    }
    if (!site.rules().isAllowed(address.toString())) {
      throw new RefusedException("is not read: " + file(address) + " asks robots not to");
    }
  }

  /** The pause between requests that the site asks for. */
  Optional<Duration> pause(WebAddress address) {
    return Optional.ofNullable(rules.get(address.origin()))
        .map(site -> site.rules().getCrawlDelay())
        .filter(delay -> delay != BaseRobotRules.UNSET_CRAWL_DELAY && delay > 0)
        .map(Duration::ofMillis);
  }

  private Rules of(WebAddress address) throws RefusedException {
    Rules known = rules.get(address.origin());
    if (known == null) {
      known = asked(address);
      rules.put(address.origin(), known);
    }
    return known;
  }

  private static String file(WebAddress address) {
    return address.origin() + "/robots.txt";
  }

  private Rules asked(WebAddress address) throws RefusedException {
    WebAddress file = WebAddress.of(file(address));
    try {
      for (int hops = 0; hops <= REDIRECTS; hops++) {
        Answer answer = asking.ask(file, MOST);
        Optional<String> target = answer.header("Location");
        if (answer.status() < 300 || answer.status() >= 400 || target.isEmpty()) {
          return rules(file, answer);
        }
        file = file.resolve(target.get());
      }
      return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
    } catch (RefusedException e) {
      boolean page = e.isUnreachable() && file.host().equals(address.host());
      return page ? closed(e.getMessage()) : unknown(file + " " + e.getMessage());
    }
  }

  private static Rules unknown(String why) {
    return closed("is not read, as it is not known whether robots may: " + why);
  }

  private static Rules closed(String why) {
    return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), Optional.of(why));
  }

  private Rules rules(WebAddress file, Answer answer) {
    boolean overloaded = answer.status() == 429 || answer.status() >= 500;
    if (overloaded) {
      return unknown(file + " " + answer.inWords());
    }
    if (answer.status() != 200) {
      return new Rules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Optional.empty());
    }
    try {
      byte[] content =
          codings.decoded(
              answer.body(), answer.headers().getOrDefault("content-encoding", List.of()));
      return new Rules(parsed(file, content, answer), Optional.empty());
    } catch (IOException e) {
      return unknown(file + " cannot be unpacked");
    }
  }

  /** The parser takes a site that asks for a pause beyond its limit for closed: ours has none. */
  private BaseRobotRules parsed(WebAddress file, byte[] content, Answer answer) {
    return new SimpleRobotRulesParser(Long.MAX_VALUE, WARNINGS_LOGGED)
        .parseContent(
            file.toString(),
            content,
            answer.header("Content-Type").orElse("text/plain"),
            List.of(name));
  }
}
