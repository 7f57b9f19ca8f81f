/** What can be applied for, and the applicant's own drafts, uploads and files. */
@NullMarked
package org.licet.server.applicant;

import org.jspecify.annotations.NullMarked;
