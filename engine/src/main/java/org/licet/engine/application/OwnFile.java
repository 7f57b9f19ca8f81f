package org.licet.engine.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Applications.ApplicationRow;
import org.licet.engine.catalogue.PackageVersion;

/**
 * A row of the list of who may act for the applicant.
 *
 * @param asked whether a correction may be supplied
 * @param feeDue until when what is owed must be paid; null when nothing is
 */
record OwnFile(
        String reference,
        String packageId,
        int packageVersion,
        @Nullable String operation,
        String applicant,
        String applicantName,
        Instant filedAt,
        Instant due,
        String stage,
        @Nullable Instant suspendedAt,
        @Nullable String outcome,
        @Nullable String registerId,
        @Nullable String entryNumber,
        boolean overNow,
        boolean asked,
        boolean opinionLate,
        @Nullable Instant feeDue) {

    Position position() {
        return new Position(filedAt, reference);
    }

    ApplicationRow row(Instant now) {
        return new ApplicationRow(
                new ApplicationReference(reference),
                new PackageVersion(packageId, packageVersion),
                operation,
                applicant,
                applicantName,
                filedAt,
                due,
                Stage.of(stage),
                suspendedAt,
                outcome,
                registerId,
                entryNumber,
                Alert.of(new Alert.Standing(due, overNow, suspendedAt, opinionLate, feeDue), now),
                asked || feeDue != null);
    }
}
