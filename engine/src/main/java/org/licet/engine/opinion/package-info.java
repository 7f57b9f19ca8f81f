/** What other agencies are asked about a file, how they answer, and what their silence means. */
@NullMarked
package org.licet.engine.opinion;

import org.jspecify.annotations.NullMarked;
