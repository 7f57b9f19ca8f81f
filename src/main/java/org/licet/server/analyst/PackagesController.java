package org.licet.server.analyst;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Roles;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Catalogue.VersionInfo;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.catalogue.Publishing.Publication;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.licet.server.api.Paging.Listed;
import org.licet.server.api.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Publishes packages: 201 a new version, 200 nothing new, 422 findings. */
@RestController
@RequestMapping("/api/v1/packages")
final class PackagesController {

    private final PackageReader reader;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final Once once;

    PackagesController(PackageReader reader, Publishing publishing, Catalogue catalogue, Once once) {
        this.reader = reader;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.once = once;
    }

    @PostMapping(consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @ApiResponse(
            responseCode = "201",
            description = "A new version; 200 when there is nothing new",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicationJson.class)))
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<String> publishZip(
            Actor by,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(hidden = true) InputStream zip) {
        return publish(by, key, reader.zip(zip), dryRun);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ApiResponse(
            responseCode = "201",
            description = "A new version; 200 when there is nothing new",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PublicationJson.class)))
    ResponseEntity<String> publishPart(
            Actor by,
            @RequestHeader(name = Once.KEY, required = false) @Nullable String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        try (InputStream zip = file.getInputStream()) {
            return publish(by, key, reader.zip(zip), dryRun);
        }
    }

    @GetMapping("/{id}/versions")
    Listed<VersionJson> versions(Actor by, @PathVariable String id) {
        return new Listed<>(visible(by, id).stream().map(VersionJson::of).toList(), null);
    }

    @GetMapping("/{id}/versions/{version}")
    VersionJson version(Actor by, @PathVariable String id, @PathVariable int version) {
        return visible(by, id).stream()
                .filter(each -> each.version().version() == version)
                .map(VersionJson::of)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private ResponseEntity<String> publish(Actor by, @Nullable String key, PackageSource source, boolean dryRun) {
        return once.create(by, dryRun ? "packages?dryRun" : "packages", key, fingerprint(source), () -> {
            Publication publication = publishing.publish(source, by, dryRun);
            List<FindingJson> findings =
                    publication.findings().stream().map(FindingJson::of).toList();
            if (publication.isRefused()) {
                long errors = findings.stream()
                        .filter(each -> each.severity().equals("error"))
                        .count();
                throw Refusal.of(422, "package-refused", errors).with("findings", findings);
            }
            return answer(publication.version(), publication.unchanged(), findings);
        });
    }

    private static Created answer(@Nullable PackageVersion version, boolean unchanged, List<FindingJson> findings) {
        if (version == null) {
            return new Created(200, null, new PublicationJson(null, null, unchanged, findings));
        }
        PublicationJson body = new PublicationJson(version.packageId(), version.version(), unchanged, findings);
        String location = "/api/v1/packages/" + version.packageId() + "/versions/" + version.version();
        return new Created(unchanged ? 200 : 201, location, body);
    }

    /** Versions are for the analysts of their agency and for the operator. */
    private List<VersionInfo> visible(Actor by, String id) {
        String agency = catalogue.current(id).description().agency();
        if (!by.isOperator() && !by.holds(agency, Roles.ANALYST)) {
            throw Refusal.notFound();
        }
        return catalogue.versions(id);
    }

    private static String fingerprint(PackageSource source) {
        MessageDigest digest = Once.sha256();
        for (Map.Entry<String, byte[]> file : source.files().entrySet()) {
            digest.update(Once.sha256().digest(file.getKey().getBytes(StandardCharsets.UTF_8)));
            digest.update(Once.sha256().digest(file.getValue()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** @param id and version of the package; absent for a dry run */
    record PublicationJson(
            @Nullable String id, @Nullable Integer version, boolean unchanged, List<FindingJson> findings) {}

    /** @param line 1-based, 0 when the whole file is meant */
    record FindingJson(String file, int line, String element, String severity, String code, String message) {
        static FindingJson of(Finding it) {
            return new FindingJson(
                    it.file(),
                    it.line(),
                    it.element(),
                    it.severity() == Finding.Severity.ERROR ? "error" : "warning",
                    it.code(),
                    it.message());
        }
    }

    /** @param digest of all files */
    record VersionJson(
            String id, int version, String digest, String publishedBy, Instant publishedAt, List<String> files) {
        static VersionJson of(VersionInfo it) {
            return new VersionJson(
                    it.version().packageId(),
                    it.version().version(),
                    it.digest(),
                    it.publishedBy(),
                    it.publishedAt(),
                    it.files());
        }
    }
}
