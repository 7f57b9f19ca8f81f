/** What tests of the engine share: a database, a clock, one Spring context. */
@NullMarked
package org.licet.engine.testing;

import org.jspecify.annotations.NullMarked;
