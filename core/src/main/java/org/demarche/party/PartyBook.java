// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.party.Person.Tenure;
import org.demarche.text.Table;
import org.demarche.text.Table.Row;

/**
 * The parties that the program knows by name: states, international bodies, unions, companies,
 * armed groups, with the words for their people, their seats and their office holders over time.
 * The data files beside this class tell the source of each row.
 */
public final class PartyBook {
  /** Longest name, in words, that is looked for. */
  public static final int LONGEST_NAME = 10;

  private static final class Lazy {
    private static final PartyBook BUILT_IN = new PartyBook();
  }

  /**
   * How a name stands for a party.
   *
   * @param party whom it means
   * @param kind what sort of party that is
   * @param use how it stands for it
   * @param weak whether it does so only where the article names the party otherwise too
   */
  public record Entry(Party party, PartyKind kind, Use use, boolean weak) {}

  private final Map<String, List<Entry>> names = new HashMap<>();
  private final Map<String, Party> parties = new HashMap<>();
  private final Map<String, PartyKind> kinds = new HashMap<>();
  private final Map<String, String> organs = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();
  private final Map<String, Office> offices = new HashMap<>();
  private final Map<String, List<Person>> people = new HashMap<>();
  private final Map<String, List<Person>> surnames = new HashMap<>();

  private PartyBook() {
    readStates();
    readBodies();
    readOffices();
    readOfficeHolders();
  }

  private PartyBook(PartyBook other) {
    other.names.forEach((words, entries) -> names.put(words, new ArrayList<>(entries)));
    parties.putAll(other.parties);
    kinds.putAll(other.kinds);
    organs.putAll(other.organs);
    countries.putAll(other.countries);
    offices.putAll(other.offices);
    people.putAll(other.people);
    surnames.putAll(other.surnames);
  }

  /**
   * This book with more parties, or with more names for those it has. Of what a name can stand for
   * they come first.
   */
  public PartyBook with(Map<Party, List<String>> aliases) {
    PartyBook book = new PartyBook(this);
    aliases.forEach(book::put);
    return book;
  }

  private void put(Party party, List<String> aliases) {
    parties.put(party.id(), party);
    kinds.putIfAbsent(party.id(), PartyKind.OTHER);
    Entry entry = new Entry(party, kindOf(party.id()), Use.NAME, false);
    for (String words : Stream.concat(Stream.of(party.name()), aliases.stream()).toList()) {
      List<Entry> entries = names.computeIfAbsent(plain(words), key -> new ArrayList<>());
      entries.removeIf(known -> known.party().id().equals(party.id()));
      entries.add(0, entry);
    }
  }

  /** The book that ships with the program. */
  public static PartyBook builtIn() {
    return Lazy.BUILT_IN;
  }

  private void readStates() {
    // A seat means the state of today before those that had it once.
    List<Row> rows =
        Table.ofResource(PartyBook.class, "states.tsv").rows().stream()
            .sorted(Comparator.comparing(row -> !row.get("to").isEmpty()))
            .toList();
    for (Row row : rows) {
      Party party = new Party(row.get("id"), row.get("name"));
      enter(party, PartyKind.STATE, row);
      add(row.list("people"), party, PartyKind.STATE, Use.PEOPLE, false);
    }
  }

  private void readBodies() {
    for (Row row : Table.ofResource(PartyBook.class, "bodies.tsv").rows()) {
      Party party = new Party(row.get("id"), row.get("name"));
      enter(party, PartyKind.of(row.get("kind")), row);
      if (!row.get("country").isEmpty()) {
        countries.put(party.id(), row.get("country"));
      }
      if (row.get("kind").equals("body") && !row.get("parent").isEmpty()) {
        organs.put(party.id(), row.get("parent"));
      }
    }
  }

  private void enter(Party party, PartyKind kind, Row row) {
    parties.put(party.id(), party);
    kinds.put(party.id(), kind);
    add(List.of(row.get("name")), party, kind, Use.NAME, false);
    add(row.list("aliases"), party, kind, Use.NAME, false);
    add(row.list("weak_aliases"), party, kind, Use.NAME, true);
    add(row.list("adjectives"), party, kind, Use.ADJECTIVE, false);
    add(row.list("seats"), party, kind, Use.SEAT, false);
    add(row.list("weak_seats"), party, kind, Use.SEAT, true);
  }

  private void add(List<String> words, Party party, PartyKind kind, Use use, boolean weak) {
    for (String word : words) {
      List<Entry> entries = names.computeIfAbsent(plain(word), key -> new ArrayList<>());
      if (entries.stream().noneMatch(entry -> entry.party().equals(party))) {
        entries.add(new Entry(party, kind, use, weak));
      }
    }
  }

  private void readOffices() {
    for (Row row : Table.ofResource(PartyBook.class, "offices.tsv").rows()) {
      for (String words : row.list("office")) {
        boolean institution = row.get("kind").equals("institution");
        offices.put(
            words.toLowerCase(Locale.ROOT),
            new Office(
                words.toLowerCase(Locale.ROOT), Office.Speaks.of(row.get("speaks")), institution));
      }
    }
  }

  private void readOfficeHolders() {
    Map<String, List<Row>> byName = new LinkedHashMap<>();
    for (Row row : Table.ofResource(PartyBook.class, "office_holders.tsv").rows()) {
      byName.computeIfAbsent(row.get("name"), key -> new ArrayList<>()).add(row);
    }
    byName.forEach(this::enterPerson);
  }

  private void enterPerson(String name, List<Row> rows) {
    List<Tenure> tenures = rows.stream().map(this::tenure).toList();
    Row first = rows.get(0);
    Person person = new Person(name, first.list("surname"), first.get("gender"), tenures);
    put(people, name, person);
    for (Row row : rows) {
      row.list("variants").forEach(variant -> put(people, variant, person));
      row.list("surname").forEach(surname -> put(surnames, surname, person));
    }
  }

  private static void put(Map<String, List<Person>> map, String words, Person person) {
    List<Person> known = map.computeIfAbsent(plain(words), key -> new ArrayList<>());
    if (!known.contains(person)) {
      known.add(person);
    }
  }

  private Tenure tenure(Row row) {
    String id = row.get("party");
    Party party =
        parties.getOrDefault(id, new Party(id, parties.containsKey(id) ? id : nameOf(id, row)));
    return new Tenure(
        party,
        row.get("office"),
        date(row.get("from")).map(span -> span[0]),
        date(row.get("to")).map(span -> span[1]));
  }

  private static String nameOf(String id, Row row) {
    return id.equals(slug(row.get("name"))) ? row.get("name") : id;
  }

  /** First and last day of "2022-03-07", "2022-03" or "2022". */
  private static Optional<LocalDate[]> date(String words) {
    return switch (words.length()) {
      case 0 -> Optional.empty();
      case 4 -> {
        int year = Integer.parseInt(words);
        yield Optional.of(new LocalDate[] {LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)});
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(words);
        yield Optional.of(new LocalDate[] {month.atDay(1), month.atEndOfMonth()});
      }
      default -> {
        LocalDate day = LocalDate.parse(words);
        yield Optional.of(new LocalDate[] {day, day});
      }
    };
  }

  /** What these words can stand for, best first; empty where the book does not know them. */
  public List<Entry> entries(String words) {
    return names.getOrDefault(plain(words), List.of());
  }

  /**
   * The body that an organ belongs to: the United Nations for the Security Council; else the party.
   */
  public Party whole(Party party) {
    String parent = organs.get(party.id());
    return parent == null ? party : parties.getOrDefault(parent, party);
  }

  /** The state to which a union, a party or a company belongs. */
  public Optional<String> countryOf(String id) {
    return Optional.ofNullable(countries.get(id));
  }

  /** The party of this id. */
  public Optional<Party> party(String id) {
    return Optional.ofNullable(parties.get(id));
  }

  /** The parties whose id, name or alias this is, in any case; empty where none has it. */
  public List<Party> called(String words) {
    String plain = plain(words.strip());
    Stream<Party> byId =
        parties.values().stream().filter(party -> party.id().equalsIgnoreCase(plain));
    Stream<Party> byName =
        names.entrySet().stream()
            .filter(entry -> entry.getKey().equalsIgnoreCase(plain))
            .flatMap(entry -> entry.getValue().stream())
            .filter(entry -> entry.use() == Use.NAME)
            .map(Entry::party);
    return Stream.concat(byId, byName).distinct().toList();
  }

  /** Every party that the book has. */
  public Collection<Party> parties() {
    return List.copyOf(parties.values());
  }

  /** What sort of party has this id. */
  public PartyKind kindOf(String id) {
    return kinds.getOrDefault(id, PartyKind.OTHER);
  }

  /** The office of these words, in any case. */
  public Optional<Office> office(String words) {
    return Optional.ofNullable(offices.get(words.toLowerCase(Locale.ROOT)));
  }

  /** The people of this full name. */
  public List<Person> named(String fullName) {
    return people.getOrDefault(plain(fullName), List.of());
  }

  /** The people who are called by this word alone. */
  public List<Person> bySurname(String surname) {
    return surnames.getOrDefault(plain(surname), List.of());
  }

  /**
   * An id for a name that the book does not have: "United Auto Workers" is "united-auto-workers".
   */
  public static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    return plain
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’.]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-+|-+$", "");
  }

  private static String plain(String words) {
    String plain = words.replace('’', '\'');
    return isSpaced(plain) ? plain : plain.replaceAll("\\s+", " ");
  }

  /** Whether single blanks are the only white space, as in nearly all words that are looked up. */
  private static boolean isSpaced(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= '\t' && c <= '\r' || c == ' ' && i > 0 && words.charAt(i - 1) == ' ') {
        return false;
      }
    }
    return true;
  }
}
