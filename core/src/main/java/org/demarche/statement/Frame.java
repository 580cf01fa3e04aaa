// SPDX-License-Identifier: Apache-2.0
package org.demarche.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.text.Require;

/**
 * A rule: a class of words by which a party takes a position, and where the parts of the statement
 * stand around them. The file {@code rules/README.md} says what each field means to somebody who
 * writes one.
 *
 * @param id "family/rule", unique
 * @param act what the words do
 * @param words the words of the class by their kind
 * @param content functions (see {@link Grammar#isFunction}) in which the content stands, the first
 *     that is filled counts
 * @param addressee functions in which the addressee stands
 * @param holder where the holder stands
 * @param objects lemmas of which the content's head must be one; empty for any
 * @param notObjects lemmas of which the content's head must be none
 * @param with lemmas of which one must stand right below or beside the trigger; empty for none
 * @param marks words of which one must open a clause under the predicate; empty for none
 * @param requires what must be there beside the content, all of it: functions that must be filled,
 *     a set that one's head must be of behind " @", and the names of {@link Requirements}; empty
 *     for nothing
 * @param subject whose the predicate's subject must be
 * @param agent who must be meant to do what the content says
 * @param negated what a negation makes of it
 * @param own whether the words count only in the mouth of the party itself
 * @param optional whether a statement needs no content of its own
 * @param confidence how often it is right, in [0, 1]
 */
record Frame(
    String id,
    Act act,
    Map<Kind, Set<String>> words,
    List<String> content,
    List<String> addressee,
    Holder holder,
    Set<String> objects,
    Set<String> notObjects,
    Set<String> with,
    Set<String> marks,
    List<String> requires,
    Subject subject,
    Subject agent,
    Negated negated,
    boolean own,
    boolean optional,
    double confidence) {
  private static final String NO_FUNCTION = "\"%s\" is no function or preposition for %s";

  /** Kinds of trigger words. */
  enum Kind {
    VERBS,
    NOUNS,
    ADJECTIVES,
    MODALS,
    /** Commands; the word "*" is any verb. */
    IMPERATIVES,
    PHRASES
  }

  /** Where the holder stands. */
  enum Holder {
    /** The doer of a verb, the owner of a noun, the subject of an adjective. */
    USUAL,
    /** Whoever speaks. */
    SPEAKER,
    /** "for Oslo", "to Oslo"; else whoever speaks. */
    BENEFICIARY
  }

  /** Whose the subject of the predicate must be. */
  enum Subject {
    ANY,
    /** The holder. */
    OWN,
    /** Anybody but the holder. */
    OTHER
  }

  /** What a negation makes of a rule's act. */
  enum Negated {
    /** No statement. */
    NOTHING,
    /** A refusal. */
    REFUSE,
    /** The same act. */
    SAME,
    /** Only the negated form is a statement. */
    NEEDED
  }

  Frame {
    Require.filled(id, "id of a rule");
    Require.present(act, "act");
    words = Map.copyOf(words);
    Require.that(!words.isEmpty(), "it has no words");
    content = List.copyOf(content);
    addressee = List.copyOf(addressee);
    requires = List.copyOf(requires);
    Require.that(optional || !content.isEmpty(), "it says not where its content stands");
    Require.that(
        confidence > 0 && confidence <= 1, "a confidence lies in (0, 1], not at %s", confidence);
    content.forEach(
        name ->
            Require.that(
                Grammar.isFunction(name) || Contents.FUNCTIONS.contains(name),
                NO_FUNCTION,
                name,
                "content"));
    addressee.forEach(
        name ->
            Require.that(
                Grammar.isFunction(name) || Addressees.FUNCTIONS.contains(name),
                NO_FUNCTION,
                name,
                "addressee"));
    requires.forEach(
        name ->
            Require.that(
                Grammar.isFunction(name.split(" @")[0]) || Requirements.NAMES.contains(name),
                NO_FUNCTION,
                name,
                "requires"));
  }
}
