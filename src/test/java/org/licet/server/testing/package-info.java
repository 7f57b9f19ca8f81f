/** What tests of the running server share: a port, a database, a clock, one Spring context. */
@NullMarked
package org.licet.server.testing;

import org.jspecify.annotations.NullMarked;
