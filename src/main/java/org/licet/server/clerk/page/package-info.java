/** The pages of clerks and supervisors: the work basket, cases, entries, deputies, the desk, the counter, oversight. */
@NullMarked
package org.licet.server.clerk.page;

import org.jspecify.annotations.NullMarked;
