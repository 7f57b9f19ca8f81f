package org.licet.forms;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page sent, put into the answers.
 *
 * @param answers to be stored whether or not the page is left: an element added is stored as an empty one
 * @param stayAt the pointer at which the page is to be shown again ({@link FormPages#anchor}) without errors: an element
 *     was added or removed, or the answers made fields appear on this page that were not on the page sent. Null to go on
 */
public record Sent(ObjectNode answers, @Nullable String stayAt) {}
