/** What happens to entries after issue: operations that are asked for, and what the calendar does by itself. */
@NullMarked
package org.licet.engine.operation;

import org.jspecify.annotations.NullMarked;
