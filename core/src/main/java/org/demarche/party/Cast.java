// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Document;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.Names.Found;
import org.demarche.party.Office.Speaks;
import org.demarche.party.Person.Tenure;
import org.demarche.party.Reference.Standing;
import org.demarche.time.DateSpan;

/**
 * Who acts in one article, and whom its words mean: names, seats, office holders of the day, titles
 * that stand for somebody named before, pronouns, and common nouns such as "the union". It would
 * rather leave a word unexplained than explain it wrongly: two names are never merged, and a person
 * is never taken for a state but through an office.
 */
public final class Cast {
  /** Somebody whom the article names. */
  private static final class Actor {
    private final String name;
    private String role = "";
    private List<Party> parties = List.of();
    private Standing standing = Standing.UNKNOWN;
    private String gender = "";

    /** Who it is when nothing beside the name tells of an office. */
    private Optional<Party> own = Optional.empty();

    private Actor(String name) {
      this.name = name;
    }

    private Reference reference(double certainty) {
      if (standing == Standing.UNKNOWN && own.isPresent()) {
        return new Reference(
            List.of(own.get()), Optional.of(name), role, Standing.PARTY, certainty);
      }
      return new Reference(parties, Optional.of(name), role, standing, certainty);
    }
  }

  private final PartyBook book;
  private final Optional<DateSpan> published;
  private final Names names;
  private final Offices offices;
  private final Map<String, Actor> byName = new LinkedHashMap<>();
  private final Map<String, List<Actor>> bySurname = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  /** The party that the sentence read last names first; only while people are met. */
  private Optional<Party> lastSubject = Optional.empty();

  private Cast(Document document, PartyBook book, Optional<DateSpan> published) {
    this.book = book;
    this.published = published;
    this.names = new Names(book, document);
    this.offices = new Offices(book);
    for (Passage passage : List.of(document.body(), document.title())) {
      for (Parsed sentence : passage.sentences()) {
        meetPeople(passage, sentence);
      }
    }
    for (Passage passage : document.passages()) {
      for (Parsed sentence : passage.sentences()) {
        noteMentions(passage, sentence);
      }
    }
  }

  /**
   * The cast of an article.
   *
   * @param published decides who held which office; where it is empty, the latest office counts
   */
  public static Cast of(Document document, PartyBook book, Optional<DateSpan> published) {
    return new Cast(document, book, published);
  }

  // ---------------------------------------------------------------- people

  private void meetPeople(Passage passage, Parsed sentence) {
    Tree tree = sentence.tree();
    for (Token token : tree.tokens()) {
      personName(tree, token).ifPresent(range -> meet(tree, range[0], range[1], passage));
    }
    List<Found> found = names.in(tree, 0, tree.tokens().size());
    if (!found.isEmpty()) {
      lastSubject = Optional.of(found.get(0).entry().party());
    }
  }

  /** First and one past the last token of the person's name whose last token this is. */
  private Optional<int[]> personName(Tree tree, Token last) {
    if (!last.tagged("NNP") && !last.entity().equals("PERSON")) {
      return Optional.empty();
    }
    boolean goesOn =
        tree.next(last)
            .filter(next -> next.tagged("NNP") && isOfPerson(next) && !next.entityBegin())
            .isPresent();
    if (goesOn) {
      return Optional.empty();
    }
    if (!isOfPerson(last) && isCalledAnOffice(tree, last)) {
      return Optional.of(new int[] {entityStart(tree, last), last.index() + 1});
    }
    if (!isOfPerson(last)) {
      boolean known =
          !book.bySurname(last.form()).isEmpty() && !isPlace(last) && isFree(tree, last);
      return known
          ? Optional.of(new int[] {knownStart(tree, last), last.index() + 1})
          : Optional.empty();
    }
    int first = last.index();
    while (first > 0 && !tree.token(first).entityBegin() && isOfPerson(tree.token(first - 1))) {
      first--;
    }
    while (first < last.index() && offices.isTitle(tree.token(first).form())) {
      first++;
    }
    if (tree.token(first).tagged("PO")) {
      return Optional.empty();
    }
    if (first == last.index()) {
      first = knownStart(tree, last);
    }
    return Optional.of(new int[] {first, last.index() + 1});
  }

  /** "Pagan Amum, the chief negotiator": somebody whom the recogniser takes for an organisation. */
  private boolean isCalledAnOffice(Tree tree, Token last) {
    int first = last.entity().equals("ORG") ? entityStart(tree, last) : last.index();
    int words = last.index() + 1 - first;
    if (words < 2 || words > 3 || !book.entries(words(tree, first, last.index() + 1)).isEmpty()) {
      return false;
    }
    return tree.children(last, "appos").stream()
        .filter(apposition -> apposition.index() > last.index())
        .anyMatch(
            apposition ->
                offices
                    .findAt(tree, firstOfGroup(tree, apposition), apposition)
                    .filter(found -> !found.office().institution())
                    .isPresent());
  }

  private static boolean isFree(Tree tree, Token token) {
    return !token.entity().equals("ORG")
        || tree.next(token).map(next -> !next.tagged("NNP")).orElse(true);
  }

  private static boolean isPlace(Token token) {
    return token.entity().equals("GPE") || token.entity().equals("LOC");
  }

  private static boolean isOfPerson(Token token) {
    return token.entity().equals("PERSON") && !token.tagged("POS") && !token.form().startsWith("'");
  }

  /** A first name that the recogniser missed, where the book knows the whole. */
  private int knownStart(Tree tree, Token last) {
    for (int back = 3; back >= 1; back--) {
      int from = last.index() - back;
      if (from >= 0 && !book.named(words(tree, from, last.index() + 1)).isEmpty()) {
        return from;
      }
    }
    return last.index();
  }

  private static String words(Tree tree, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && tree.token(i).start() > tree.token(i - 1).end()) {
        words.append(' ');
      }
      words.append(tree.token(i).form());
    }
    return words.toString();
  }

  private void meet(Tree tree, int from, int to, Passage passage) {
    String name = words(tree, from, to);
    Token head = tree.token(to - 1);
    String surname = head.form();
    Actor actor = byName.get(name);
    if (actor == null && to - from == 1) {
      List<Actor> known = bySurname.getOrDefault(surname, List.of());
      actor = known.size() == 1 ? known.get(0) : null;
    }
    if (actor == null) {
      actor = newActor(name, surname, to - from == 1, passage.title());
    }
    describe(actor, tree, from, head, passage);
  }

  private Actor newActor(String name, String surname, boolean surnameOnly, boolean title) {
    Optional<Person> person = known(name, surname, surnameOnly);
    Actor actor = new Actor(person.map(Person::name).filter(full -> surnameOnly).orElse(name));
    person.ifPresent(known -> take(actor, known));
    byName.put(name, actor);
    bySurname.computeIfAbsent(surname, key -> new ArrayList<>()).add(actor);
    if (!title) {
      actor.gender = person.map(Person::gender).orElse("");
    }
    return actor;
  }

  private Optional<Person> known(String name, String surname, boolean surnameOnly) {
    List<Person> candidates = surnameOnly ? book.bySurname(surname) : book.named(name);
    List<Person> inOffice =
        candidates.stream().filter(person -> tenure(person).isPresent()).toList();
    if (inOffice.size() == 1 || (!surnameOnly && !inOffice.isEmpty())) {
      return Optional.of(inOffice.get(0));
    }
    if (surnameOnly && inOffice.size() > 1) {
      // A surname that many bear: whoever's party the article is most about.
      return inOffice.stream()
          .filter(person -> count(person) > 0)
          .max(Comparator.comparingInt(this::count));
    }
    return surnameOnly ? Optional.empty() : candidates.stream().findFirst();
  }

  /** The office of the day; in an article without a date, that whose party it names most. */
  private Optional<Tenure> tenure(Person person) {
    if (published.isPresent()) {
      return person.tenureOn(published);
    }
    return person.tenures().stream()
        .max(Comparator.comparingInt(tenure -> names.counts().getOrDefault(tenure.party(), 0)))
        .filter(tenure -> names.counts().containsKey(tenure.party()))
        .or(() -> person.tenureOn(published));
  }

  private int count(Person person) {
    return tenure(person).map(tenure -> names.counts().getOrDefault(tenure.party(), 0)).orElse(0);
  }

  private void take(Actor actor, Person person) {
    actor.gender = person.gender();
    Optional<Tenure> tenure = tenure(person);
    if (tenure.isEmpty()) {
      // In no office on that day: speaks, if at all, in his or her own name.
      actor.own = Optional.of(new Party(PartyBook.slug(person.name()), person.name()));
      return;
    }
    actor.role = tenure.get().office();
    actor.standing = Standing.PARTY;
    boolean self =
        book.office(actor.role).map(office -> office.speaks() == Speaks.SELF).orElse(false);
    actor.parties =
        self && book.kindOf(tenure.get().party().id()) != PartyKind.PERSON
            ? List.of(new Party(PartyBook.slug(person.name()), person.name()))
            : List.of(tenure.get().party());
  }

  /**
   * Takes the role from what stands beside the name: "Kremlin spokesman X", "X, the union's
   * leader".
   */
  private void describe(Actor actor, Tree tree, int from, Token head, Passage passage) {
    if (actor.standing != Standing.UNKNOWN) {
      return;
    }
    int first =
        tree.subtree(head, child -> child.index() > head.index()).stream()
            .mapToInt(Token::index)
            .min()
            .orElse(from);
    if (first < from) {
      readRole(actor, tree, first, from, passage);
    }
    for (Token apposition : tree.children(head, "appos", "prep")) {
      if (actor.standing == Standing.UNKNOWN && apposition.index() > head.index()) {
        List<Token> branch = tree.subtree(apposition, child -> child.is("appos"));
        int start = branch.get(0).index();
        int end = branch.get(branch.size() - 1).index() + 1;
        readRole(actor, tree, start, end, passage);
      }
    }
    if (actor.standing == Standing.UNKNOWN && head.is("appos")) {
      Token described = tree.above(head);
      List<Token> branch = tree.subtree(described, child -> child.index() >= from);
      readRole(actor, tree, branch.get(0).index(), described.index() + 1, passage);
    }
  }

  private void readRole(Actor actor, Tree tree, int from, int to, Passage passage) {
    Optional<Offices.Found> office = offices.find(tree, from, to);
    if (office.isEmpty()) {
      return;
    }
    actor.role = words(tree, office.get().from(), office.get().to());
    if (offices.isFormer(tree, from, office.get().from())) {
      actor.standing = Standing.OBSERVER;
      return;
    }
    switch (office.get().office().speaks()) {
      case NONE -> actor.standing = Standing.OBSERVER;
      case SELF -> {
        actor.parties = List.of(new Party(PartyBook.slug(actor.name), actor.name));
        actor.standing = Standing.PARTY;
      }
      default -> {
        actor.parties = affiliation(tree, from, to, office.get(), passage);
        if (actor.parties.isEmpty()) {
          actor.parties = List.of(new Party(PartyBook.slug(actor.name), actor.name));
        }
        actor.standing = Standing.PARTY;
      }
    }
  }

  /** The party that an office in these tokens belongs to: "Turkish", "of the rail union", "its". */
  private List<Party> affiliation(
      Tree tree, int from, int to, Offices.Found office, Passage passage) {
    List<Found> found = names.in(tree, from, to);
    Speaks speaks = office.office().speaks();
    for (Found name : found) {
      if (fits(name.entry().kind(), speaks)) {
        return List.of(name.entry().party());
      }
    }
    for (int i = from; i < to; i++) {
      Token token = tree.token(i);
      if (token.is("poss") && isPersonToken(tree, token)) {
        Reference owner = person(tree, token);
        if (owner.isParty()) {
          return owner.parties();
        }
      }
    }
    if (!found.isEmpty() && speaks != Speaks.ORGANISATION) {
      return List.of(found.get(0).entry().party());
    }
    Optional<Party> near = byPronoun(tree, from, to);
    if (near.isPresent()) {
      return List.of(near.get());
    }
    Optional<Party> organisation = organisation(tree, from, to);
    if (organisation.isPresent()) {
      return List.of(organisation.get());
    }
    if (speaks == Speaks.ORGANISATION && hasUnknownName(tree, from, to, office)) {
      return List.of();
    }
    return fallback(speaks, words(tree, office.from(), office.to()).toLowerCase(Locale.ROOT));
  }

  /**
   * "its minister": the party named last before, first of all as the subject of the sentence
   * before.
   */
  private Optional<Party> byPronoun(Tree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.token(i).is("poss") && tree.token(i).tagged("PRP")) {
        List<Found> before = names.in(tree, 0, i);
        return before.isEmpty() ? lastSubject : Optional.of(before.get(0).entry().party());
      }
    }
    return Optional.empty();
  }

  /** "leader of the To Potami list": an organisation that we cannot name is not another one. */
  private static boolean hasUnknownName(Tree tree, int from, int to, Offices.Found office) {
    for (int i = from; i < to; i++) {
      boolean inOffice = i >= office.from() && i < office.to();
      if (!inOffice && tree.token(i).tagged("NNP") && !tree.token(i).entity().equals("PERSON")) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(PartyKind kind, Speaks speaks) {
    return switch (speaks) {
      case GOVERNMENT ->
          kind == PartyKind.STATE || kind == PartyKind.REGION || kind == PartyKind.BODY;
      case BODY -> kind == PartyKind.BODY || kind == PartyKind.COALITION;
      default -> kind != PartyKind.STATE;
    };
  }

  private List<Party> fallback(Speaks speaks, String office) {
    return switch (speaks) {
      case GOVERNMENT -> mainState().map(List::of).orElse(List.of());
      case ORGANISATION ->
          names.counts().entrySet().stream()
              .filter(entry -> Kinds.ofOffice(office).contains(kindOf(entry.getKey())))
              .max(
                  Comparator.<Map.Entry<Party, Integer>>comparingInt(Map.Entry::getValue)
                      .thenComparing(entry -> entry.getKey().id()))
              .map(entry -> List.of(entry.getKey()))
              .orElse(List.of());
      default -> List.of();
    };
  }

  /**
   * An organisation that only the article knows: a run of capitalised words that the recogniser
   * marks.
   */
  private Optional<Party> organisation(Tree tree, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tree.token(i).entity().equals("ORG") && tree.token(i).entityBegin()) {
        int end = i + 1;
        while (end < to
            && tree.token(end).entity().equals("ORG")
            && !tree.token(end).entityBegin()) {
          end++;
        }
        if (offices.find(tree, i, end).isEmpty()) {
          return Optional.of(named(words(tree, i, end)));
        }
      }
    }
    return Optional.empty();
  }

  private static Party named(String words) {
    String name = words.replaceFirst("^(?i:the) ", "");
    return new Party(PartyBook.slug(name), name);
  }

  /** The state that the article is most about. */
  Optional<Party> mainState() {
    return names.counts().entrySet().stream()
        .filter(entry -> book.kindOf(entry.getKey().id()) == PartyKind.STATE)
        .max(
            Comparator.<Map.Entry<Party, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(entry -> entry.getKey().id()))
        .map(Map.Entry::getKey);
  }

  private boolean isPersonToken(Tree tree, Token token) {
    return personName(tree, token).isPresent();
  }

  private Reference person(Tree tree, Token last) {
    Optional<int[]> range = personName(tree, last);
    if (range.isEmpty()) {
      return Reference.NOBODY;
    }
    Actor actor = byName.get(words(tree, range.get()[0], range.get()[1]));
    List<Actor> known = bySurname.getOrDefault(last.form(), List.of());
    if (actor == null || (actor.standing == Standing.UNKNOWN && !known.isEmpty())) {
      actor = best(known).orElse(actor);
    }
    return actor == null ? Reference.NOBODY : actor.reference(1);
  }

  private static Optional<Actor> best(List<Actor> actors) {
    return actors.stream()
        .max(Comparator.comparingInt(actor -> actor.standing == Standing.UNKNOWN ? 0 : 1));
  }

  // ---------------------------------------------------------------- mentions

  private void noteMentions(Passage passage, Parsed sentence) {
    Tree tree = sentence.tree();
    for (Token token : tree.tokens()) {
      if (!token.tagged("N") || token.is("compound") || isPlaceOf(tree, token)) {
        continue;
      }
      Reference reference = ofNoun(passage, sentence, token);
      if (reference.isParty() || reference.person().isPresent()) {
        mentions.add(
            new Mention(
                passage.title(),
                sentence.number(),
                token.start(),
                passage.quotationAt(token.start()).map(each -> each.chain()).orElse(-1),
                token.is("nsubj", "nsubjpass"),
                token.tagged("NNS") || token.tagged("NNPS") || reference.parties().size() > 1,
                genderOf(reference),
                reference));
      }
    }
  }

  /** "near Stockholm", "in Paris": where, not who. */
  private static boolean isPlaceOf(Tree tree, Token token) {
    return token.is("pobj")
        && isPlace(token)
        && List.of(
                "in", "at", "near", "from", "outside", "around", "to", "into", "through", "across",
                "inside", "towards", "toward")
            .contains(tree.above(token).lemma());
  }

  private String genderOf(Reference reference) {
    return reference
        .person()
        .map(name -> byName.values().stream().filter(actor -> actor.name.equals(name)).findFirst())
        .flatMap(found -> found)
        .map(actor -> actor.gender)
        .orElse("");
  }

  /**
   * Whom a noun or a pronoun means.
   *
   * @param token the head of the noun group
   * @param speaker whoever "we" and "I" are at this place
   */
  public Reference resolve(Passage passage, Parsed sentence, Token token, Reference speaker) {
    if (token.tagged("PRP") || token.tagged("WP") || token.tagged("WDT")) {
      return Pronouns.resolve(
          new Pronouns.Place(passage, sentence, token, speaker), mentions, this::ofNounAt);
    }
    Reference own = ofNoun(passage, sentence, token);
    return own.isParty() || own.person().isPresent()
        ? withConjuncts(passage, sentence, token, own)
        : generic(passage, sentence, token, speaker);
  }

  private Reference ofNounAt(Pronouns.Place place, Token token) {
    return resolve(place.passage(), place.sentence(), token, place.speaker());
  }

  private Reference withConjuncts(Passage passage, Parsed sentence, Token token, Reference first) {
    Set<Party> all = new LinkedHashSet<>(first.parties());
    for (Token other : sentence.tree().children(token, "conj")) {
      if (other.tagged("N")) {
        Reference reference = ofNoun(passage, sentence, other);
        if (reference.isParty()) {
          all.addAll(reference.parties());
        }
      }
    }
    return new Reference(
        List.copyOf(all), first.person(), first.role(), first.standing(), first.certainty());
  }

  /** A noun that names somebody by itself or by what stands beside it. */
  private Reference ofNoun(Passage passage, Parsed sentence, Token head) {
    Tree tree = sentence.tree();
    if (isPersonToken(tree, head)) {
      return person(tree, head);
    }
    int first = firstOfGroup(tree, head);
    List<Found> found = names.in(tree, first, endOfGroup(tree, head));
    for (Found name : found) {
      if (name.from() <= head.index() && head.index() < name.to()) {
        return Reference.party(name.entry().party(), certainty(name.entry().use()));
      }
    }
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (isCollective(lemma)
        || offices
            .findAt(tree, first, head)
            .filter(each -> each.office().institution())
            .isPresent()) {
      Optional<Reference> called = calledByName(tree, head);
      if (called.isPresent()) {
        return called.get();
      }
    }
    Optional<Offices.Found> office = offices.findAt(tree, first, head);
    if (office.isPresent() && !head.tagged("NNP")) {
      return ofOffice(passage, sentence, head, first, office.get());
    }
    if (office.isPresent() && office.get().to() - office.get().from() > 1) {
      return ofOffice(passage, sentence, head, first, office.get());
    }
    if (!found.isEmpty() && (isCollective(lemma) || Kinds.isAny(lemma))) {
      Found last = found.get(found.size() - 1);
      if (Kinds.isAny(lemma) || sameKind(last.entry().kind(), lemma)) {
        return Reference.party(last.entry().party(), .95);
      }
    }
    for (Token apposition : tree.children(head, "appos")) {
      Reference reference =
          isPersonToken(tree, apposition) ? person(tree, apposition) : Reference.NOBODY;
      if (reference.isParty()) {
        return reference;
      }
    }
    for (Token owner : tree.children(head, "compound", "poss")) {
      boolean team =
          List.of("administration", "admin", "government", "team", "camp", "cabinet", "regime")
              .contains(lemma);
      if (team && isPersonToken(tree, owner) && person(tree, owner).isParty()) {
        return new Reference(
            person(tree, owner).parties(), Optional.empty(), "", Standing.PARTY, .9);
      }
    }
    if (head.tagged("NNP") && head.entity().equals("ORG")) {
      return Reference.party(named(words(tree, entityStart(tree, head), head.index() + 1)), .7);
    }
    return Reference.NOBODY;
  }

  /** "the rail union EVG": the name right behind a common noun. */
  private Optional<Reference> calledByName(Tree tree, Token head) {
    for (Token apposition : tree.children(head, "appos")) {
      if (!apposition.tagged("NNP") || isPersonToken(tree, apposition)) {
        continue;
      }
      List<Token> branch = tree.subtree(apposition, child -> !child.is("compound"));
      int from = branch.get(0).index();
      if (from > head.index() + 2) {
        continue;
      }
      List<Found> found = names.in(tree, from, apposition.index() + 1);
      Party party =
          found.isEmpty()
              ? named(words(tree, from, apposition.index() + 1))
              : found.get(0).entry().party();
      return Optional.of(Reference.party(party, .9));
    }
    return Optional.empty();
  }

  private static double certainty(Use use) {
    return use == Use.PEOPLE ? .9 : 1;
  }

  private static int entityStart(Tree tree, Token head) {
    int first = head.index();
    while (first > 0 && !tree.token(first).entityBegin()) {
      first--;
    }
    return first;
  }

  private boolean isCollective(String lemma) {
    return !Kinds.ofWord(lemma).isEmpty();
  }

  private static boolean sameKind(PartyKind kind, String lemma) {
    return Kinds.ofWord(lemma).contains(kind)
        || (kind == PartyKind.STATE && Kinds.ofWord(lemma).contains(PartyKind.STATE));
  }

  private Reference ofOffice(
      Passage passage, Parsed sentence, Token head, int first, Offices.Found office) {
    Tree tree = sentence.tree();
    int end = endOfGroup(tree, head);
    String role = office.office().institution() ? "" : words(tree, office.from(), office.to());
    if (offices.isFormer(tree, first, office.from())) {
      return new Reference(List.of(), Optional.empty(), role, Standing.OBSERVER, 1);
    }
    if (office.office().speaks() == Speaks.NONE) {
      return new Reference(List.of(), Optional.empty(), role, Standing.OBSERVER, 1);
    }
    for (Token owner : tree.children(head, "poss")) {
      if (owner.tagged("PRP")) {
        Reference meant = resolve(passage, sentence, owner, Reference.NOBODY);
        if (meant.isParty()) {
          return new Reference(meant.parties(), Optional.empty(), role, Standing.PARTY, .8);
        }
      }
    }
    for (Token apposition : tree.children(head, "appos")) {
      if (isPersonToken(tree, apposition) && person(tree, apposition).isParty()) {
        return person(tree, apposition);
      }
    }
    List<Found> found = names.in(tree, first, end);
    Optional<Party> party =
        found.stream()
            .filter(name -> fits(name.entry().kind(), office.office().speaks()))
            .findFirst()
            .or(
                () ->
                    office.office().speaks() == Speaks.ORGANISATION
                        ? Optional.empty()
                        : found.stream().findFirst())
            .map(name -> name.entry().party());
    if (party.isPresent() && office.office().speaks() != Speaks.SELF) {
      return new Reference(List.of(party.get()), Optional.empty(), role, Standing.PARTY, 1);
    }
    for (Token owner : tree.children(head, "poss")) {
      if (isPersonToken(tree, owner) && person(tree, owner).isParty()) {
        return new Reference(
            person(tree, owner).parties(), Optional.empty(), role, Standing.PARTY, .9);
      }
    }
    return Reference.NOBODY;
  }

  /** First token of the group whose head this is, relative clauses and the like left out. */
  private static int firstOfGroup(Tree tree, Token head) {
    return tree.subtree(
            head,
            child ->
                child.index() > head.index() || child.is("relcl", "appos", "acl", "conj", "cc"))
        .get(0)
        .index();
  }

  /** One past the last token of the group: with "of …", "for …" and "at …", without clauses. */
  private static int endOfGroup(Tree tree, Token head) {
    List<Token> branch =
        tree.subtree(
            head,
            child ->
                child.is("relcl", "appos", "acl", "conj", "cc", "punct", "advcl", "ccomp")
                    || (child.is("prep") && !isAffiliation(child)));
    return branch.get(branch.size() - 1).index() + 1;
  }

  private static boolean isAffiliation(Token preposition) {
    return List.of("of", "for", "at", "in", "to").contains(preposition.lemma());
  }

  /**
   * The party whose adjective or name stands before a noun: "the Turkish demand", "an EU offer".
   */
  public Reference adjective(Parsed sentence, Token noun) {
    Tree tree = sentence.tree();
    List<Found> found = names.in(tree, firstOfGroup(tree, noun), noun.index());
    return found.isEmpty()
        ? Reference.NOBODY
        : Reference.party(found.get(found.size() - 1).entry().party(), .9);
  }

  /** The parties named within a stretch of the sentence's passage, in order. */
  public List<Party> named(Parsed sentence, org.demarche.text.Span span) {
    Set<Party> parties = new LinkedHashSet<>();
    List<Token> tokens =
        sentence.tree().tokens().stream().filter(token -> span.contains(token.span())).toList();
    if (!tokens.isEmpty()) {
      int from = tokens.get(0).index();
      int to = tokens.get(tokens.size() - 1).index() + 1;
      names.in(sentence.tree(), from, to).forEach(found -> parties.add(found.entry().party()));
    }
    return List.copyOf(parties);
  }

  // ---------------------------------------------------------------- common nouns

  private Reference generic(Passage passage, Parsed sentence, Token head, Reference speaker) {
    Tree tree = sentence.tree();
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    if (isBoth(tree, head)) {
      List<Party> two = mainParties();
      return two.size() == 2
          ? new Reference(two, Optional.empty(), "", Standing.PARTY, .7)
          : Reference.NOBODY;
    }
    List<PartyKind> kinds = kindsOf(tree, head, lemma);
    if (kinds.isEmpty()) {
      return Reference.NOBODY;
    }
    Optional<Reference> owner = owner(passage, sentence, head, speaker, kinds);
    if (owner.isPresent()) {
      return owner.get();
    }
    if (isIndefinite(tree, head) && !lemma.equals("government")) {
      return own(tree, head, lemma);
    }
    Optional<Reference> before = sameRoleBefore(passage, sentence, head);
    if (before.isPresent()) {
      return before.get();
    }
    return lastOfKind(passage, sentence, head, kinds)
        .map(party -> Reference.party(party, .75))
        .orElseGet(() -> own(tree, head, lemma));
  }

  /** "the minister": whoever was named with that office before, the last one first. */
  private Optional<Reference> sameRoleBefore(Passage passage, Parsed sentence, Token head) {
    if (head.tagged("NNS")) {
      return Optional.empty();
    }
    String lemma = head.lemma().toLowerCase(Locale.ROOT);
    Optional<Reference> found = Optional.empty();
    for (Mention mention : mentions) {
      if (mention.title() != passage.title() || mention.offset() >= head.start()) {
        continue;
      }
      String role = mention.reference().role().toLowerCase(Locale.ROOT);
      if (mention.reference().isParty()
          && (role.equals(lemma) || role.endsWith(" " + lemma) || role.endsWith(";" + lemma))) {
        found = Optional.of(mention.reference().with(.85));
      }
    }
    return found;
  }

  private List<PartyKind> kindsOf(Tree tree, Token head, String lemma) {
    List<PartyKind> kinds = Kinds.ofWord(lemma);
    if (!kinds.isEmpty()) {
      return kinds;
    }
    return offices
        .findAt(tree, firstOfGroup(tree, head), head)
        .map(
            found ->
                switch (found.office().speaks()) {
                  case GOVERNMENT -> List.of(PartyKind.STATE);
                  case BODY -> List.of(PartyKind.BODY, PartyKind.COALITION);
                  case ORGANISATION ->
                      List.of(
                          PartyKind.UNION,
                          PartyKind.COMPANY,
                          PartyKind.ARMED_GROUP,
                          PartyKind.POLITICAL_PARTY,
                          PartyKind.LOBBY);
                  default -> List.<PartyKind>of();
                })
        .orElse(List.of());
  }

  /** "his government", "Maduro's party": by the owner. */
  private Optional<Reference> owner(
      Passage passage, Parsed sentence, Token head, Reference speaker, List<PartyKind> kinds) {
    for (Token owner : sentence.tree().children(head, "poss")) {
      Reference meant = resolve(passage, sentence, owner, speaker);
      if (meant.isParty() && kinds.stream().anyMatch(kind -> kindOf(meant) == kind)) {
        return Optional.of(meant.with(Math.min(meant.certainty(), .8)));
      }
    }
    return Optional.empty();
  }

  private PartyKind kindOf(Reference reference) {
    return kindOf(reference.parties().get(0));
  }

  private PartyKind kindOf(Party party) {
    PartyKind kind = book.kindOf(party.id());
    return kind == PartyKind.OTHER ? Kinds.ofName(party.name()) : kind;
  }

  private static boolean isBoth(Tree tree, Token head) {
    List<String> groups =
        List.of(
            "side",
            "country",
            "nation",
            "party",
            "state",
            "government",
            "leader",
            "rival",
            "neighbour",
            "neighbor",
            "power",
            "delegation",
            "team");
    return head.tagged("NNS")
        && groups.contains(head.lemma())
        && tree.children(head).stream()
            .anyMatch(
                child -> List.of("both", "two").contains(child.form().toLowerCase(Locale.ROOT)));
  }

  /** The two parties that the article is most about, where there are clearly two. */
  private List<Party> mainParties() {
    List<Map.Entry<Party, Integer>> sorted =
        names.counts().entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<Party, Integer>>comparingInt(entry -> -entry.getValue())
                    .thenComparing(entry -> entry.getKey().id()))
            .toList();
    if (sorted.size() < 2) {
      return List.of();
    }
    boolean clear = sorted.size() == 2 || sorted.get(1).getValue() > sorted.get(2).getValue();
    return clear ? List.of(sorted.get(0).getKey(), sorted.get(1).getKey()) : List.of();
  }

  private static boolean isIndefinite(Tree tree, Token head) {
    return tree.child(head, "det")
        .map(det -> List.of("a", "an", "any", "some", "another", "no").contains(det.lemma()))
        .orElse(false);
  }

  private Optional<Party> lastOfKind(
      Passage passage, Parsed sentence, Token head, List<PartyKind> kinds) {
    if (kinds.contains(PartyKind.STATE)
        && !List.of("country", "nation", "kingdom", "republic", "capital").contains(head.lemma())) {
      // "The government" is the one that the article is about, not the one named last.
      return kinds.size() == 1 ? mainState() : mostNamed(kinds);
    }
    Optional<Party> before = Optional.empty();
    for (Mention mention : mentions) {
      if (mention.title() == passage.title() && mention.offset() >= head.start()) {
        break;
      }
      if (mention.title() && !passage.title() && before.isPresent()) {
        continue;
      }
      List<Party> parties = mention.reference().parties();
      if (mention.reference().isParty()
          && parties.size() == 1
          && kinds.contains(kindOf(parties.get(0)))) {
        before = Optional.of(parties.get(0));
      }
    }
    return before.or(() -> mostNamed(kinds));
  }

  private Optional<Party> mostNamed(List<PartyKind> kinds) {
    return names.counts().entrySet().stream()
        .filter(entry -> kinds.contains(kindOf(entry.getKey())))
        .max(
            Comparator.<Map.Entry<Party, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(entry -> entry.getKey().id()))
        .map(Map.Entry::getKey);
  }

  /** A party in its own name: the words themselves, "kurdish-rebels". */
  private static Reference own(Tree tree, Token head, String lemma) {
    boolean somebody =
        isIndefinite(tree, head) && !head.tagged("NNS") && !Kinds.isOrganisation(lemma);
    if (!Kinds.isOwn(lemma) || somebody) {
      return Reference.NOBODY;
    }
    StringBuilder words = new StringBuilder();
    for (Token token : tree.subtree(head, child -> child.index() > head.index())) {
      if (token.tagged("N") || token.tagged("JJ")) {
        words.append(words.length() > 0 ? " " : "").append(token.form());
      }
    }
    return Reference.party(named(words.toString()), .5);
  }
}
