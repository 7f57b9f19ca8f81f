/** What the demo brings along: the example packages, published at start, and the limits that they share out. */
@NullMarked
package org.licet.server.demo;

import org.jspecify.annotations.NullMarked;
