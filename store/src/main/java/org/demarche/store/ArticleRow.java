// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.Instant;
import java.util.Optional;
import org.demarche.article.Article;

/**
 * An article in view, or an earlier version of one.
 *
 * @param article the article with corrections by hand, but for its title: that is the one that was
 *     read, since evidence refers to it to the letter
 * @param title the title to show: the one set by hand, else the article's
 * @param story id of the story it belongs to, where stories were saved
 * @param superseded when its source was found to hold something else; empty for one in view
 */
public record ArticleRow(
    Article article, String title, Optional<String> story, Optional<Instant> superseded) {}
