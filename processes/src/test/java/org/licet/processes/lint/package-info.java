/** Tests of the model linter, without an engine or a database. */
@NullMarked
package org.licet.processes.lint;

import org.jspecify.annotations.NullMarked;
