/** The pages in a real browser: what people see, with scripts and without, by keyboard, on a phone, in three languages. */
@NullMarked
package org.licet.server.browser;

import org.jspecify.annotations.NullMarked;
