/** Executable examples of a package: read strictly, run on a real engine with a hand-driven clock. */
@NullMarked
package org.licet.server.scenario;

import org.jspecify.annotations.NullMarked;
