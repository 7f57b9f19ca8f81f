/** Tests of the command line. */
@NullMarked
package org.licet.server.command;

import org.jspecify.annotations.NullMarked;
