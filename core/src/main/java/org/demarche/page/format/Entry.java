// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.page.BlockKind;
import org.demarche.page.LayoutText;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.html.HtmlReader;

/**
 * A record that holds one page: an entry of a feed, a line of JSON.
 *
 * @param source its name, "file#N"
 * @param raw the record as it stands in its file: the page's bytes
 * @param told what it says of the page
 * @param body the page's text, plain or HTML
 */
record Entry(String source, String raw, Told told, String body) {
  private static final Pattern TAG =
      Pattern.compile("<(?:p|br|div|h[1-6]|ul|li|a|strong|em|b|i|img|figure|blockquote)\\b[^<>]*>");

  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,6}|#x\\w{2,5}|\\w{2,8});");

  /** The page of this record. */
  Page page(PageFacts known) throws UnreadablePageException {
    if (body.isBlank() && told.facts().title().isEmpty()) {
      throw new UnreadablePageException(source, "has neither title nor text");
    }
    byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
    if (TAG.matcher(body).find() || ENTITY.matcher(body).find()) {
      LayoutText text = new LayoutText();
      told.facts()
          .title()
          .ifPresent(title -> text.add(title, BlockKind.TITLE, Optional.empty(), false));
      HtmlReader.addFragment(body, text);
      return new Page(source, bytes, text.text(), known, told, text.layout());
    }
    String title = told.facts().title().map(words -> words + "\n\n").orElse("");
    return new Page(source, bytes, title + body.strip(), known, told, java.util.List.of());
  }
}
