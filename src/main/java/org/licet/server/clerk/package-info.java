/** The clerks' task lists. */
@NullMarked
package org.licet.server.clerk;

import org.jspecify.annotations.NullMarked;
