/** Who acts, for whom, with which roles, and who stands in for them. */
@NullMarked
package org.licet.engine.access;

import org.jspecify.annotations.NullMarked;
