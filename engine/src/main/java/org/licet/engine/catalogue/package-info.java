/** Packages: reading, the cross-file linter, immutable numbered versions, passports. */
@NullMarked
package org.licet.engine.catalogue;

import org.jspecify.annotations.NullMarked;
