package org.licet.engine.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** What is published. */
public interface Catalogue {

    /** Passports of the current versions, by id. */
    List<Passport> passports();

    /** @throws UnknownAuthorization */
    PublishedPackage current(String packageId);

    /** @throws UnknownAuthorization */
    PublishedPackage version(PackageVersion version);

    /** The package that owns a register. @throws UnknownRegister */
    PublishedPackage ofRegister(String registerId);

    /** Newest first; empty for an unknown package. */
    List<VersionInfo> versions(String packageId);

    Optional<byte[]> file(PackageVersion version, String path);

    /** The drawings of a version: path of each BPMN file to its bytes. */
    SortedMap<String, byte[]> drawings(PackageVersion version);

    /** The decision tables of a version: path of each DMN file to its bytes. */
    SortedMap<String, byte[]> tables(PackageVersion version);

    record VersionInfo(
            PackageVersion version, String digest, String publishedBy, Instant publishedAt, List<String> files) {}
}
