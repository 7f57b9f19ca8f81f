package org.licet.engine.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;

/** Lints a package and makes it a new version. */
public interface Publishing {

    /** All findings of all linters, in file and line order. */
    List<Finding> lint(PackageSource source);

    /**
     * @param dryRun lint and check the right to publish, store nothing
     * @throws NotYourAgency when the actor is no analyst at the package's agency, or another agency owns the id
     */
    Publication publish(PackageSource source, Actor by, boolean dryRun);

    /**
     * @param version the new version; the existing one when {@code unchanged}; null when findings stop it or dry run
     * @param unchanged an identical package is the current version already
     */
    record Publication(List<Finding> findings, @Nullable PackageVersion version, boolean unchanged) {
        public boolean isRefused() {
            return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        }
    }
}
