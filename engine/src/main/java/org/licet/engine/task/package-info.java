/** Clerks' work on applications: queues, claims, completion. */
@NullMarked
package org.licet.engine.task;

import org.jspecify.annotations.NullMarked;
