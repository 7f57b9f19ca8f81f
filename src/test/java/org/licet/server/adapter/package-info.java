/** Tests of the adapters, each against a stand-in for the system behind it. */
@NullMarked
package org.licet.server.adapter;

import org.jspecify.annotations.NullMarked;
