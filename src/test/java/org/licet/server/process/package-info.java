/** Tests of the jar in a process of its own: started, refused, killed. */
@NullMarked
package org.licet.server.process;

import org.jspecify.annotations.NullMarked;
