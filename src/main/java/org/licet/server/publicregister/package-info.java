/** Registers and verification, for anyone. */
@NullMarked
package org.licet.server.publicregister;

import org.jspecify.annotations.NullMarked;
