// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Passage;
import org.demarche.language.Passage.Parsed;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.party.Cast;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.party.Reference;
import org.demarche.party.Reference.Standing;
import org.demarche.statement.Frame.Kind;
import org.demarche.statement.Frame.Negated;
import org.demarche.statement.Grammar.Part;
import org.demarche.text.Span;

/** Tries the rules on one sentence. */
final class Matcher {
  private static final Set<String> UNREAL = Set.of("may", "might", "could");
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "until", "provided", "providing", "once", "till", "before");

  private final RuleBook rules;
  private final Cast cast;
  private final Voices voices;
  private final Passage passage;
  private final Parsed sentence;
  private final Tree tree;
  private final Grammar grammar;
  private final List<Cover> covered = new ArrayList<>();

  /** The content of a statement found, and whose it is. */
  private record Cover(Span span, Reference holder) {}

  private final Recent recent;

  Matcher(
      RuleBook rules, Cast cast, Voices voices, Passage passage, Parsed sentence, Recent recent) {
    this.recent = recent;
    this.rules = rules;
    this.cast = cast;
    this.voices = voices;
    this.passage = passage;
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.grammar = new Grammar(tree);
  }

  /** The candidates, those higher in the tree first. */
  List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    for (Token token : StatementFinder.topDown(sentence)) {
      Set<Act> acts = new LinkedHashSet<>();
      for (Trigger trigger : triggers(token)) {
        if (acts.contains(trigger.frame().act())) {
          continue;
        }
        Optional<Candidate> candidate = match(trigger);
        if (candidate.isPresent()) {
          acts.add(candidate.get().frame().act());
          found.add(candidate.get());
          companion(trigger, candidate.get()).ifPresent(found::add);
        }
      }
      if (!acts.isEmpty()) {
        found.stream()
            .filter(candidate -> candidate.trigger().equals(token))
            .forEach(
                candidate ->
                    candidate
                        .contents()
                        .forEach(
                            content -> covered.add(new Cover(content.span(), candidate.who()))));
      }
    }
    return found;
  }

  /** "would stop if they left": what somebody else must do for it is a demand. */
  private Optional<Candidate> companion(Trigger trigger, Candidate candidate) {
    Act act = candidate.frame().act();
    if (act == Act.DEMAND || act == Act.AGREE || trigger.kind() == Kind.NOUNS) {
      return Optional.empty();
    }
    Optional<Grammar.Condition> clause = grammar.condition(trigger.predicate(), CONDITIONS);
    // "threatens sanctions if X keeps …" asks for the contrary, which no words say.
    boolean contrary = clause.isPresent() && clause.get().mark().equals("if") && act != Act.OFFER;
    if (clause.isEmpty()
        || contrary
        || clause.get().mark().equals("if") && isNegativeCondition(clause.get().span())) {
      return Optional.empty();
    }
    Reference agent =
        clause
            .get()
            .agent()
            .map(token -> resolve(token, candidate.voice()))
            .orElse(Reference.NOBODY);
    boolean ofAnother = agent.isParty() && !sharesParty(agent, candidate.who());
    boolean passive = grammar.isPassive(clause.get().head()) && !agent.isParty();
    if (!ofAnother && !passive) {
      return Optional.empty();
    }
    Candidate.Content content =
        new Candidate.Content(clause.get().words(), ofAnother ? agent.parties() : List.of(), "");
    return Optional.of(
        new Candidate(
            withAct(candidate.frame(), Act.DEMAND),
            trigger.token(),
            candidate.who(),
            candidate.voice(),
            List.of(content),
            Optional.empty(),
            Math.min(.55, candidate.confidence())));
  }

  /**
   * A rule and the word that calls it.
   *
   * @param token the word
   * @param predicate the word around which the functions are looked for
   */
  private record Trigger(Frame frame, Kind kind, Token token, Token predicate) {}

  private List<Trigger> triggers(Token token) {
    List<Trigger> triggers = new ArrayList<>();
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (token.tagged("V")) {
      rules
          .frames(Kind.VERBS, lemma)
          .forEach(frame -> triggers.add(new Trigger(frame, Kind.VERBS, token, token)));
    }
    if (token.tagged("NN")) {
      rules
          .frames(Kind.NOUNS, lemma)
          .forEach(frame -> triggers.add(new Trigger(frame, Kind.NOUNS, token, token)));
    }
    if (token.tagged("JJ") || token.tagged("VBN") || token.tagged("RB")) {
      rules
          .frames(Kind.ADJECTIVES, lemma)
          .forEach(frame -> triggers.add(new Trigger(frame, Kind.ADJECTIVES, token, token)));
      String form = token.form().toLowerCase(Locale.ROOT);
      if (!form.equals(lemma)) {
        rules
            .frames(Kind.ADJECTIVES, form)
            .forEach(frame -> triggers.add(new Trigger(frame, Kind.ADJECTIVES, token, token)));
      }
    }
    if (token.tagged("MD") && token.is("aux")) {
      String modal = modalWord(token);
      rules
          .frames(Kind.MODALS, modal)
          .forEach(
              frame -> triggers.add(new Trigger(frame, Kind.MODALS, token, tree.above(token))));
    }
    triggers.addAll(phrases(token));
    return triggers;
  }

  private static String modalWord(Token token) {
    String form = token.form().toLowerCase(Locale.ROOT);
    return switch (form) {
      case "'ll", "’ll", "wo" -> "will";
      case "'d", "’d" -> "would";
      case "ca" -> "can";
      default -> form;
    };
  }

  private List<Trigger> phrases(Token token) {
    List<Trigger> triggers = new ArrayList<>();
    for (String phrase : rules.phrases()) {
      String[] words = phrase.split(" ");
      if (!words[0].equals(Voices.small(token))
          || token.index() + words.length > tree.tokens().size()) {
        continue;
      }
      boolean all = true;
      for (int i = 1; i < words.length && all; i++) {
        all = words[i].equals(Voices.small(tree.token(token.index() + i)));
      }
      if (all) {
        Token predicate = predicateOf(token);
        rules
            .frames(Kind.PHRASES, phrase)
            .forEach(frame -> triggers.add(new Trigger(frame, Kind.PHRASES, token, predicate)));
      }
    }
    return triggers;
  }

  private Token predicateOf(Token token) {
    if (token.tagged("V")) {
      return token;
    }
    return tree.ancestors(token).stream()
        .filter(above -> above.tagged("V"))
        .findFirst()
        .orElse(token);
  }

  // ---------------------------------------------------------------- matching

  private Optional<Candidate> match(Trigger trigger) {
    Frame frame = trigger.frame();
    Token predicate = trigger.predicate();
    if (!hasCompanions(trigger) || isUnreal(trigger)) {
      return Optional.empty();
    }
    boolean negated = isNegated(trigger);
    if (negated && frame.negated() == Negated.NOTHING
        || !negated && frame.negated() == Negated.NEEDED) {
      return Optional.empty();
    }
    Optional<Grammar.Condition> clause =
        frame.marks().isEmpty() ? Optional.empty() : grammar.condition(predicate, frame.marks());
    if (!frame.marks().isEmpty() && clause.isEmpty()) {
      return Optional.empty();
    }
    if (!frame.requires().stream().allMatch(required -> isThere(predicate, required))) {
      return Optional.empty();
    }
    Voices.Voice voice = voices.at(sentence, predicate);
    Optional<Reference> holder = holder(trigger, voice);
    if (holder.isEmpty() || !subjectFits(trigger, holder.get(), voice)) {
      return Optional.empty();
    }
    List<Part> parts = content(trigger, clause, holder.get(), voice);
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (isCovered(trigger, holder.get())) {
      return Optional.empty();
    }
    Optional<Span> condition =
        frame.content().contains("condition") ? Optional.empty() : condition(predicate, parts);
    Act act = act(frame, negated, parts, condition);
    List<Candidate.Content> contents = new ArrayList<>();
    for (Part part : parts) {
      contents.add(
          new Candidate.Content(part.span(), addressees(trigger, part, holder.get(), voice), ""));
    }
    return Optional.of(
        new Candidate(
            withAct(frame, act),
            trigger.token(),
            holder.get(),
            voice,
            contents,
            condition,
            confidence(frame, holder.get(), parts)));
  }

  /** Readiness to do harm unless the other side gives way is a threat. */
  private Act act(Frame frame, boolean negated, List<Part> parts, Optional<Span> condition) {
    if (negated && frame.negated() == Negated.REFUSE) {
      return Act.REFUSE;
    }
    boolean unless =
        condition.isPresent()
            && condition.get().of(passage.text()).toLowerCase(Locale.ROOT).startsWith("unless");
    boolean otherwise = condition.filter(span -> isNegativeCondition(span)).isPresent();
    boolean harm =
        parts.stream()
            .flatMap(part -> tree.subtree(part.head(), child -> false).stream())
            .anyMatch(token -> rules.set("harm").contains(token.lemma()));
    boolean readiness = frame.act() == Act.OFFER || frame.act() == Act.AGREE;
    return readiness && !negated && ((unless || otherwise) && frame.act() == Act.OFFER || harm)
        ? Act.THREATEN
        : frame.act();
  }

  /** "if there is no deal", "if it refuses". */
  private boolean isNegativeCondition(Span span) {
    String words = " " + span.of(passage.text()).toLowerCase(Locale.ROOT) + " ";
    return words.startsWith(" if ")
        && List.of(" no ", " not ", "n't ", "n’t ", " fail", " refuse", " reject", " without ")
            .stream()
            .anyMatch(words::contains);
  }

  private static Frame withAct(Frame frame, Act act) {
    return act == frame.act()
        ? frame
        : new Frame(
            frame.id(),
            act,
            frame.words(),
            frame.content(),
            frame.addressee(),
            frame.holder(),
            frame.objects(),
            frame.notObjects(),
            frame.with(),
            frame.marks(),
            frame.requires(),
            frame.subject(),
            frame.agent(),
            frame.negated(),
            frame.own(),
            frame.optional(),
            frame.confidence());
  }

  private static double confidence(Frame frame, Reference holder, List<Part> parts) {
    boolean pronoun = parts.size() == 1 && parts.get(0).head().tagged("PRP");
    double certainty = .5 + .5 * holder.certainty();
    return Math.round(frame.confidence() * certainty * (pronoun ? .8 : 1) * 1000) / 1000.0;
  }

  /** A function of the predicate, or "modal"; "under @deals" wants its head to be one of a set. */
  private boolean isThere(Token predicate, String required) {
    switch (required) {
      case "modal":
        return grammar.modal(predicate).isPresent();
      case "existential-no":
        return grammar.existentialNo(predicate).isPresent();
      case "negative-subject":
        return grammar
            .subject(predicate)
            .filter(subject -> hasNo(subject) && !Voices.small(subject).equals("one"))
            .isPresent();
      case "condition-on-another":
        return grammar
            .condition(predicate, CONDITIONS)
            .flatMap(Grammar.Condition::agent)
            .map(agent -> resolve(agent, voices.at(sentence, predicate)).isParty())
            .orElse(false);
      case "saying-no":
        return tree.children(predicate, "discourse", "dobj", "intj").stream()
            .anyMatch(child -> Voices.small(child).equals("no"));
      case "regardless":
        return isRegardless();
      default:
    }
    String[] words = required.split(" ");
    List<Part> parts = grammar.parts(predicate, words[0]);
    return words.length == 1
        ? !parts.isEmpty()
        : parts.stream().anyMatch(part -> isOneOf(rules.set(words[1].substring(1)), part.head()));
  }

  /** "whether or not", "with or without", "regardless". */
  private boolean isRegardless() {
    String words = sentence.span().of(passage.text()).toLowerCase(Locale.ROOT);
    return words.contains("whether or not")
        || words.contains("with or without")
        || words.contains("regardless");
  }

  private boolean isOneOf(Set<String> lemmas, Token head) {
    return lemmas.contains(head.lemma().toLowerCase(Locale.ROOT)) || hasNounOf(lemmas, head);
  }

  /** "rule … out", "turn … down": the words that must stand with the trigger. */
  private boolean hasCompanions(Trigger trigger) {
    Set<String> with = trigger.frame().with();
    if (with.isEmpty()) {
      return true;
    }
    return tree.children(trigger.token()).stream()
            .anyMatch(child -> with.contains(child.lemma()) || with.contains(Voices.small(child)))
        || tree.next(trigger.token()).filter(next -> with.contains(Voices.small(next))).isPresent()
        || tree.previous(trigger.token())
            .filter(before -> with.contains(Voices.small(before)))
            .isPresent();
  }

  private boolean isNegated(Trigger trigger) {
    if (grammar.isNegated(trigger.predicate())
        || trigger.kind() == Kind.NOUNS && hasNo(trigger.token())) {
      return true;
    }
    if (trigger.kind() == Kind.NOUNS && trigger.token().is("dobj", "attr")) {
      return grammar.isNegated(tree.above(trigger.token()));
    }
    if (trigger.kind() == Kind.PHRASES && !trigger.token().equals(trigger.predicate())) {
      return false;
    }
    Token predicate = trigger.predicate();
    if (predicate.is("xcomp") && predicate.head() >= 0) {
      Token above = tree.above(predicate);
      return grammar.isNegated(above) || rules.set("failing").contains(above.lemma());
    }
    if (predicate.is("pcomp") && predicate.head() >= 0) {
      return tree.above(predicate).lemma().equals("without");
    }
    return false;
  }

  private boolean hasNo(Token noun) {
    return tree.children(noun, "det", "neg").stream()
        .anyMatch(det -> Voices.small(det).equals("no"));
  }

  /** Asked, denied, supposed: no statement. */
  private boolean isUnreal(Trigger trigger) {
    Token predicate = trigger.predicate();
    boolean modal =
        trigger.kind() != Kind.MODALS
            && grammar.modal(predicate).filter(UNREAL::contains).isPresent();
    if (modal || isQuestion(predicate) || grammar.isIndirectQuestion(predicate)) {
      return true;
    }
    if (trigger.kind() == Kind.VERBS && isPossibility(predicate)) {
      return true;
    }
    Token below = predicate;
    List<Token> above = tree.ancestors(predicate);
    for (int i = 0; i <= above.size(); i++) {
      if (isSupposed(below)) {
        return true;
      }
      if (i == above.size()) {
        break;
      }
      Token head = above.get(i);
      if (below.is("ccomp", "xcomp", "dobj") && rules.set("denying").contains(head.lemma())) {
        return true;
      }
      boolean driven = below.is("xcomp", "ccomp") && rules.set("driving").contains(head.lemma());
      if (driven && trigger.kind() != Kind.NOUNS) {
        return true;
      }
      below = head;
    }
    return false;
  }

  /** "the authority to sign", "a chance to accept": what could be done, not what is. */
  private boolean isPossibility(Token verb) {
    boolean infinitive = tree.children(verb, "aux").stream().anyMatch(aux -> aux.tagged("TO"));
    Token head = tree.above(verb);
    return infinitive
        && head.tagged("N")
        && verb.is("acl", "relcl", "xcomp", "advcl", "infmod", "ccomp")
        && !rules.set("deciding").contains(head.lemma());
  }

  private boolean isSupposed(Token clause) {
    if (!clause.is("advcl", "ccomp", "pcomp", "dep", "acl", "relcl")) {
      return false;
    }
    return tree.children(clause, "mark", "advmod", "complm").stream()
        .anyMatch(
            mark ->
                mark.index() < clause.index()
                    && rules.set("supposing").contains(Voices.small(mark)));
  }

  private boolean isQuestion(Token predicate) {
    String words = sentence.span().of(passage.text()).stripTrailing();
    return words.endsWith("?")
        || words.endsWith("?\"")
        || words.endsWith("?”")
        || words.endsWith("?'")
        || words.endsWith("?’");
  }

  // ---------------------------------------------------------------- holder

  private Optional<Reference> holder(Trigger trigger, Voices.Voice voice) {
    Frame frame = trigger.frame();
    Reference reference =
        switch (frame.holder()) {
          case SPEAKER -> voice.who();
          case BENEFICIARY -> beneficiary(trigger, voice);
          case USUAL -> usualHolder(trigger, voice);
        };
    if (!reference.isParty()
        && reference.standing() == Standing.UNKNOWN
        && reference.person().isPresent()
        && !frame.own()
        && frame.holder() == Frame.Holder.USUAL) {
      String name = reference.person().get();
      reference =
          new Reference(
              List.of(new Party(PartyBook.slug(name), name)),
              reference.person(),
              "",
              Standing.PARTY,
              .3);
    }
    if (!reference.isParty()) {
      return Optional.empty();
    }
    if (frame.own() && (!voice.who().isParty() || !sharesParty(reference, voice.who()))) {
      return Optional.empty();
    }
    return Optional.of(reference);
  }

  private Reference beneficiary(Trigger trigger, Voices.Voice voice) {
    for (Token at : List.of(trigger.token(), trigger.predicate())) {
      for (Token preposition : tree.children(at, "prep")) {
        if (Set.of("for", "to", "by").contains(preposition.lemma())) {
          Optional<Token> object = tree.child(preposition, "pobj");
          Reference who = object.map(token -> resolve(token, voice)).orElse(Reference.NOBODY);
          if (who.isParty()) {
            return who;
          }
        }
      }
    }
    return voice.who();
  }

  private Reference usualHolder(Trigger trigger, Voices.Voice voice) {
    return switch (trigger.kind()) {
      case VERBS, PHRASES, MODALS -> doer(trigger.predicate(), voice);
      case ADJECTIVES -> adjectiveHolder(trigger.token(), voice);
      case NOUNS -> nounHolder(trigger.token(), voice);
    };
  }

  private Reference doer(Token verb, Voices.Voice voice) {
    Reference who = grammar.doer(verb).map(token -> resolve(token, voice)).orElse(Reference.NOBODY);
    if (who.isParty()
        || who.standing() == Standing.OBSERVER
        || who.person().isPresent()
        || !verb.tagged("VBG")
        || !verb.is("advcl", "xcomp", "ccomp", "dep", "acl", "relcl")) {
      return who;
    }
    // "X said the land is a must, insisting that …": the subject of a verb further up.
    for (Token above : tree.ancestors(verb)) {
      if (above.tagged("V") && !grammar.isPassive(above)) {
        Reference upper =
            grammar.subject(above).map(token -> resolve(token, voice)).orElse(Reference.NOBODY);
        if (upper.isParty()) {
          return upper.with(.7);
        }
      }
    }
    return who;
  }

  private Reference adjectiveHolder(Token adjective, Voices.Voice voice) {
    Optional<Token> own = tree.child(adjective, "nsubj");
    if (own.isPresent()) {
      return resolve(own.get(), voice);
    }
    if (adjective.is("amod", "nmod")
        || adjective.is(
            "acl", "relcl", "appos", "advcl", "dep", "conj", "acomp", "xcomp", "oprd", "ccomp")
        || adjective.head() >= 0) {
      Token head = tree.above(adjective);
      if (head.tagged("N") && !adjective.is("conj")) {
        return resolve(head, voice);
      }
      return grammar.subject(head).map(token -> resolve(token, voice)).orElse(Reference.NOBODY);
    }
    return grammar.subject(adjective).map(token -> resolve(token, voice)).orElse(Reference.NOBODY);
  }

  private Reference nounHolder(Token noun, Voices.Voice voice) {
    Optional<Token> owner = grammar.owner(noun);
    if (owner.isPresent()) {
      return resolve(owner.get(), voice);
    }
    for (Token modifier : tree.children(noun, "compound", "nmod", "amod")) {
      Reference who = resolve(modifier, voice);
      if (who.isParty() && modifier.index() < noun.index()) {
        return who;
      }
    }
    Reference adjective = cast.adjective(sentence, noun);
    if (adjective.isParty()) {
      return adjective;
    }
    if (noun.is("dobj", "attr") || noun.is("pobj")) {
      Token verb = noun.is("pobj") ? tree.above(tree.above(noun)) : tree.above(noun);
      if (verb.tagged("V") && rules.set("supporting").contains(verb.lemma())) {
        return grammar.doer(verb).map(token -> resolve(token, voice)).orElse(Reference.NOBODY);
      }
    }
    if (noun.is("nsubjpass")) {
      Token verb = tree.above(noun);
      if (rules.set("supporting").contains(verb.lemma())) {
        return grammar.doer(verb).map(token -> resolve(token, voice)).orElse(Reference.NOBODY);
      }
    }
    Reference of = ofParty(noun, voice);
    return of.isParty() || !isContinued(noun) ? of : recent.holder(sentence.number());
  }

  /** "Another demand is …", "Further conditions include …": of whoever demanded last. */
  private boolean isContinued(Token noun) {
    boolean another =
        tree.children(noun).stream()
            .anyMatch(
                child ->
                    Set.of(
                            "another",
                            "further",
                            "other",
                            "additional",
                            "second",
                            "third",
                            "also",
                            "the",
                            "main",
                            "key",
                            "these",
                            "those")
                        .contains(child.lemma()));
    return another && !grammar.parts(noun, "predicate").isEmpty();
  }

  /** "the demands of the union". */
  private Reference ofParty(Token noun, Voices.Voice voice) {
    for (Token preposition : tree.children(noun, "prep")) {
      if (preposition.lemma().equals("of") && noun.tagged("NNS")) {
        Reference who =
            tree.child(preposition, "pobj")
                .map(token -> resolve(token, voice))
                .orElse(Reference.NOBODY);
        if (who.isParty()) {
          return who.with(.7);
        }
      }
    }
    return Reference.NOBODY;
  }

  private Reference resolve(Token token, Voices.Voice voice) {
    return cast.resolve(passage, sentence, token, voice.who());
  }

  private static boolean sharesParty(Reference one, Reference other) {
    return one.parties().stream().anyMatch(other.parties()::contains);
  }

  private boolean subjectFits(Trigger trigger, Reference holder, Voices.Voice voice) {
    if (trigger.frame().subject() == Frame.Subject.ANY) {
      return true;
    }
    Optional<Token> subject = grammar.subject(trigger.predicate());
    if (subject.isEmpty()) {
      return false;
    }
    boolean first = Set.of("we", "i", "us").contains(Voices.small(subject.get()));
    Reference who = first ? voice.who() : resolve(subject.get(), voice);
    boolean same = who.isParty() && sharesParty(who, holder);
    return trigger.frame().subject() == Frame.Subject.OWN ? same : !same && !first;
  }

  // ---------------------------------------------------------------- content

  private List<Part> content(
      Trigger trigger, Optional<Grammar.Condition> clause, Reference holder, Voices.Voice voice) {
    Frame frame = trigger.frame();
    Token at =
        trigger.kind() == Kind.PHRASES || trigger.kind() == Kind.MODALS
            ? trigger.predicate()
            : trigger.token();
    for (String function : frame.content()) {
      List<Part> parts =
          switch (function) {
            case "clause" -> List.of(whole(at));
            case "condition" ->
                clause
                    .map(each -> List.of(new Part(each.head(), each.words(), each.agent())))
                    .orElse(List.of());
            case "itself" ->
                List.of(
                    new Part(
                        trigger.token(),
                        grammar.span(trigger.token()),
                        grammar.owner(trigger.token())));
            default -> grammar.parts(at, function);
          };
      boolean finite = function.equals("that");
      parts =
          parts.stream()
              .filter(part -> fits(frame, part) && (!finite || asks(trigger, part)))
              .filter(part -> agentFits(frame, part, holder, voice))
              .toList();
      if (!parts.isEmpty()) {
        return parts;
      }
    }
    if (!frame.optional()) {
      return List.of();
    }
    return List.of(new Part(trigger.token(), trigger.token().span(), Optional.empty()));
  }

  /** Whether whoever is to do it is the holder, or another, as the rule wants. */
  private boolean agentFits(Frame frame, Part part, Reference holder, Voices.Voice voice) {
    if (frame.agent() == Frame.Subject.ANY) {
      return true;
    }
    Reference agent = part.agent().map(token -> resolve(token, voice)).orElse(Reference.NOBODY);
    boolean own = agent.isParty() && sharesParty(agent, holder);
    return own == (frame.agent() == Frame.Subject.OWN);
  }

  /** "insisted that Greece accept" asks; "insisted that all went well" claims. */
  private boolean asks(Trigger trigger, Part part) {
    boolean claims =
        trigger.frame().act() == Act.DEMAND
            && rules.set("asserting").contains(trigger.token().lemma());
    if (!claims) {
      return true;
    }
    Token verb = part.head();
    boolean copula =
        tree.children(verb, "aux", "auxpass").stream().anyMatch(aux -> aux.tagged("VB"));
    boolean base = verb.tagged("VB") || verb.tagged("VBP") || copula;
    boolean must =
        grammar.modal(verb).filter(Set.of("must", "should", "shall", "ought")::contains).isPresent()
            || Set.of("need", "have").contains(verb.lemma())
                && !grammar.parts(verb, "to-do").isEmpty();
    return must || base && grammar.modal(verb).isEmpty();
  }

  private boolean fits(Frame frame, Part part) {
    String lemma = part.head().lemma().toLowerCase(Locale.ROOT);
    if (part.head().tagged("W")
        || isBareNumber(part.head())
        || isTime(part.head())
        || isAttribution(part)) {
      return false;
    }
    boolean pronoun = part.head().tagged("PRP") || part.head().tagged("DT");
    if (pronoun
        && frame.objects().contains("proposal")
        && Set.of("it", "this", "that", "them", "these", "those")
            .contains(Voices.small(part.head()))) {
      return true;
    }
    boolean wanted =
        frame.objects().isEmpty()
            || frame.objects().contains(lemma)
            || hasNounOf(frame.objects(), part.head());
    return wanted && !frame.notObjects().contains(lemma);
  }

  private static boolean isTime(Token head) {
    return head.entity().equals("DATE") || head.entity().equals("TIME");
  }

  private boolean isBareNumber(Token head) {
    return head.tagged("CD")
        && !Set.of("MONEY", "PERCENT", "QUANTITY").contains(head.entity())
        && tree.children(head).stream().noneMatch(child -> child.tagged("$"));
  }

  /** "“I will sign,” he told them": who says it is no content of it. */
  private boolean isAttribution(Part part) {
    return rules.set("cues").contains(part.head().lemma())
        && part.head().tagged("V")
        && !voices.isQuoted(part.head())
        && passage.quotations().stream()
            .anyMatch(
                each ->
                    each.place().end() <= part.head().start()
                        && part.span().start() >= each.place().end() - 1
                        && sentence.span().overlap(each.place()) > 0);
  }

  /** "a set of proposals": the noun behind "of". */
  private boolean hasNounOf(Set<String> lemmas, Token head) {
    return tree.children(head, "prep").stream()
        .filter(preposition -> preposition.lemma().equals("of"))
        .flatMap(preposition -> tree.children(preposition, "pobj").stream())
        .anyMatch(object -> lemmas.contains(object.lemma()));
  }

  private Part whole(Token predicate) {
    return new Part(predicate, grammar.span(predicate), grammar.subject(predicate));
  }

  private Optional<Span> condition(Token predicate, List<Part> parts) {
    List<Token> places = new ArrayList<>();
    parts.forEach(part -> places.add(part.head()));
    places.add(predicate);
    for (Token place : places) {
      Optional<Grammar.Condition> clause = grammar.condition(place, CONDITIONS);
      if (clause.isPresent()) {
        return clause.map(Grammar.Condition::span);
      }
    }
    return exchange();
  }

  /** "in exchange for", "in return for", "on condition that". */
  private Optional<Span> exchange() {
    for (Token token : tree.tokens()) {
      boolean exchange =
          Set.of("exchange", "return", "condition").contains(token.lemma())
              && token.is("pobj")
              && !tree.children(token, "prep", "ccomp", "acl", "relcl").isEmpty();
      String preposition = token.lemma().equals("condition") ? "on" : "in";
      if (exchange && tree.above(token).lemma().equals(preposition)) {
        return Optional.of(tree.span(tree.above(token)));
      }
    }
    return Optional.empty();
  }

  // ---------------------------------------------------------------- addressees

  private List<Party> addressees(Trigger trigger, Part part, Reference holder, Voices.Voice voice) {
    Set<Party> found = new LinkedHashSet<>();
    for (String function : trigger.frame().addressee()) {
      if (function.equals("agent")) {
        part.agent().ifPresent(agent -> add(found, resolve(agent, voice), holder));
      } else if (function.equals("owner")) {
        Reference owner =
            grammar
                .owner(part.head())
                .map(token -> resolve(token, voice))
                .orElseGet(() -> cast.adjective(sentence, part.head()));
        add(found, owner, holder);
      } else {
        for (Part other : grammar.parts(trigger.predicate(), function)) {
          add(found, resolve(other.head(), voice), holder);
        }
      }
      if (!found.isEmpty()) {
        return List.copyOf(found);
      }
    }
    part.agent().ifPresent(agent -> add(found, resolve(agent, voice), holder));
    if (found.isEmpty() && trigger.frame().act() != Act.AGREE) {
      firstNamed(part, holder).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  private static void add(Set<Party> found, Reference who, Reference holder) {
    if (who.isParty() && !sharesParty(who, holder)) {
      found.addAll(who.parties());
    }
  }

  /** The first party named within the content, where it is not the holder. */
  private Optional<Party> firstNamed(Part part, Reference holder) {
    return cast.named(sentence, part.span()).stream()
        .filter(party -> !holder.parties().contains(party))
        .findFirst();
  }

  /**
   * What stands inside a content is no statement of its own, but for positions told as somebody's
   * noun.
   */
  private boolean isCovered(Trigger trigger, Reference holder) {
    List<Cover> around =
        covered.stream().filter(each -> each.span().contains(trigger.token().start())).toList();
    if (around.isEmpty()) {
      return false;
    }
    boolean owned =
        grammar.owner(trigger.token()).isPresent()
            || cast.adjective(sentence, trigger.token()).isParty();
    boolean ofAnother =
        around.stream().noneMatch(each -> each.holder().parties().equals(holder.parties()));
    return !(trigger.kind() == Kind.NOUNS && owned && ofAnother);
  }
}
