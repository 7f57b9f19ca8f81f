/** Attacks on the pages: hostile text, other people's addresses, forged requests. */
@NullMarked
package org.licet.server.attack;

import org.jspecify.annotations.NullMarked;
