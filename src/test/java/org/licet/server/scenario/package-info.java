/** Tests of the scenarios: how they are read, and that they fail when they must. */
@NullMarked
package org.licet.server.scenario;

import org.jspecify.annotations.NullMarked;
