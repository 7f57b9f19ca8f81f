/** Says in plain words what files and notices are, for all who read them: people on pages and machines of the API. */
@NullMarked
package org.licet.server.wording;

import org.jspecify.annotations.NullMarked;
