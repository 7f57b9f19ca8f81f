/** What must be true before the server serves, and what it says about itself when it does. */
@NullMarked
package org.licet.server.startup;

import org.jspecify.annotations.NullMarked;
