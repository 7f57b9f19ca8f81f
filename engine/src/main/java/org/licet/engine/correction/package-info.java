/** What applicants are asked to remedy: requests that cite the law, the term that stands still, what was supplied. */
@NullMarked
package org.licet.engine.correction;

import org.jspecify.annotations.NullMarked;
