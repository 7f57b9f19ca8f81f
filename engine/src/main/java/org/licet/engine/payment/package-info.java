/** What applicants owe and have paid; a file whose fee is not paid in time lapses. */
@NullMarked
package org.licet.engine.payment;

import org.jspecify.annotations.NullMarked;
