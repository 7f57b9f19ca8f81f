package org.licet.engine.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.engine.catalogue.LegalLife.Requirement;
import org.licet.engine.catalogue.LegalLife.TaskPair;

/** Reads the law around the process from {@code package.yaml}; what nothing enforces yet is not looked into. */
final class LegalLifeReader {
    /** Keys of the root that it reads. */
    static final Set<String> KEYS = Set.of(
            "requirements",
            "separation",
            "opinions",
            "operations",
            "quota",
            "fund",
            "competition",
            "fee",
            "sharedWith");

    private final LocalTexts texts;
    private final CitingItems citing;
    private final Enforced enforced;

    LegalLifeReader(LocalTexts texts, CitingItems citing, Enforced enforced) {
        this.texts = texts;
        this.citing = citing;
        this.enforced = enforced;
    }

    LegalLife read(YamlPart root) {
        return new LegalLife(
                requirements(root),
                enforced.has("separation") ? separation(root) : List.of(),
                enforced.has("opinions") ? new OpinionsReader(texts).read(root) : Map.of(),
                enforced.has("operations")
                        ? new OperationsReader(citing, new TermReader(enforced)).read(root)
                        : Map.of(),
                new AllotmentReader(enforced).read(root),
                enforced.has("fee") ? FeeReader.read(root) : null,
                enforced.has("sharedWith") ? sharedWith(root, root) : Set.of());
    }

    private static List<TaskPair> separation(YamlPart root) {
        return root.pairs("separation", "two ids of user tasks, `[check, decide]`").stream()
                .map(pair -> new TaskPair(pair.get(0), pair.get(1)))
                .toList();
    }

    /** @param part that has the key, the root or another */
    static Set<String> sharedWith(YamlPart root, YamlPart part) {
        String own = root.value("agency")
                .map(agency -> agency instanceof Yaml.Scalar text ? text.text() : "")
                .orElse("");
        return new LinkedHashSet<>(part.texts("sharedWith", (agency, place) -> {
            boolean fits = agency.matches(DescriptionReader.ID) && !agency.equals(own);
            if (!fits) {
                part.error(
                        FindingCode.WRONG_VALUE,
                        place,
                        "`sharedWith`: `" + agency + "`: "
                                + (agency.equals(own)
                                        ? "the package's own agency need not be named"
                                        : "write the id of an agency, " + DescriptionReader.ID_EXPLAINED));
            }
            return fits;
        }));
    }

    private Map<String, Requirement> requirements(YamlPart root) {
        if (!enforced.has("requirements")) {
            return Map.of();
        }
        Map<String, Requirement> read = citing.read(root, "requirements", Requirement::new);
        if (read.containsKey(LegalLife.COMPLETE_APPLICATION)) {
            root.error(
                    FindingCode.DUPLICATE_ID,
                    root.placeOf("requirements"),
                    "the requirement `" + LegalLife.COMPLETE_APPLICATION + "` is built in; give yours another id");
        }
        return read;
    }
}
