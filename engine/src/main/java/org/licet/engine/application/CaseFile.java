package org.licet.engine.application;

import java.time.Instant;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.PackageVersion;

/** What the rest of the engine needs to know of a file. */
public record CaseFile(
        ApplicationReference reference,
        PackageVersion version,
        String agency,
        Party applicant,
        String filedBy,
        Instant filedAt,
        Instant decisionDue,
        Stage stage) {}
