// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages whose day of publication is known: the files in {@code dates/}. */
final class DatedPages {
  private static final Pattern BODY = Pattern.compile("\\{\\{([a-z]{2})(-line)?}}");
  private static final Map<String, String> BODIES = bodies();

  private DatedPages() {}

  /**
   * A page of a set.
   *
   * @param told whether it tells anything of its day
   */
  record Sample(String id, LocalDate day, Map<String, String> facts, boolean told, String content) {
    Optional<String> fact(String name) {
      return Optional.ofNullable(facts.get(name));
    }
  }

  static List<Sample> of(String file) {
    List<Sample> samples = new ArrayList<>();
    for (String part : parts(file)) {
      int end = part.indexOf('\n');
      String[] head = part.substring(0, end).split("\\|", -1);
      List<String> facts =
          Arrays.stream(head[2].split(",(?= )|,(?=[a-z]+=)")).map(String::strip).toList();
      Map<String, String> known = new HashMap<>();
      for (String fact : facts) {
        int at = fact.indexOf('=');
        if (at > 0) {
          known.put(fact.substring(0, at), fact.substring(at + 1));
        }
      }
      samples.add(
          new Sample(
              head[0].strip(),
              LocalDate.parse(head[1].strip()),
              known,
              !facts.contains("none"),
              filled(part.substring(end + 1).strip())));
    }
    return samples;
  }

  private static String filled(String content) {
    boolean html = content.startsWith("<!DOCTYPE");
    Matcher body = BODY.matcher(content);
    StringBuilder filled = new StringBuilder();
    while (body.find()) {
      String text = BODIES.get(body.group(1));
      String lines = html ? "<p>" + text.replace("\n", "</p>\n<p>") + "</p>" : text;
      body.appendReplacement(
          filled,
          Matcher.quoteReplacement(body.group(2) == null ? lines : text.replace('\n', ' ')));
    }
    return body.appendTail(filled).toString();
  }

  private static Map<String, String> bodies() {
    Map<String, String> bodies = new HashMap<>();
    for (String part : parts("stories.txt")) {
      int end = part.indexOf('\n');
      bodies.put(part.substring(0, end).strip(), part.substring(end + 1).strip());
    }
    return bodies;
  }

  private static List<String> parts(String file) {
    try (InputStream in = DatedPages.class.getResourceAsStream("dates/" + file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^#### ")).skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
