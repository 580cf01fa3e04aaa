// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists of names that come with the program, compared without regard to case and marks. */
final class Names {
  private static final Set<String> OUTLETS = keys("outlets.txt");
  private static final Set<String> OUTLET_WORDS = keys("outlet-words.txt");
  private static final Set<String> SECTION_WORDS = keys("section-words.txt");
  private static final Set<String> AGENCIES = keys("agencies.txt");
  private static final Set<String> PLACES = keys("places.txt");
  private static final Set<String> REGIONS = regions();
  private static final Map<String, String> AGGREGATORS = aggregators();

  private static final Pattern COPY =
      Pattern.compile("^https?://web\\.archive\\.org/web/\\d{4,14}(?:[a-z]{2}_)?/(?=https?:)");

  private static final Pattern HOST_PREFIX =
      Pattern.compile("^(?:www\\d?|m|amp|mobile|edition)\\.");

  /** "Yahoo News", "MSN Money". */
  private static final Pattern SECTION =
      Pattern.compile(" (?:news|finance|money|sports?|us|uk|canada|australia|lifestyle)$");

  private Names() {}

  /** Whether this is the name of a known outlet, with "The" or without. */
  static boolean isOutlet(String name) {
    return has(OUTLETS, name);
  }

  /** Whether a word of it is one that outlets' names are made of. */
  static boolean hasOutletWord(String name) {
    return hasWord(OUTLET_WORDS, name);
  }

  /** A known outlet, or a name with a word of outlets' names that is no section of a site. */
  static boolean isSurelyOutlet(String name) {
    boolean section =
        hasSectionWord(name)
            && Arrays.stream(Words.key(name).split(" "))
                .allMatch(word -> SECTION_WORDS.contains(word) || OUTLET_WORDS.contains(word));
    return isOutlet(name) || (hasOutletWord(name) && !section);
  }

  /** Whether a word of it is one that menus are made of. */
  static boolean hasSectionWord(String name) {
    return hasWord(SECTION_WORDS, name);
  }

  private static boolean hasWord(Set<String> words, String name) {
    return Arrays.stream(Words.key(name).split(" ")).anyMatch(words::contains);
  }

  static boolean isAgency(String name) {
    return has(AGENCIES, name);
  }

  static boolean isPlace(String name) {
    return PLACES.contains(Words.key(name));
  }

  /** Whether this is a country, or a state or province as datelines name it. */
  static boolean isRegion(String name) {
    return REGIONS.contains(Words.key(name));
  }

  /** The aggregator whose host an address has. */
  static Optional<String> aggregatorOf(String url) {
    String host = host(url);
    return AGGREGATORS.entrySet().stream()
        .filter(e -> host.equals(e.getKey()) || host.endsWith("." + e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The aggregator of this name, as it is written best. */
  static Optional<String> aggregator(String name) {
    String key = SECTION.matcher(Words.key(name)).replaceFirst("");
    return AGGREGATORS.values().stream()
        .filter(n -> Words.key(n).equals(key) || Words.key(n).equals(Words.key(name)))
        .findFirst();
  }

  /** The host of an address in place of a name, where it is no aggregator's. */
  static Optional<String> outletOfHost(String url) {
    String name = HOST_PREFIX.matcher(host(url)).replaceFirst("");
    boolean host = url.contains("://") && name.indexOf('.') > 0;
    return host && aggregatorOf(url).isEmpty() ? Optional.of(name) : Optional.empty();
  }

  /** The address of which an archive's address holds a copy. */
  static String original(String url) {
    return COPY.matcher(url).replaceFirst("");
  }

  static String host(String url) {
    String address = original(url);
    int from = address.indexOf("://");
    String rest = address.substring(from < 0 ? 0 : from + 3);
    return rest.split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static boolean has(Set<String> names, String name) {
    String key = Words.key(name);
    return names.contains(key)
        || (key.startsWith("the ") && names.contains(key.substring(4)))
        || names.contains("the " + key);
  }

  private static Set<String> regions() {
    Set<String> regions = keys("regions.txt");
    for (String code : Locale.getISOCountries()) {
      regions.add(
          Words.key(
              new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)));
    }
    return regions;
  }

  private static Map<String, String> aggregators() {
    Map<String, String> hosts = new LinkedHashMap<>();
    for (String line : lines("aggregators.tsv")) {
      String[] cells = line.split("\t");
      hosts.put(cells[1].strip(), cells[0].strip());
    }
    return hosts;
  }

  private static Set<String> keys(String file) {
    Set<String> keys = new LinkedHashSet<>();
    lines(file).forEach(line -> keys.add(Words.key(line)));
    return keys;
  }

  private static List<String> lines(String file) {
    return table("names/" + file);
  }

  /** The lines of a data file of this package, without comments. */
  static List<String> table(String file) {
    return FurnitureReader.resource(file)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
