/** Publishing packages. */
@NullMarked
package org.licet.server.analyst;

import org.jspecify.annotations.NullMarked;
