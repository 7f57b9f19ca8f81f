/** The running clocks of files: terms, their suspension, and what silence means when they end. */
@NullMarked
package org.licet.engine.term;

import org.jspecify.annotations.NullMarked;
