/** JSON-Schema forms: read them, decide what is visible, validate answers, explain what is wrong. */
@NullMarked
package org.licet.forms;

import org.jspecify.annotations.NullMarked;
