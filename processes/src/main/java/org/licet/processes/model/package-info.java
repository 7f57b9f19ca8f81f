/** BPMN and DMN files as small guarded trees, read before anything else parses them. */
@NullMarked
package org.licet.processes.model;

import org.jspecify.annotations.NullMarked;
