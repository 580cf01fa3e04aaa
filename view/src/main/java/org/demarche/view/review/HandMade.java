// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.time.DateSpan;

/**
 * Makes statements as a reviewer wants them. What is not given stays as it was.
 *
 * @param known the parties of the ledger
 * @param book the parties that are known beside
 * @param newParties whether a name that nobody knows makes a party
 */
public record HandMade(List<Party> known, PartyBook book, boolean newParties) {
  /**
   * What a reviewer gives.
   *
   * @param holder id or name of the holder
   * @param act what it does
   * @param issue on which issue
   * @param addressees toward whom; an empty list for nobody
   * @param said when; an inner empty for unknown
   * @param words the words that say what, as they stand in the article
   * @param speaker whose words carry it
   * @param mode how they came to the reader
   */
  public record Given(
      Optional<String> holder,
      Optional<Act> act,
      Optional<String> issue,
      Optional<List<String>> addressees,
      Optional<Optional<DateSpan>> said,
      Optional<String> words,
      Optional<String> speaker,
      Optional<Mode> mode) {
    /** Whether anything is given. */
    public boolean isNothing() {
      return Stream.of(holder, act, issue, addressees, said, words, speaker, mode)
          .allMatch(Optional::isEmpty);
    }
  }

  /**
   * A statement, changed.
   *
   * @throws IllegalArgumentException where the words do not stand in the article, or a party is not
   *     known
   */
  public Statement edited(Article article, Statement before, Given given) {
    Evidence evidence = before.evidence();
    String content = before.content();
    if (given.words().isPresent()) {
      Passages.Place place =
          Passages.nearest(article, given.words().get(), evidence)
              .orElseThrow(() -> noSuchWords(given.words().get(), article));
      boolean within = place.in() == evidence.in() && evidence.place().contains(place.span());
      evidence = within ? evidence : Passages.evidence(article, place);
      content = place.span().of(whole(article, place.in()));
    }
    String exact = evidence.exact();
    String words = content.toLowerCase(Locale.ROOT);
    boolean sameWords = content.equals(before.content());
    return new Statement(
        article.id(),
        given.act().orElse(before.act()),
        given.holder().map(this::party).orElse(before.holder()),
        given.speaker().map(HandMade::speaker).orElse(before.speaker()),
        given.addressees().map(this::parties).orElse(before.addressees()),
        given.issue().orElse(before.issue()),
        content,
        before.condition().filter(exact::contains),
        before.scope().stream()
            .filter(item -> sameWords || words.contains(item.toLowerCase(Locale.ROOT)))
            .toList(),
        given.mode().orElse(before.mode()),
        given.said().orElse(before.said()),
        evidence,
        "review.edit",
        1);
  }

  /**
   * A new statement from a quotation.
   *
   * @throws IllegalArgumentException where something is missing, or the words stand nowhere or in
   *     several places
   */
  public Statement added(Article article, Given given) {
    String words = given.words().orElseThrow(() -> missing("--words \"…\""));
    List<Passages.Place> places = Passages.of(article, words);
    if (places.isEmpty()) {
      throw noSuchWords(words, article);
    }
    if (places.size() > 1) {
      throw new IllegalArgumentException(
          "These words stand "
              + places.size()
              + " times in "
              + article.page()
              + "; give more of them.");
    }
    Passages.Place place = places.get(0);
    Optional<Speaker> speaker = given.speaker().flatMap(HandMade::speaker);
    return new Statement(
        article.id(),
        given.act().orElseThrow(() -> missing("--act ACT")),
        party(given.holder().orElseThrow(() -> missing("--holder PARTY"))),
        speaker,
        given.addressees().map(this::parties).orElse(List.of()),
        given.issue().orElseThrow(() -> missing("--issue ISSUE")),
        place.span().of(whole(article, place.in())),
        Optional.empty(),
        List.of(),
        given.mode().orElse(speaker.isPresent() ? Mode.REPORTED : Mode.NARRATED),
        given.said().orElse(article.published()),
        Passages.evidence(article, place),
        "review.add",
        1);
  }

  private static String whole(Article article, Evidence.In in) {
    return in == Evidence.In.TITLE ? article.title() : article.text();
  }

  private static IllegalArgumentException missing(String option) {
    return new IllegalArgumentException("A statement added by hand needs " + option + ".");
  }

  private static IllegalArgumentException noSuchWords(String words, Article article) {
    return new IllegalArgumentException(
        "The words \""
            + words
            + "\" do not stand in "
            + article.page()
            + "; copy them from there.");
  }

  private static Optional<Speaker> speaker(String name) {
    return Optional.of(name).filter(each -> !each.isBlank()).map(each -> new Speaker(each, ""));
  }

  private List<Party> parties(List<String> names) {
    return names.stream().filter(name -> !name.isBlank()).map(this::party).distinct().toList();
  }

  private Party party(String name) {
    Stream<Party> here =
        known.stream()
            .filter(each -> each.id().equalsIgnoreCase(name) || each.name().equalsIgnoreCase(name));
    return Stream.concat(book.called(name).stream(), here)
        .findFirst()
        .or(
            () ->
                Optional.of(name).filter(n -> newParties).map(n -> new Party(PartyBook.slug(n), n)))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no party \""
                        + name
                        + "\" here; --new-party makes one of that name."));
  }
}
