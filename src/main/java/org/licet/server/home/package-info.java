/** The plain pages: home, login, errors. */
@NullMarked
package org.licet.server.home;

import org.jspecify.annotations.NullMarked;
