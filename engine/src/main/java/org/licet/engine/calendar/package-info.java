/** Working days and spans of time as pure arithmetic. */
@NullMarked
package org.licet.engine.calendar;

import org.jspecify.annotations.NullMarked;
