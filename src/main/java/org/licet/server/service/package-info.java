/** What can be applied for, and where to begin: the home page, the catalogue, start pages and help, for everyone. */
@NullMarked
package org.licet.server.service;

import org.jspecify.annotations.NullMarked;
