/** Drafts, filing, receipts, attachments, stages, decisions. */
@NullMarked
package org.licet.engine.application;

import org.jspecify.annotations.NullMarked;
