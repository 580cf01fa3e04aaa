// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Why an element is no part of a story: by its tag, its role, its style, its names. */
final class Reasons {
  /** What holds more of the page's text than this is no furniture, whatever it is called. */
  private static final double MOST = 0.4;

  /** Comments, and the terms of a consent banner, may be longer than the story. */
  private static final Set<String> OFTEN_LONG = Set.of("comments", "cookie", "banner");

  /** What these names promise is clicked on: other stories, and an offer of access. */
  private static final Set<String> CLICKED = Set.of("related-links", "paywall");

  /** A box of fewer characters is furniture even where nothing in it can be clicked on. */
  private static final int LABEL = 40;

  /** Passages of so many characters, and less than this share of links, are a story's. */
  private static final int PASSAGE = 600;

  private static final double FEW_LINKS = 0.06;

  /** A link that so many words follow in its paragraph stands in a sentence. */
  private static final int SENTENCE = 4;

  /** What is longer, in characters, is no byline or date, whatever it is called. */
  private static final int LONGEST_HEAD = 700;

  private static final Pattern INVISIBLE =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  /** A post of a network, set in a story: "— Ada Lund (@adalund) March 3, 2024". */
  private static final Pattern POST = Pattern.compile("— [^—]{1,60} \\(@\\w{1,30}\\).{0,40}$");

  private static final Pattern FLOATS = Pattern.compile("(?i)float\\s*:\\s*(?:left|right)");

  private static final int LONGEST_CAPTION = 60;

  private final Hints hints;
  private final TextSizes sizes;
  private final Set<Element> pictures;
  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

  Reasons(Document page, Hints hints) {
    this.hints = hints;
    this.sizes = new TextSizes(page);
    this.pictures = PictureTexts.of(page, sizes);
    page.select("h1, [itemprop=articleBody]").forEach(this::hold);
  }

  /** A headline or a marked body lies in it: its own name tells nothing. */
  private void hold(Element inner) {
    for (Element e = inner; e != null && holders.add(e); e = e.parent()) {
      // Up to the root.
    }
  }

  Optional<String> of(Element element) {
    Optional<String> sure = byTag(element).or(() -> caption(element));
    if (sure.isPresent()) {
      return sure;
    }
    if (isRoot(element)) {
      return Optional.empty();
    }
    if (pictures.contains(element) && !holders.contains(element)) {
      return Optional.of("caption");
    }
    boolean summary = hints.isSummary(element) && element.normalName().equals("aside");
    Optional<String> role = summary ? Optional.empty() : byRole(element);
    Optional<String> reason = role.or(() -> byStyle(element));
    Optional<String> named = reason.or(() -> hints.reason(element));
    return named.filter(why -> isCredible(element, why));
  }

  private static Optional<String> caption(Element element) {
    String name = element.normalName();
    boolean picture =
        isFloatingPicture(element)
            || name.equals("figcaption")
            || (name.equals("figure")
                && element.select("p").size() <= 2
                && !element.select("img, picture, video, amp-img, iframe").isEmpty());
    return picture ? Optional.of("caption") : Optional.empty();
  }

  /** A box beside the text with a picture and a line or two, as pages had it before figures. */
  private static boolean isFloatingPicture(Element element) {
    String align = element.attr("align").toLowerCase(Locale.ROOT);
    boolean floats =
        (element.normalName().equals("table") || element.normalName().equals("div"))
            && (align.equals("left")
                || align.equals("right")
                || FLOATS.matcher(element.attr("style")).find());
    return floats
        && element.selectFirst("img") != null
        && Strings.words(element.text()) <= LONGEST_CAPTION;
  }

  private static boolean isRoot(Element element) {
    String name = element.normalName();
    return name.equals("html") || name.equals("body") || name.equals("main");
  }

  private boolean isCredible(Element element, String reason) {
    if (holders.contains(element)) {
      return false;
    }
    boolean clicked = !CLICKED.contains(reason) || leadsElsewhere(element);
    return clicked && (OFTEN_LONG.contains(reason) || isSmall(element));
  }

  /** A "teaser" may be the story's own first lines, and what only subscribers see its rest. */
  private boolean leadsElsewhere(Element element) {
    if (sizes.hasControls(element)) {
      return true;
    }
    if (sizes.size(element) < LABEL) {
      return !isAmongPassages(element);
    }
    double links = sizes.links(element);
    boolean own = sizes.size(element) >= PASSAGE || onlyInSentences(element);
    return own ? links >= FEW_LINKS : links > 0;
  }

  /** A subhead: a few words without a link, right above a passage of the same name. */
  private boolean isAmongPassages(Element element) {
    Element next = element.nextElementSibling();
    return next != null
        && sizes.links(element) == 0
        && !element.className().isBlank()
        && next.className().equals(element.className())
        && sizes.size(next) >= LABEL
        && !leadsElsewhere(next);
  }

  /** Whether each link has words of its paragraph behind it: what is clicked on ends a box. */
  private static boolean onlyInSentences(Element element) {
    return element.select("a[href]").stream().allMatch(Reasons::isInSentence);
  }

  private static boolean isInSentence(Element link) {
    return link.parent() != null
        && link.parent().normalName().equals("p")
        && link.nextSibling() instanceof TextNode behind
        && Strings.words(behind.text()) >= SENTENCE;
  }

  /** Whether it is short enough to be a byline or a date. */
  boolean isHeadSized(Element element) {
    return sizes.size(element) <= LONGEST_HEAD && isSmall(element);
  }

  /** Whether it holds little enough of the page's text to be what its name says. */
  boolean isSmall(Element element) {
    return sizes.share(element) <= MOST;
  }

  private static Optional<String> byTag(Element element) {
    return switch (element.normalName()) {
      case "button", "select", "option", "label", "textarea", "legend" -> Optional.of("control");
      case "amp-ad", "amp-embed", "amp-sticky-ad" -> Optional.of("advertisement");
      case "amp-consent", "amp-user-notification" -> Optional.of("cookie");
      case "amp-sidebar", "amp-social-share" -> Optional.of("navigation");
      case "dialog" -> Optional.of("banner");
      case "blockquote" ->
          POST.matcher(element.text()).find() ? Optional.of("embed") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> byRole(Element element) {
    String role = element.attr("role");
    return switch (element.normalName()) {
      case "nav" -> Optional.of("navigation");
      case "footer" -> Optional.of("footer");
      case "aside" -> Optional.of("sidebar");
      case "form" -> Optional.of("form");
      case "header" -> isWithinStory(element) ? Optional.empty() : Optional.of("navigation");
      default ->
          switch (role) {
            case "navigation", "menu", "menubar", "search", "banner" -> Optional.of("navigation");
            case "complementary" -> Optional.of("sidebar");
            case "contentinfo" -> Optional.of("footer");
            case "dialog", "alertdialog" -> Optional.of("banner");
            default -> Optional.empty();
          };
    };
  }

  private static boolean isWithinStory(Element element) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      String name = e.normalName();
      if (name.equals("article") || name.equals("main")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> byStyle(Element element) {
    boolean hidden =
        element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || INVISIBLE.matcher(element.attr("style")).find();
    return hidden ? Optional.of("hidden") : Optional.empty();
  }
}
