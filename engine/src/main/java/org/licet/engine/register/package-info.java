/** Entries: numbers, projections, search, verification, history. */
@NullMarked
package org.licet.engine.register;

import org.jspecify.annotations.NullMarked;
