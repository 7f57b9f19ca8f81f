package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.PackageMapper.VersionRow;
import org.licet.forms.FormReport;
import org.licet.forms.FormSet;
import org.licet.forms.FormSources;
import org.licet.processes.Deployed;
import org.springframework.stereotype.Component;

/** Published versions, each compiled once. A version never changes, so nodes cannot disagree; the oldest unused go. */
@Component
final class CompiledPackages implements CompiledVersions {
    private static final int MOST_KEPT = 200;

    private final PackageMapper mapper;
    private final Calendars calendars;
    private final Map<PackageVersion, FutureTask<Optional<PublishedPackage>>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<PackageVersion, FutureTask<Optional<PublishedPackage>>> eldest) {
                    return size() > MOST_KEPT;
                }
            };

    CompiledPackages(PackageMapper mapper, Calendars calendars) {
        this.mapper = mapper;
        this.calendars = calendars;
    }

    /** Empty when there is no such version (yet). */
    Optional<PublishedPackage> find(PackageVersion version) {
        FutureTask<Optional<PublishedPackage>> task;
        synchronized (kept) {
            task = kept.computeIfAbsent(version, absent -> new FutureTask<>(() -> load(absent)));
        }
        task.run();
        Optional<PublishedPackage> found = outcome(version, task);
        if (found.isEmpty()) {
            forget(version, task);
        }
        return found;
    }

    private Optional<PublishedPackage> outcome(PackageVersion version, FutureTask<Optional<PublishedPackage>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            forget(version, task);
            throw new CompletionException(version + " cannot be loaded", e.getCause());
        }
    }

    @Override
    public void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }

    private void forget(PackageVersion version, FutureTask<Optional<PublishedPackage>> task) {
        synchronized (kept) {
            kept.remove(version, task);
        }
    }

    private Optional<PublishedPackage> load(PackageVersion version) {
        VersionRow row = mapper.findVersion(version.packageId(), version.version());
        return row == null ? Optional.empty() : Optional.of(compile(version, row));
    }

    private PublishedPackage compile(PackageVersion version, VersionRow row) {
        // It was found good when it was published; a linter that has grown since must not take it away.
        Findings ignored = new Findings();
        PackageParts parts = new PackageParts(source(version), ignored);
        FormSources sources = parts.forms();
        FormSet forms = FormSet.compile(sources);
        FormReport report = FormSet.lint(sources);
        Description description = parts.yaml()
                .flatMap(yaml -> new DescriptionReader(ignored, calendars.ids(), Enforced.NOW)
                        .read(yaml, parts.texts(), PackageParts.registerTypes(report)))
                .orElseThrow(() -> new IllegalStateException(version + " has no readable package.yaml"))
                .description();
        Map<String, String> definitions = new LinkedHashMap<>();
        mapper.definitions(version.packageId(), version.version())
                .forEach(definition -> definitions.put(definition.processId(), definition.definition()));
        return new PublishedPackage(
                version,
                FieldTitles.give(description, forms, sources),
                forms,
                new Deployed(row.deployment(), Map.copyOf(definitions)),
                required(definitions.get(row.processId()), version),
                parts.texts().byLanguage());
    }

    private static String required(@Nullable String definition, PackageVersion version) {
        if (definition == null) {
            throw new IllegalStateException(version + " has no deployed process");
        }
        return definition;
    }

    PackageSource source(PackageVersion version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        mapper.files(version.packageId(), version.version()).forEach(file -> files.put(file.path(), file.content()));
        return new PackageSource(files);
    }
}
