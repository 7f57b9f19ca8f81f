package org.licet.server.api;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one caller may ask of the server.
 *
 * @param body of a JSON request
 * @param upload of an attachment, with its multipart wrapping
 * @param packageZip of a package
 * @param depth of nested JSON
 * @param filing creating POSTs of an account: applications, drafts, uploads
 * @param evaluation form evaluations from one address
 * @param verification verifications from one address
 * @param lookUp what forms look up in registers for one account
 * @param failedLogins wrong passwords from one address, whatever the login
 */
@ConfigurationProperties("licet.limits")
public record Limits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("21MB") DataSize upload,
        @DefaultValue("11MB") DataSize packageZip,
        @DefaultValue("200") int depth,
        @Nullable Rate filing,
        @Nullable Rate evaluation,
        @Nullable Rate verification,
        @Nullable Rate lookUp,
        @Nullable Rate failedLogins) {

    /** @param requests allowed per time; they come back evenly */
    public record Rate(long requests, Duration per) {}

    @Override
    public Rate filing() {
        return filing != null ? filing : new Rate(3000, Duration.ofMinutes(1));
    }

    @Override
    public Rate evaluation() {
        return evaluation != null ? evaluation : new Rate(300, Duration.ofMinutes(1));
    }

    @Override
    public Rate verification() {
        return verification != null ? verification : new Rate(120, Duration.ofMinutes(1));
    }

    @Override
    public Rate lookUp() {
        return lookUp != null ? lookUp : new Rate(120, Duration.ofMinutes(1));
    }

    @Override
    public Rate failedLogins() {
        return failedLogins != null ? failedLogins : new Rate(100, Duration.ofMinutes(10));
    }

    long bodyOf(String path) {
        DataSize cap = mayUpload(path) ? upload : path.startsWith("/api/v1/packages") ? packageZip : body;
        return cap.toBytes();
    }

    /** Pages whose forms may hold a file; without one Tomcat caps them further. */
    private static boolean mayUpload(String path) {
        return Stream.of("/api/v1/attachments", "/drafts/", "/my/", "/work/").anyMatch(path::startsWith);
    }
}
