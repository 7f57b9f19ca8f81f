/** What the demo brings along: the example packages, published at start. */
@NullMarked
package org.licet.server.demo;

import org.jspecify.annotations.NullMarked;
