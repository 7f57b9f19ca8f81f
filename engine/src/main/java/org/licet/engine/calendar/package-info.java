/** Working days and spans of time as pure arithmetic, and what decrees change on single days. */
@NullMarked
package org.licet.engine.calendar;

import org.jspecify.annotations.NullMarked;
