/** Tests of what must be configured. */
@NullMarked
package org.licet.server.startup;

import org.jspecify.annotations.NullMarked;
