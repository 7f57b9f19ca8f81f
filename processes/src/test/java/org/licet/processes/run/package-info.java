/** Attacks on the locked engine past the linter, and its work under load and failure. */
@NullMarked
package org.licet.processes.run;

import org.jspecify.annotations.NullMarked;
