/** The process engine, built locked, and the work on it: deploy, start, tasks, messages, decisions, jobs. */
@NullMarked
package org.licet.processes.run;

import org.jspecify.annotations.NullMarked;
