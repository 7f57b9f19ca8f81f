/** The authorization domain. Packages below show one facade and its records each; imports go down the table in ARCHITECTURE. */
@NullMarked
package org.licet.engine;

import org.jspecify.annotations.NullMarked;
