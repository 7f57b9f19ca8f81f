package org.licet.engine.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.register.Issuing.InvalidEntry;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import tools.jackson.databind.node.ObjectNode;

/** The data of entries: what the register's schema admits, and how the event log covers them. */
final class EntryData {

    /** The form that validates entries: {@code register.schema.json}. */
    private static final String REGISTER_FORM = "register";

    private EntryData() {}

    /** @throws InvalidEntry */
    static ObjectNode checked(ObjectNode data, PublishedPackage published, String application, LocalDate today) {
        Evaluation evaluation = published.forms().form(REGISTER_FORM).evaluate(data, new Asking(Locale.ENGLISH, today));
        if (!evaluation.isValid()) {
            String errors = evaluation.errors().stream()
                    .map(error -> error.pointer() + " " + error.code() + ": " + error.message())
                    .collect(Collectors.joining("; "));
            throw new InvalidEntry("register.schema.json of "
                    + published.version().packageId() + " version "
                    + published.version().version() + " does not admit the entry for " + application + ": " + errors);
        }
        return evaluation.data();
    }

    static String sha256(ObjectNode data) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(data.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
