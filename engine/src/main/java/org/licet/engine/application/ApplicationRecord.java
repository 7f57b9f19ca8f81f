package org.licet.engine.application;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.PackageVersion;
import tools.jackson.databind.JsonNode;

/** A row of {@code application}, all but its data, which lists never need. */
record ApplicationRecord(
        String reference,
        String packageId,
        int packageVersion,
        String agency,
        String filedBy,
        String applicant,
        String applicantKind,
        String applicantName,
        String receipt,
        Instant filedAt,
        Instant decisionDue,
        String silence,
        String stage,
        @Nullable String processInstance,
        @Nullable String outcome,
        @Nullable String reasons,
        @Nullable String note,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String registerId,
        @Nullable String entryNumber,
        @Nullable String operation,
        boolean tacit,
        @Nullable Instant dueNow,
        @Nullable Instant suspendedAt) {

    ApplicationReference id() {
        return new ApplicationReference(reference);
    }

    PackageVersion version() {
        return new PackageVersion(packageId, packageVersion);
    }

    Party party() {
        return new Party(applicant, ApplicantKind.of(applicantKind), applicantName);
    }

    List<Alert> alerts(boolean opinionLate, @Nullable Instant feeDue, Instant now) {
        CaseFile file = caseFile();
        return Alert.of(
                new Alert.Standing(file.decisionDue(), file.isOver(), file.suspendedAt(), opinionLate, feeDue), now);
    }

    /** Ids of the reasons of a refusal. */
    List<String> listedReasons() {
        return reasons == null
                ? List.of()
                : StreamSupport.stream(Json.tree(reasons).spliterator(), false)
                        .map(JsonNode::asString)
                        .toList();
    }

    CaseFile caseFile() {
        return new CaseFile(
                id(),
                version(),
                agency,
                party(),
                filedBy,
                filedAt,
                dueNow == null ? decisionDue : dueNow,
                Stage.of(stage),
                outcome,
                suspendedAt,
                operation,
                tacit);
    }
}
