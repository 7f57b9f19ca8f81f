/** Who acts, for whom, with which roles. */
@NullMarked
package org.licet.engine.access;

import org.jspecify.annotations.NullMarked;
