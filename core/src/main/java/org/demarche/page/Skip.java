// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Locale;
import org.demarche.text.Require;

/** Why a part of an input is passed over without being wrong. */
public enum Skip {
  /** What a crawler or browser asked. */
  REQUEST("request", "requests"),
  /** Says that a page was unchanged at another visit. */
  REVISIT("revisit", "revisits"),
  /** warcinfo, metadata, continuations and types of record that are not known. */
  ABOUT("record about the crawl", "records about the crawl"),
  /** An HTTP answer that is no page: an error, a redirect. */
  STATUS("answer of another HTTP status than 200", "answers of another HTTP status than 200"),
  /** A picture, a style, a script, a font, robots.txt. */
  RESOURCE("picture, style, script or the like", "pictures, styles, scripts and the like"),
  /** Text of a crawl that is no page: data, a site map, nothing. */
  NO_PAGE("record without a page", "records without a page"),
  /** A page of a crawl that holds no article: a front page, a form. */
  NO_ARTICLE("page without an article", "pages without an article"),
  /** What somebody wrote about a folder: README. */
  NOTE("file about the folder", "files about the folder");

  private final String one;
  private final String many;

  Skip(String one, String many) {
    this.one = one;
    this.many = many;
  }

  /** "1 revisit", "12 revisits". */
  public String counted(long number) {
    Require.that(number >= 0, "%d things skipped", number);
    return String.format(Locale.ROOT, "%d %s", number, number == 1 ? one : many);
  }
}
