// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import org.demarche.story.Story;
import org.demarche.story.Versions;

/**
 * A story as it is listed.
 *
 * @param story the story
 * @param versions its articles told apart
 */
public record StoryRow(Story story, Versions versions) {}
