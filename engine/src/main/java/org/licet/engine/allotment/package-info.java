/** Quotas, funds and competitions: limits that operators set, what files hold of them, and who gets a place. */
@NullMarked
package org.licet.engine.allotment;

import org.jspecify.annotations.NullMarked;
