/** The Spring Boot application: REST, accounts, adapters to outside systems, command line. */
@NullMarked
package org.licet.server;

import org.jspecify.annotations.NullMarked;
