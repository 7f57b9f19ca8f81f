/** The expressions of a model: a locked language over documents and process variables, without beans or methods. */
@NullMarked
package org.licet.processes.expression;

import org.jspecify.annotations.NullMarked;
