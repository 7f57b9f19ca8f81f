/** What the tests of this module run on: a database of each kind, a clock, and steps that record. */
@NullMarked
package org.licet.processes.testing;

import org.jspecify.annotations.NullMarked;
