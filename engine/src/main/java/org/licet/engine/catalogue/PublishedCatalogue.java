package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.licet.engine.catalogue.PackageMapper.FileRow;
import org.licet.engine.catalogue.PackageMapper.PackageRow;
import org.licet.engine.catalogue.PackageMapper.VersionRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Which version is current stands in the database alone, so that a publication on one node is seen by all at once. */
@Component
final class PublishedCatalogue implements Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedCatalogue.class);

    private final PackageMapper mapper;
    private final CompiledPackages compiled;

    PublishedCatalogue(PackageMapper mapper, CompiledPackages compiled) {
        this.mapper = mapper;
        this.compiled = compiled;
    }

    @Override
    public List<Passport> passports() {
        List<Passport> passports = new ArrayList<>();
        for (VersionRow row : mapper.currentVersions()) {
            PackageVersion version = new PackageVersion(row.packageId(), row.version());
            try {
                passports.add(new Passport(version, version(version).description(), row.publishedAt()));
            } catch (CompletionException e) {
                // One that an older release took and this one cannot read must not hide all others.
                LOG.error("{} is not listed", version, e);
            }
        }
        return passports;
    }

    @Override
    public PublishedPackage current(String packageId) {
        PackageRow row = mapper.find(packageId);
        if (row == null || row.currentVersion() == 0) {
            throw new UnknownAuthorization(packageId);
        }
        return version(new PackageVersion(packageId, row.currentVersion()));
    }

    @Override
    public PublishedPackage version(PackageVersion version) {
        return compiled.find(version).orElseThrow(() -> new UnknownAuthorization(version.packageId()));
    }

    @Override
    public PublishedPackage ofRegister(String registerId) {
        String owner = mapper.ownerOfRegister(registerId);
        if (owner == null) {
            throw new UnknownRegister(registerId);
        }
        return current(owner);
    }

    @Override
    public List<VersionInfo> versions(String packageId) {
        Map<Integer, List<String>> paths = new HashMap<>();
        mapper.paths(packageId).forEach(row -> paths.computeIfAbsent(row.version(), version -> new ArrayList<>())
                .add(row.path()));
        return mapper.versions(packageId).stream()
                .map(row -> new VersionInfo(
                        new PackageVersion(packageId, row.version()),
                        row.digest(),
                        row.publishedBy(),
                        row.publishedAt(),
                        List.copyOf(paths.getOrDefault(row.version(), List.of()))))
                .toList();
    }

    @Override
    public Optional<byte[]> file(PackageVersion version, String path) {
        return Optional.ofNullable(mapper.file(version.packageId(), version.version(), path))
                .map(FileRow::content);
    }

    @Override
    public SortedMap<String, byte[]> drawings(PackageVersion version) {
        return byPath(mapper.drawings(version.packageId(), version.version()));
    }

    @Override
    public SortedMap<String, byte[]> tables(PackageVersion version) {
        return byPath(mapper.tables(version.packageId(), version.version()));
    }

    private static SortedMap<String, byte[]> byPath(List<PackageMapper.FileRow> files) {
        SortedMap<String, byte[]> byPath = new TreeMap<>();
        files.forEach(file -> byPath.put(file.path(), file.content()));
        return byPath;
    }
}
