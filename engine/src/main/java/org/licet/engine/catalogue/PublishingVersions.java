package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.catalogue.PackageMapper.PackageRow;
import org.licet.engine.catalogue.PackageMapper.VersionRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Lints outside any transaction, then stores in one. */
@Component
final class PublishingVersions implements Publishing {
    private static final int ATTEMPTS = 8;

    private final PackageLinter linter;
    private final PackageMapper mapper;
    private final VersionStore store;
    private final StartedAuthorizations started;
    private final LookedUpRegisters lookedUp;

    PublishingVersions(
            PackageLinter linter,
            PackageMapper mapper,
            VersionStore store,
            StartedAuthorizations started,
            LookedUpRegisters lookedUp) {
        this.lookedUp = lookedUp;
        this.linter = linter;
        this.started = started;
        this.mapper = mapper;
        this.store = store;
    }

    @Override
    public List<Finding> lint(PackageSource source) {
        return linted(source).findings();
    }

    @Override
    public Publication publish(PackageSource source, Actor by, boolean dryRun) {
        if (by != Actor.SYSTEM
                && by.roles().stream().noneMatch(role -> role.role().equals(Roles.ANALYST))) {
            throw new NotYourAgency(by.login());
        }
        LintedPackage linted = withRegisterOwner(linted(source));
        Optional<Description> description = linted.described().map(DescribedPackage::description);
        mustBeAnalyst(by, description);
        if (linted.isRefused() || description.isEmpty()) {
            return new Publication(linted.findings(), null, false);
        }
        String digest = PackageDigest.of(source);
        Optional<PackageVersion> same = identical(description.get().id(), digest);
        if (dryRun || same.isPresent()) {
            return new Publication(linted.findings(), dryRun ? null : same.get(), same.isPresent());
        }
        return stored(source, digest, linted, description.get(), by);
    }

    private LintedPackage linted(PackageSource source) {
        return lookedUp.check(started.check(linter.lint(source)));
    }

    /** Only an analyst of the agency publishes for it, and a package stays with its first agency. */
    private void mustBeAnalyst(Actor by, Optional<Description> description) {
        String id = description.map(Description::id).orElse("");
        String agency = description.map(Description::agency).orElse("");
        if (by != Actor.SYSTEM && !agency.isEmpty() && !by.holds(agency, Roles.ANALYST)) {
            throw new NotYourAgency(agency);
        }
        PackageRow published = mapper.find(id);
        if (published != null && !agency.isEmpty() && !published.agency().equals(agency)) {
            throw new NotYourAgency(id);
        }
    }

    private LintedPackage withRegisterOwner(LintedPackage linted) {
        if (linted.described().isEmpty()) {
            return linted;
        }
        DescribedPackage described = linted.described().get();
        String register = described.description().register().id();
        String owner = mapper.ownerOfRegister(register);
        if (owner == null || owner.equals(described.description().id())) {
            return linted;
        }
        Findings findings = new Findings();
        linted.findings().forEach(findings::add);
        findings.error(
                FindingCode.REGISTER_TAKEN,
                described.place("register.id"),
                "the register `" + register + "` belongs to the package `" + owner + "`; choose another id");
        return linted.with(findings);
    }

    private Optional<PackageVersion> identical(String packageId, String digest) {
        PackageRow row = mapper.find(packageId);
        VersionRow current = row == null ? null : mapper.findVersion(packageId, row.currentVersion());
        return current == null || !current.digest().equals(digest)
                ? Optional.empty()
                : Optional.of(new PackageVersion(packageId, current.version()));
    }

    /** Parallel first publications collide on the unique keys; the loser looks again and finds the winner's. */
    private Publication stored(
            PackageSource source, String digest, LintedPackage linted, Description description, Actor by) {
        for (int attempt = 1; ; attempt++) {
            try {
                VersionStore.Stored stored = store.store(source, digest, linted.models(), description, by);
                return new Publication(linted.findings(), stored.version(), stored.unchanged());
            } catch (org.licet.processes.RefusedModel e) {
                List<Finding> findings = new ArrayList<>(linted.findings());
                e.findings().forEach(finding -> findings.add(MergedFindings.from(finding)));
                return new Publication(List.copyOf(findings), null, false);
            } catch (DuplicateKeyException | PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
