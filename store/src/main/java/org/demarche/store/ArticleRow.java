// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Optional;
import org.demarche.article.Article;

/**
 * An article in view.
 *
 * @param article the article with corrections by hand, but for its title: that is the one that was
 *     read, since evidence refers to it to the letter
 * @param title the title to show: the one set by hand, else the article's
 * @param story id of the story it belongs to, where stories were saved
 */
public record ArticleRow(Article article, String title, Optional<String> story) {}
