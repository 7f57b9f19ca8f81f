/** What every page shares: layout, texts, languages, identity and errors; the login and component pages. */
@NullMarked
package org.licet.server.page;

import org.jspecify.annotations.NullMarked;
