package org.licet.engine.catalogue;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Packages, their versions and files. */
@Mapper
interface PackageMapper {

    @Nullable
    PackageRow find(String packageId);

    /** Locks the row until the transaction ends: one publication of a package at a time. */
    @Nullable
    PackageRow lock(String packageId);

    void insertPackage(PackageRow row);

    void setCurrent(@Param("packageId") String packageId, @Param("version") int version);

    /** Of every published package, by id. */
    List<VersionRow> currentVersions();

    void insertVersion(VersionRow row);

    @Nullable
    VersionRow findVersion(@Param("packageId") String packageId, @Param("version") int version);

    /** Newest first. */
    List<VersionRow> versions(String packageId);

    void insertDefinition(
            @Param("packageId") String packageId, @Param("version") int version, @Param("row") DefinitionRow row);

    List<DefinitionRow> definitions(@Param("packageId") String packageId, @Param("version") int version);

    void insertFile(@Param("packageId") String packageId, @Param("version") int version, @Param("row") FileRow row);

    List<FileRow> files(@Param("packageId") String packageId, @Param("version") int version);

    /** Its BPMN files. */
    List<FileRow> drawings(@Param("packageId") String packageId, @Param("version") int version);

    List<FileRow> tables(@Param("packageId") String packageId, @Param("version") int version);

    @Nullable
    FileRow file(@Param("packageId") String packageId, @Param("version") int version, @Param("path") String path);

    List<PathRow> paths(String packageId);

    @Nullable
    String ownerOfRegister(String registerId);

    void insertRegister(@Param("registerId") String registerId, @Param("packageId") String packageId);

    record PackageRow(String packageId, String agency, int currentVersion) {}

    record VersionRow(
            String packageId,
            int version,
            String digest,
            String deployment,
            String processId,
            String publishedBy,
            Instant publishedAt) {}

    record DefinitionRow(String processId, String definition) {}

    record FileRow(String path, byte[] content) {}

    record PathRow(int version, String path) {}
}
