/** Authorizations that the process of one file starts for its applicant, and what becomes of them. */
@NullMarked
package org.licet.engine.dependent;

import org.jspecify.annotations.NullMarked;
