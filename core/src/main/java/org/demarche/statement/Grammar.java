// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.language.Tree;
import org.demarche.text.Span;

/**
 * What rules ask of a sentence: the subject of a predicate in whatever voice and form it stands,
 * and the parts that can be its content. Labels are ClearNLP's.
 */
final class Grammar {
  /**
   * A part of a sentence that can be the content of a statement.
   *
   * @param head its head
   * @param span where it stands
   * @param agent who is to do it, where that is another than the holder
   */
  record Part(Token head, Span span, Optional<Token> agent) {}

  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "urge",
          "ask",
          "tell",
          "press",
          "order",
          "force",
          "call",
          "request",
          "invite",
          "advise",
          "allow",
          "permit",
          "require",
          "warn",
          "want",
          "expect",
          "encourage",
          "persuade",
          "push",
          "pressure",
          "lobby",
          "implore",
          "beg",
          "instruct",
          "command",
          "get",
          "let",
          "help");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "without", "cannot");

  /** Verbs with a clause in the bare form: "demand that he go", "see him go". */
  private static final Set<String> BARE =
      Set.of(
          "demand",
          "insist",
          "want",
          "ask",
          "propose",
          "suggest",
          "require",
          "see",
          "let",
          "urge",
          "recommend",
          "request");

  private final Tree tree;

  Grammar(Tree tree) {
    this.tree = tree;
  }

  Tree tree() {
    return tree;
  }

  // ---------------------------------------------------------------- subjects

  /** Whether a verb is passive, in full or reduced: "was rejected", "terms rejected by". */
  boolean isPassive(Token verb) {
    if (tree.child(verb, "auxpass", "nsubjpass").isPresent()) {
      return true;
    }
    if (!verb.tagged("VBN")) {
      return false;
    }
    if (verb.is("conj") && tree.child(verb, "nsubj", "aux").isEmpty()) {
      return tree.head(verb).map(this::isPassive).orElse(false);
    }
    boolean reduced = verb.is("acl", "relcl", "amod", "nmod", "advcl", "ccomp", "xcomp");
    return reduced && tree.child(verb, "aux", "nsubj").isEmpty();
  }

  /** Who does what the verb says: the subject, the agent of a passive, or whoever controls it. */
  Optional<Token> doer(Token verb) {
    if (isPassive(verb)) {
      return tree.child(verb, "agent").flatMap(by -> tree.child(by, "pobj"));
    }
    return subject(verb, 0);
  }

  /** The grammatical subject, found through coordination and control. */
  Optional<Token> subject(Token verb) {
    return subject(verb, 0);
  }

  private Optional<Token> subject(Token verb, int depth) {
    Optional<Token> own = tree.child(verb, "nsubj", "nsubjpass", "csubj");
    if (own.isPresent()) {
      return own.map(this::content);
    }
    Optional<Token> onAuxiliary =
        tree.children(verb, "aux", "auxpass").stream()
            .flatMap(aux -> tree.children(aux, "nsubj", "nsubjpass").stream())
            .findFirst();
    if (onAuxiliary.isPresent() || depth > 6) {
      return onAuxiliary;
    }
    Optional<Token> head = tree.head(verb);
    return head.isEmpty() ? Optional.empty() : controlled(verb, head.get(), depth);
  }

  /** "which" and "that" stand for the noun before the clause. */
  private Token content(Token subject) {
    if (!subject.tagged("WDT")
        && !subject.tagged("WP")
        && !subject.form().equalsIgnoreCase("that")) {
      return subject;
    }
    for (Token above : tree.ancestors(subject)) {
      if (above.is("relcl") && tree.above(above).tagged("N")) {
        return tree.above(above);
      }
    }
    return subject;
  }

  private Optional<Token> controlled(Token verb, Token head, int depth) {
    if (verb.is("conj", "dep", "parataxis") && isPredicate(head)) {
      return subject(head, depth + 1);
    }
    if (verb.is("xcomp", "acomp", "attr", "oprd")) {
      Optional<Token> object = tree.child(head, "dobj");
      if (object.isPresent() && OBJECT_CONTROL.contains(head.lemma())) {
        return object;
      }
      if (head.tagged("N")) {
        return owner(head).or(() -> subjectOfClauseAbove(head, depth));
      }
      if (isPassive(head) || !OBJECT_CONTROL.contains(head.lemma()) || object.isEmpty()) {
        return head.tagged("V") || head.tagged("JJ") ? subject(head, depth + 1) : Optional.empty();
      }
    }
    if (verb.is("advcl") && tree.child(verb, "mark").isEmpty()) {
      return subject(head, depth + 1);
    }
    if (verb.is("ccomp") && verb.tagged("VBG")) {
      return subject(head, depth + 1);
    }
    if (verb.is("pcomp") && head.lemma().equals("with") && tree.child(head, "pobj").isPresent()) {
      return tree.child(head, "pobj");
    }
    if (verb.is("pcomp")) {
      return subjectOfClauseAbove(verb, depth);
    }
    if (verb.is("acl", "relcl", "nmod", "amod") && head.tagged("N")) {
      return verb.tagged("VBG") ? Optional.of(head) : owner(head);
    }
    if (head.tagged("N") && verb.tagged("VB")) {
      return owner(head).or(() -> subjectOfClauseAbove(head, depth));
    }
    return Optional.empty();
  }

  /** The subject of the nearest verb above. */
  private Optional<Token> subjectOfClauseAbove(Token token, int depth) {
    for (Token above : tree.ancestors(token)) {
      if (above.tagged("V") || above.tagged("MD")) {
        return isPassive(above)
            ? tree.child(above, "agent")
                .flatMap(by -> tree.child(by, "pobj"))
                .or(() -> subject(above, depth + 1))
            : subject(above, depth + 1);
      }
    }
    return Optional.empty();
  }

  static boolean isPredicate(Token token) {
    return token.tagged("V") || token.tagged("JJ") || token.tagged("MD") || token.tagged("N");
  }

  /** The owner of a noun: "Iran's", "its", "of Iran", "by Iran". */
  Optional<Token> owner(Token noun) {
    Optional<Token> possessor = tree.child(noun, "poss");
    if (possessor.isPresent()) {
      return possessor;
    }
    for (Token preposition : tree.children(noun, "prep", "agent")) {
      if (preposition.lemma().equals("by") || preposition.lemma().equals("from")) {
        return tree.child(preposition, "pobj");
      }
    }
    for (Token made : tree.children(noun, "acl", "relcl")) {
      if (isPassive(made)) {
        return tree.child(made, "agent").flatMap(by -> tree.child(by, "pobj"));
      }
      if (Set.of("make", "set", "put", "issue", "lay", "table", "raise", "present")
          .contains(made.lemma())) {
        return tree.child(made, "nsubj");
      }
    }
    return Optional.empty();
  }

  // ---------------------------------------------------------------- negation and modality

  /** Whether a predicate is negated, by itself or by its auxiliary or copula. */
  boolean isNegated(Token predicate) {
    if (hasNegation(predicate)) {
      return true;
    }
    if (tree.children(predicate, "aux", "auxpass").stream().anyMatch(this::hasNegation)) {
      return true;
    }
    Optional<Token> head = tree.head(predicate);
    boolean copula =
        predicate.is("acomp", "attr", "oprd") || (predicate.is("xcomp") && predicate.tagged("JJ"));
    if (copula && head.isPresent()) {
      return isNegated(head.get());
    }
    if (predicate.is("conj")
        && head.isPresent()
        && tree.child(predicate, "nsubj", "aux", "nsubjpass").isEmpty()) {
      boolean but =
          tree.children(head.get(), "cc").stream().anyMatch(cc -> cc.lemma().equals("but"));
      return !but && isNegated(head.get());
    }
    return false;
  }

  private boolean hasNegation(Token token) {
    return tree.children(token).stream()
        .anyMatch(
            child ->
                child.is("neg")
                    || ((child.is("advmod") || child.is("det") || child.is("preconj"))
                        && NEGATIONS.contains(child.form().toLowerCase(Locale.ROOT))));
  }

  /** The modal verb of a predicate: "must", "would"; with its copula's where it has one. */
  Optional<String> modal(Token predicate) {
    Optional<Token> own =
        tree.children(predicate, "aux").stream().filter(aux -> aux.tagged("MD")).findFirst();
    if (own.isPresent()) {
      return own.map(token -> modalLemma(token));
    }
    Optional<Token> head = tree.head(predicate);
    if (head.isPresent() && predicate.is("acomp", "attr", "oprd")) {
      return modal(head.get());
    }
    if (head.isPresent() && predicate.is("conj") && predicate.tagged("VB")) {
      return modal(head.get());
    }
    return Optional.empty();
  }

  private static String modalLemma(Token token) {
    return switch (token.form().toLowerCase(Locale.ROOT)) {
      case "'ll", "’ll", "wo", "will" -> "will";
      case "'d", "’d", "would" -> "would";
      case "ca", "can" -> "can";
      default -> token.form().toLowerCase(Locale.ROOT);
    };
  }

  /**
   * A clause that makes a position conditional.
   *
   * @param head its predicate
   * @param span where it stands, with its opening word
   * @param words where it stands without
   * @param agent its subject
   * @param mark the opening word in lower case
   */
  record Condition(Token head, Span span, Span words, Optional<Token> agent, String mark) {}

  /** The clause that one of these words opens, below or behind a predicate. */
  Optional<Condition> condition(Token predicate, Set<String> marks) {
    for (Token token : tree.tokens()) {
      String word = token.form().toLowerCase(Locale.ROOT);
      if (!marks.contains(word) || !opensClause(token)) {
        continue;
      }
      Optional<Token> clause = clauseOpenedBy(token);
      if (clause.isPresent() && tree.child(clause.get(), "nsubj", "nsubjpass", "expl").isEmpty()) {
        continue;
      }
      boolean elsewhere =
          clause.isEmpty()
              || clause.get().equals(predicate)
              || tree.isBelow(predicate, clause.get());
      if (elsewhere || !isNear(predicate, clause.get(), token)) {
        continue;
      }
      int end = Math.max(endOf(clause.get(), token), token.end());
      Optional<Token> next = tree.next(token).filter(that -> that.lemma().equals("that"));
      int start =
          next.flatMap(tree::next).or(() -> tree.next(token)).map(Token::start).orElse(token.end());
      return Optional.of(
          new Condition(
              clause.get(),
              new Span(token.start(), end),
              new Span(Math.min(start, end), end),
              tree.child(clause.get(), "nsubj", "nsubjpass"),
              word));
    }
    return Optional.empty();
  }

  private static boolean opensClause(Token token) {
    return token.tagged("IN")
        || token.tagged("WRB")
        || token.tagged("RB")
        || token.tagged("VB")
        || token.tagged("CC");
  }

  /**
   * The verb of the clause: the mark's head, or the first verb behind it that has a subject there.
   */
  private Optional<Token> clauseOpenedBy(Token mark) {
    Optional<Token> head =
        tree.head(mark).filter(verb -> verb.index() > mark.index() && isPredicate(verb));
    if (head.isPresent() && mark.is("mark", "advmod", "complm")) {
      return head;
    }
    return tree.tokens().stream()
        .filter(token -> token.index() > mark.index() && token.tagged("V"))
        .filter(
            token ->
                tree.children(token, "nsubj", "nsubjpass").stream()
                    .anyMatch(
                        subject ->
                            subject.index() > mark.index() && subject.index() < token.index()))
        .findFirst();
  }

  /**
   * Whether the clause belongs to the predicate: below it or its neighbours, or right behind it.
   */
  private boolean isNear(Token predicate, Token clause, Token mark) {
    if (tree.isBelow(clause, predicate)) {
      return true;
    }
    boolean below = tree.head(predicate).filter(head -> clause.head() == head.index()).isPresent();
    boolean behind =
        mark.index() > predicate.index()
            && tree.tokens().subList(predicate.index() + 1, mark.index()).stream()
                .noneMatch(
                    token ->
                        token.tagged("VBD")
                            || token.tagged("VBZ")
                            || token.tagged("MD")
                            || token.tagged("CC")
                            || token.form().equals("\""));
    return below || behind;
  }

  private int endOf(Token clause, Token mark) {
    return tree.subtree(clause, child -> child.index() < mark.index()).stream()
        .filter(token -> !token.is("punct"))
        .mapToInt(Token::end)
        .max()
        .orElse(clause.end());
  }

  // ---------------------------------------------------------------- parts

  /** The parts of a predicate under this name (see the rule files), coordinate ones apart. */
  List<Part> parts(Token predicate, String function) {
    List<Part> parts = new ArrayList<>();
    for (Part part : first(predicate, function)) {
      parts.addAll(withConjuncts(part));
    }
    return parts;
  }

  private List<Part> first(Token predicate, String function) {
    return switch (function) {
      case "that" -> finiteClauses(predicate);
      case "to-do" -> infinitives(predicate);
      case "somebody-to-do" -> infinitivesOfOthers(predicate);
      case "object" -> objects(predicate);
      case "doing" -> gerunds(predicate);
      case "in-order-to" -> purposes(predicate);
      case "would" -> wouldOf(predicate);
      case "subject" -> subjectAsPart(predicate);
      case "predicate" -> copulaPredicate(predicate);
      case "evaluation" -> evaluation(predicate);
      case "evaluated" -> evaluated(predicate);
      case "existential" ->
          existentialNo(predicate).map(noun -> List.of(noun(noun))).orElse(List.of());
      default -> prepositional(predicate, function);
    };
  }

  private List<Part> finiteClauses(Token predicate) {
    List<Part> parts = new ArrayList<>();
    for (Token clause : tree.children(predicate, "ccomp", "acl", "relcl", "advcl")) {
      boolean marked =
          tree.children(clause, "mark", "complm").stream()
              .anyMatch(mark -> mark.lemma().equals("that"));
      boolean complement =
          clause.is("ccomp") && clause.index() > predicate.index() && !isInfinitive(clause);
      boolean finite =
          tree.child(clause, "nsubj", "nsubjpass", "expl", "csubj").isPresent()
              && !isMarkedOtherwise(clause);
      if ((marked && clause.index() > predicate.index())
          || (complement && finite && clause.tagged("V") && predicate.tagged("V"))) {
        parts.add(clause(clause));
        if (predicate.tagged("N")) {
          return parts;
        }
      }
    }
    return parts;
  }

  /** "if …", "whether …", "because …": no content of saying that something shall be. */
  private boolean isMarkedOtherwise(Token clause) {
    return tree.children(clause, "mark", "advmod", "complm").stream()
        .anyMatch(
            mark ->
                mark.index() < clause.index()
                    && Set.of(
                            "if", "whether", "because", "as", "while", "when", "how", "why", "what",
                            "after", "unless", "until", "so", "since")
                        .contains(mark.form().toLowerCase(Locale.ROOT)));
  }

  private Part clause(Token clause) {
    return new Part(clause, span(clause), clauseSubject(clause));
  }

  private Optional<Token> clauseSubject(Token clause) {
    if (isPassive(clause)) {
      return tree.child(clause, "agent")
          .flatMap(by -> tree.child(by, "pobj"))
          .or(() -> tree.child(clause, "nsubjpass"));
    }
    return tree.child(clause, "nsubj");
  }

  private boolean isInfinitive(Token verb) {
    return tree.children(verb, "aux").stream().anyMatch(aux -> aux.tagged("TO"));
  }

  private List<Part> infinitives(Token predicate) {
    List<Part> parts = new ArrayList<>();
    for (Token clause :
        tree.children(predicate, "xcomp", "ccomp", "acl", "advcl", "relcl", "infmod")) {
      boolean to = isInfinitive(clause) && tree.child(clause, "nsubj", "nsubjpass").isEmpty();
      boolean purpose =
          clause.is("advcl")
              && predicate.tagged("V")
              && tree.children(predicate, "dobj").stream()
                  .anyMatch(object -> object.index() < clause.index());
      if (to && clause.index() > predicate.index() && !purpose) {
        parts.add(new Part(clause, span(clause), Optional.empty()));
      }
    }
    return parts;
  }

  /** "the proposal would lift pay": what a proposal says. */
  private List<Part> wouldOf(Token noun) {
    if (!noun.is("nsubj")) {
      return List.of();
    }
    Token verb = tree.above(noun);
    return modal(verb).filter(Set.of("would", "will")::contains).isPresent()
        ? List.of(new Part(verb, span(verb), Optional.empty()))
        : List.of();
  }

  /** "gave them until May to go": an infinitive behind an object. */
  private List<Part> purposes(Token predicate) {
    return tree.children(predicate, "advcl", "xcomp").stream()
        .filter(clause -> isInfinitive(clause) && clause.index() > predicate.index())
        .map(clause -> new Part(clause, span(clause), tree.child(predicate, "dobj", "dative")))
        .toList();
  }

  /** "wants X to go", "urged X to go", "called on X to go", "for X to go". */
  private List<Part> infinitivesOfOthers(Token predicate) {
    List<Part> parts = new ArrayList<>();
    for (Token clause :
        tree.children(predicate, "ccomp", "advcl", "xcomp", "acl", "conj", "relcl")) {
      Optional<Token> own = tree.child(clause, "nsubj", "nsubjpass");
      boolean bare =
          clause.tagged("VBN")
              || clause.tagged("VB")
              || isInfinitive(clause)
              || clause.tagged("JJ")
              || clause.tagged("VBG");
      boolean finite =
          tree.children(clause, "mark", "complm").stream()
              .anyMatch(mark -> !mark.lemma().equals("for"));
      boolean conj = clause.is("conj") && tree.children(clause, "mark").isEmpty();
      boolean subjunctive =
          isInfinitive(clause) || !clause.tagged("VB") || BARE.contains(predicate.lemma());
      if (own.isPresent()
          && subjunctive
          && bare
          && !finite
          && !conj
          && clause.index() > predicate.index()
          && !hasAuxiliary(clause)) {
        parts.add(new Part(clause, span(clause), clauseSubject(clause)));
      }
    }
    if (!parts.isEmpty()) {
      return parts;
    }
    Optional<Token> object =
        isPassive(predicate)
            ? tree.child(predicate, "nsubjpass")
            : tree.child(predicate, "dobj", "iobj", "dative");
    if (object.isEmpty()) {
      object =
          tree.children(predicate, "prep").stream()
              .filter(prep -> Set.of("on", "upon", "to", "with", "for").contains(prep.lemma()))
              .flatMap(prep -> tree.children(prep, "pobj").stream())
              .findFirst();
    }
    for (Token clause : tree.children(predicate, "xcomp", "ccomp", "advcl")) {
      if (object.isPresent()
          && isInfinitive(clause)
          && tree.child(clause, "nsubj").isEmpty()
          && clause.index() > predicate.index()
          && (isPassive(predicate) || clause.index() > object.get().index())) {
        parts.add(new Part(clause, span(clause), object));
      }
    }
    return parts;
  }

  private boolean hasAuxiliary(Token clause) {
    return tree.children(clause, "aux").stream()
        .anyMatch(aux -> aux.tagged("MD") || aux.tagged("VBZ") || aux.tagged("VBD"));
  }

  private List<Part> objects(Token predicate) {
    List<Part> parts = new ArrayList<>();
    if (isPassive(predicate)) {
      Optional<Token> subject = tree.child(predicate, "nsubjpass").map(this::content);
      if (subject.isEmpty() && predicate.is("acl", "relcl")) {
        subject = tree.head(predicate).filter(head -> head.tagged("N"));
      }
      if (subject.isEmpty() && predicate.is("conj")) {
        subject = subject(predicate);
      }
      subject.ifPresent(token -> parts.add(noun(token)));
      return parts;
    }
    List<Token> objects = tree.children(predicate, "dobj");
    for (Token object : objects) {
      if (object.tagged("W") && predicate.is("relcl")) {
        tree.head(predicate).ifPresent(head -> parts.add(noun(head)));
      } else {
        parts.add(noun(object));
      }
    }
    if (parts.isEmpty()
        && predicate.is("relcl")
        && tree.child(predicate, "ccomp", "xcomp").isEmpty()) {
      // "the terms Iran rejected": the noun before the clause.
      tree.head(predicate)
          .filter(head -> head.tagged("N") && !subject(predicate).equals(Optional.of(head)))
          .ifPresent(
              head ->
                  parts.add(
                      new Part(
                          head,
                          tree.span(head, child -> child.is("relcl", "conj", "cc")),
                          owner(head))));
    }
    if (parts.isEmpty()) {
      tree.children(predicate, "ccomp", "xcomp", "attr", "oprd").stream()
          .filter(
              child ->
                  child.tagged("N")
                      && child.index() > predicate.index()
                      && tree.child(child, "nsubj", "cop").isEmpty())
          .findFirst()
          .ifPresent(child -> parts.add(noun(child)));
    }
    return parts;
  }

  private Part noun(Token noun) {
    return new Part(noun, span(noun), owner(noun));
  }

  private List<Part> gerunds(Token predicate) {
    List<Part> parts = new ArrayList<>();
    for (Token clause : tree.children(predicate, "xcomp", "ccomp", "dobj")) {
      if (clause.tagged("VBG") && clause.index() > predicate.index()) {
        parts.add(new Part(clause, span(clause), Optional.empty()));
      }
    }
    return parts;
  }

  private List<Part> subjectAsPart(Token predicate) {
    return subject(predicate)
        .filter(token -> !token.tagged("PRP") || token.is("nsubj", "nsubjpass"))
        .map(token -> new Part(token, span(token), owner(token)))
        .map(List::of)
        .orElse(List.of());
  }

  /** "the demand is that …", "demands include …": what the copula says of the noun. */
  private List<Part> copulaPredicate(Token noun) {
    List<Part> parts = new ArrayList<>();
    if (!noun.is("nsubj", "nsubjpass")) {
      return parts;
    }
    Token verb = tree.above(noun);
    if (!Set.of(
            "be",
            "include",
            "involve",
            "remain",
            "become",
            "range",
            "cover",
            "comprise",
            "consist",
            "call")
        .contains(verb.lemma())) {
      return parts;
    }
    for (Token child : tree.children(verb, "ccomp", "xcomp", "attr", "dobj", "advcl", "oprd")) {
      if (child.index() > verb.index() && !isMarkedOtherwise(child)) {
        parts.add(
            child.tagged("N") ? noun(child) : new Part(child, span(child), clauseSubject(child)));
      }
    }
    if (parts.isEmpty()) {
      for (Token preposition : tree.children(verb, "prep")) {
        if (Set.of("for", "of").contains(preposition.lemma())) {
          tree.child(preposition, "pobj", "pcomp").ifPresent(object -> parts.add(noun(object)));
        }
      }
    }
    return parts;
  }

  /** "called the plan absurd", "described it as a trap": what is said of the object. */
  private List<Part> evaluation(Token verb) {
    List<Part> parts = new ArrayList<>();
    for (Token child :
        tree.children(verb, "oprd", "ccomp", "xcomp", "acomp", "attr", "dobj", "npadvmod")) {
      if (child.index() > verb.index() && (child.tagged("JJ") || child.tagged("N"))) {
        parts.add(new Part(child, span(child), Optional.empty()));
      }
    }
    for (Token as : tree.children(verb, "prep")) {
      if (as.lemma().equals("as")) {
        tree.child(as, "pobj", "pcomp", "amod")
            .ifPresent(object -> parts.add(new Part(object, span(object), Optional.empty())));
      }
    }
    return parts;
  }

  /** The object of such a verb, where it stands as the subject of a small clause. */
  private List<Part> evaluated(Token verb) {
    return tree.children(verb, "ccomp", "xcomp").stream()
        .flatMap(clause -> tree.children(clause, "nsubj").stream())
        .map(this::noun)
        .toList();
  }

  /** "which terms it would accept", "what would it offer": asked, not said. */
  boolean isIndirectQuestion(Token verb) {
    if (verb.is("relcl", "acl")) {
      return false;
    }
    return tree.children(verb).stream()
        .filter(
            child ->
                child.index() < verb.index()
                    && child.is("dobj", "attr", "advmod", "nsubj", "pobj", "prep", "npadvmod"))
        .flatMap(child -> tree.subtree(child, below -> below.is("relcl", "acl")).stream())
        .anyMatch(
            token ->
                token.tagged("WDT")
                    || token.tagged("WP")
                    || token.tagged("WRB") && !token.form().equalsIgnoreCase("when"));
  }

  /** The noun of "there will be no …". */
  Optional<Token> existentialNo(Token verb) {
    if (tree.child(verb, "expl").isEmpty()) {
      return Optional.empty();
    }
    return tree.children(verb, "attr", "nsubj", "dobj").stream()
        .filter(
            noun ->
                tree.children(noun, "det", "neg").stream()
                    .anyMatch(det -> det.lemma().equals("no")))
        .findFirst();
  }

  private List<Part> prepositional(Token predicate, String preposition) {
    List<Part> parts = new ArrayList<>();
    for (Token prep : prepositionsOf(predicate)) {
      boolean behind = prep.index() > predicate.index() || preposition.equals("under");
      if (prep.form().equalsIgnoreCase(preposition) && behind) {
        for (Token object : tree.children(prep, "pobj", "pcomp")) {
          Part part = noun(object);
          parts.add(
              object.tagged("N") ? part : new Part(object, span(object), clauseSubject(object)));
        }
      }
    }
    if (preposition.equals("for")) {
      parts.addAll(forClauses(predicate));
    }
    return parts;
  }

  /** The prepositions of a predicate, those behind a particle too: "walk out of", "up to". */
  private List<Token> prepositionsOf(Token predicate) {
    List<Token> prepositions = new ArrayList<>();
    for (Token child :
        tree.children(
            predicate, "prep", "prt", "agent", "advmod", "dative", "mark", "cc", "conj", "dep")) {
      prepositions.add(child);
      prepositions.addAll(tree.children(child, "prep"));
    }
    return prepositions;
  }

  /** "for talks to begin", however the parser hangs it. */
  private List<Part> forClauses(Token predicate) {
    List<Part> parts = new ArrayList<>();
    for (Token clause : tree.children(predicate, "advcl", "conj", "ccomp", "xcomp", "acl")) {
      boolean marked =
          tree.children(clause, "mark").stream().anyMatch(mark -> mark.lemma().equals("for"));
      if (marked && clause.index() > predicate.index()) {
        parts.add(new Part(clause, span(clause), clauseSubject(clause)));
      }
    }
    return parts;
  }

  // ---------------------------------------------------------------- coordination

  /** The part and those that are joined to it by commas and "and", each with its own span. */
  private List<Part> withConjuncts(Part part) {
    List<Token> heads = new ArrayList<>();
    collectConjuncts(part.head(), part, heads, 0);
    if (heads.isEmpty()) {
      return List.of(part);
    }
    Set<Token> apart = Set.copyOf(heads);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(part.head(), span(part.head(), apart), part.agent()));
    for (Token other : heads) {
      Optional<Token> agent =
          clauseSubject(other).or(() -> other.tagged("N") ? owner(other) : Optional.empty());
      parts.add(new Part(other, span(other, apart), agent.or(part::agent)));
    }
    return parts;
  }

  private void collectConjuncts(Token head, Part first, List<Token> heads, int depth) {
    if (depth > 8) {
      return;
    }
    for (Token other : tree.children(head, "conj")) {
      boolean otherTense =
          other.tagged("VBD") && !first.head().tagged("VBD") && !first.head().tagged("VBN");
      if (isSameKind(first.head(), other) && !heads.contains(other) && !otherTense) {
        heads.add(other);
        collectConjuncts(other, first, heads, depth + 1);
      }
    }
    // "let regions go and scrap its army": the parser may hang the second verb on an inner one.
    if (first.head().equals(head) && head.tagged("V")) {
      for (Token inner : tree.children(head, "ccomp", "xcomp")) {
        if (inner.tagged("VB")) {
          collectConjuncts(inner, first, heads, depth + 1);
        }
      }
    }
  }

  private static boolean isSameKind(Token first, Token other) {
    return (first.tagged("N") || first.tagged("VBG")) && (other.tagged("N") || other.tagged("VBG"))
        || (first.tagged("V") || first.tagged("JJ")) && (other.tagged("V") || other.tagged("JJ"));
  }

  /** Where a part stands, without what is joined to it and without an opening "that". */
  Span span(Token head) {
    return span(head, Set.of());
  }

  /** The same without the branches of these heads. */
  private Span span(Token head, Set<Token> apart) {
    List<Token> branch =
        tree.subtree(
            head,
            child ->
                child.head() == head.index() && child.is("conj", "cc", "preconj")
                    || apart.contains(child)
                    || isCircumstance(child)
                    || child.is("cc")
                        && apart.stream().anyMatch(each -> each.head() == child.head()));
    int first = 0;
    while (first < branch.size() - 1 && isOpening(branch.get(first))) {
      first++;
    }
    int last = branch.size() - 1;
    while (last > first && branch.get(last).is("punct") && !branch.get(last).tagged("$")) {
      last--;
    }
    return new Span(branch.get(first).start(), branch.get(last).end());
  }

  /** "as it refused …", "after talks failed": when and why it was said, not what. */
  private boolean isCircumstance(Token clause) {
    return clause.is("advcl")
        && tree.child(clause, "nsubj", "nsubjpass", "expl").isPresent()
        && tree.children(clause, "mark", "advmod").stream()
            .anyMatch(
                mark ->
                    mark.index() < clause.index()
                        && Set.of(
                                "as",
                                "while",
                                "after",
                                "because",
                                "when",
                                "although",
                                "though",
                                "since",
                                "whereas",
                                "even",
                                "just",
                                "days",
                                "hours",
                                "weeks")
                            .contains(mark.form().toLowerCase(Locale.ROOT)));
  }

  private static boolean isOpening(Token token) {
    return token.is("punct")
        || token.is("complm")
        || (token.is("mark") && token.lemma().equals("that"))
        || token.is("cc");
  }
}
