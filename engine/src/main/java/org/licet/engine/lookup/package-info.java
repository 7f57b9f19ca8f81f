/** What forms look up in registers, and what stands in a draft before anybody types. */
@NullMarked
package org.licet.engine.lookup;

import org.jspecify.annotations.NullMarked;
