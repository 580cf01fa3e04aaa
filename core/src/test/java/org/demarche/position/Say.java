// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Statement;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/**
 * Builds statements in the words of a test: {@code demand("lift the embargo").on("2024-06-14")}.
 */
public record Say(
    Act act,
    Party holder,
    String issue,
    String content,
    Optional<String> condition,
    List<String> scope,
    Mode mode,
    Optional<DateSpan> said,
    Optional<DateSpan> published,
    String story,
    String article,
    double confidence) {
  public static Say act(Act act, String content) {
    return new Say(
        act,
        new Party("freedonia", "Freedonia"),
        "territory",
        content,
        Optional.empty(),
        List.of(),
        Mode.REPORTED,
        Optional.empty(),
        Optional.empty(),
        "story",
        "article",
        .9);
  }

  public static Say demand(String content) {
    return act(Act.DEMAND, content);
  }

  public static Say offer(String content) {
    return act(Act.OFFER, content);
  }

  public static Say refuse(String content) {
    return act(Act.REFUSE, content);
  }

  public Say on(String day) {
    return between(day, day);
  }

  public Say between(String from, String to) {
    return said(Optional.of(new DateSpan(LocalDate.parse(from), LocalDate.parse(to), "test")));
  }

  public Say said(Optional<DateSpan> when) {
    return new Say(
        act,
        holder,
        issue,
        content,
        condition,
        scope,
        mode,
        when,
        published,
        story,
        article,
        confidence);
  }

  public Say published(String day) {
    Optional<DateSpan> when = Optional.of(DateSpan.day(LocalDate.parse(day), "test"));
    return new Say(
        act,
        holder,
        issue,
        content,
        condition,
        scope,
        mode,
        said,
        when,
        story,
        article,
        confidence);
  }

  public Say issue(String other) {
    return new Say(
        act,
        holder,
        other,
        content,
        condition,
        scope,
        mode,
        said,
        published,
        story,
        article,
        confidence);
  }

  public Say by(String id, String name) {
    return new Say(
        act,
        new Party(id, name),
        issue,
        content,
        condition,
        scope,
        mode,
        said,
        published,
        story,
        article,
        confidence);
  }

  public Say scope(String... items) {
    return new Say(
        act,
        holder,
        issue,
        content,
        condition,
        List.of(items),
        mode,
        said,
        published,
        story,
        article,
        confidence);
  }

  public Say condition(String words) {
    return new Say(
        act,
        holder,
        issue,
        content,
        Optional.of(words),
        scope,
        mode,
        said,
        published,
        story,
        article,
        confidence);
  }

  public Say quoted() {
    return new Say(
        act,
        holder,
        issue,
        content,
        condition,
        scope,
        Mode.QUOTED,
        said,
        published,
        story,
        article,
        confidence);
  }

  public Say sure(double probability) {
    return new Say(
        act,
        holder,
        issue,
        content,
        condition,
        scope,
        mode,
        said,
        published,
        story,
        article,
        probability);
  }

  /** In this article of this story; the article's outlet has the story's name before "/". */
  public Say in(String otherStory, String otherArticle) {
    return new Say(
        act,
        holder,
        issue,
        content,
        condition,
        scope,
        mode,
        said,
        published,
        otherStory,
        otherArticle,
        confidence);
  }

  public Statement statement() {
    String exact = content + condition.map(c -> ", " + c).orElse("");
    return new Statement(
        articleId(),
        act,
        holder,
        Optional.empty(),
        List.of(),
        issue,
        content,
        condition,
        scope,
        mode,
        said,
        new Evidence(Evidence.In.TEXT, exact, "", "", new Span(0, exact.length())),
        "test",
        confidence);
  }

  /** What a test says on two days stands in two articles, unless it says otherwise. */
  private String articleId() {
    return article.equals("article") ? article + said.map(DateSpan::iso).orElse("") : article;
  }

  public StatementInStory build() {
    return new StatementInStory(statement(), story, Optional.of("outlet of " + article), published);
  }

  public String id() {
    return statement().id();
  }

  public static List<StatementInStory> all(Say... said) {
    return java.util.Arrays.stream(said).map(Say::build).toList();
  }
}
