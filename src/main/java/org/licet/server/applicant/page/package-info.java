/** What applicants see: drafts and their form pages, their files, corrections, acts and messages. */
@NullMarked
package org.licet.server.applicant.page;

import org.jspecify.annotations.NullMarked;
