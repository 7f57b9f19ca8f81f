/** Holds what the documentation promises against the product. */
@NullMarked
package org.licet.server.readme;

import org.jspecify.annotations.NullMarked;
