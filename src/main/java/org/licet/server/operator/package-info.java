/** Incidents, calendars and metrics, for those who keep the installation running. */
@NullMarked
package org.licet.server.operator;

import org.jspecify.annotations.NullMarked;
