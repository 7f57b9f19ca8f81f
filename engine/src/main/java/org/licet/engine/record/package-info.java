/** What happened and must not be forgotten: the chained event log, the outbox, answers to repeated requests. */
@NullMarked
package org.licet.engine.record;

import org.jspecify.annotations.NullMarked;
