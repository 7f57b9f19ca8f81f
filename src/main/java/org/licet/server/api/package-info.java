/** What every controller shares: problems, languages, limits, the API's documents. */
@NullMarked
package org.licet.server.api;

import org.jspecify.annotations.NullMarked;
