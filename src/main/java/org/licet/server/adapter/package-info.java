/** Outside systems behind the engine's ports. */
@NullMarked
package org.licet.server.adapter;

import org.jspecify.annotations.NullMarked;
