/** The command line in the same jar: lint, test, publish, verify the log. */
@NullMarked
package org.licet.server.command;

import org.jspecify.annotations.NullMarked;
