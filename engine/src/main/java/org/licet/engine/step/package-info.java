/** The step library: one small class a step, only translating. */
@NullMarked
package org.licet.engine.step;

import org.jspecify.annotations.NullMarked;
