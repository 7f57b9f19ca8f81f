package org.licet.engine.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.catalogue.Publishing;

/** Publishes a package whose register has a field of every type and visibility, each time under ids of its own. */
record PermitPackage(PackageReader reader, Publishing publishing, Catalogue catalogue) {

    static final String AGENCY = "transport";

    private static final Actor ANALYST = new Actor("analyst", "Analyst", Set.of(new AgencyRole(AGENCY, Roles.ANALYST)));

    PublishedPackage publish() {
        String id = "permit-" + UUID.randomUUID().toString().substring(0, 8);
        Publishing.Publication publication = publishing.publish(source(id), ANALYST, false);
        assertThat(publication.findings()).isEmpty();
        return catalogue.current(id);
    }

    private PackageSource source(String id) {
        TreeMap<String, byte[]> files = new TreeMap<>(reader.folder(folder()).files());
        String yaml = new String(Objects.requireNonNull(files.get("package.yaml")), UTF_8)
                .replace("id: permit\n", "id: " + id + "\n")
                .replace("id: permit-register\n", "id: " + id + "-register\n");
        files.put("package.yaml", yaml.getBytes(UTF_8));
        return new PackageSource(files);
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(PermitPackage.class.getResource("/packages/permit"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
