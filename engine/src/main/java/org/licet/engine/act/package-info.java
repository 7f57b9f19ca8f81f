/** What a grant gives: the entry that is issued or changed, filled from the documents of the file. */
@NullMarked
package org.licet.engine.act;

import org.jspecify.annotations.NullMarked;
