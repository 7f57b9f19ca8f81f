/** What parties are told about their files and entries. */
@NullMarked
package org.licet.engine.notification;

import org.jspecify.annotations.NullMarked;
