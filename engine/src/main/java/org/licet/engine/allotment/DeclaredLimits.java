package org.licet.engine.allotment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.Window;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.catalogue.Passport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What packages say of their limits, and under which of them a file falls. */
@Component
class DeclaredLimits {

    private static final String APPLICATION = "application.";

    private final Catalogue catalogue;
    private final Calendars calendars;
    private final CaseFiles files;

    DeclaredLimits(Catalogue catalogue, Calendars calendars, CaseFiles files) {
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.files = files;
    }

    /** Null for a package without a limit, and for an operation on an entry: that act was counted when it was issued. */
    @Nullable
    Allotment of(CaseFile file) {
        return file.operation() == null ? description(file).life().allotment() : null;
    }

    /** Of the calendar, by the moment of filing in the authority's time zone. */
    String window(CaseFile file, Window kind) {
        return Windows.of(
                kind,
                LocalDate.ofInstant(
                        file.filedAt(),
                        calendars.calendar(description(file).calendar()).zone()));
    }

    String slice(CaseFile file, Allotment allotment) {
        String by = allotment.by();
        if (by == null) {
            return "";
        }
        JsonNode value = files.data(file.reference())
                .at("/" + by.substring(APPLICATION.length()).replace('.', '/'));
        if (!value.isValueNode() || value.isNull()) {
            throw new PackageMistake("'" + by + "' divides the limit, but the application has no such answer");
        }
        return value.asString().strip();
    }

    /** The package that has used a key longest. */
    Optional<Use> use(String key) {
        return catalogue.passports().stream()
                .filter(passport -> {
                    Allotment allotment = passport.description().life().allotment();
                    return allotment != null && allotment.key().equals(key);
                })
                .min(Comparator.comparing(Passport::publishedAt))
                .map(passport -> new Use(
                        passport.description().agency(),
                        java.util.Objects.requireNonNull(
                                passport.description().life().allotment())));
    }

    private Description description(CaseFile file) {
        return catalogue.version(file.version()).description();
    }

    /** @param agency of the package */
    record Use(String agency, Allotment allotment) {}
}
