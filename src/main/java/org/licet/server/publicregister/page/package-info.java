/** Pages of registers and of verification, for anyone. */
@NullMarked
package org.licet.server.publicregister.page;

import org.jspecify.annotations.NullMarked;
