/** Who is calling: Basic, bearer tokens, sessions; throttled logins; the demo's accounts. */
@NullMarked
package org.licet.server.account;

import org.jspecify.annotations.NullMarked;
