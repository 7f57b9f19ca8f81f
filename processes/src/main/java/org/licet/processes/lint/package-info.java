/** Holds BPMN and DMN files against what the engine runs, and tells an analyst what is wrong and where. */
@NullMarked
package org.licet.processes.lint;

import org.jspecify.annotations.NullMarked;
