package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.catalogue.Description.Category;
import org.licet.engine.catalogue.Description.LegalBasis;
import org.licet.engine.catalogue.Description.RefusalReason;
import org.licet.engine.catalogue.Findings.Place;

/** Reads {@code package.yaml}; never throws for what stands in it. */
final class DescriptionReader {
    static final String ID = "[a-z][a-z0-9-]{2,40}";
    static final String ID_EXPLAINED = "3 to 41 small letters, digits and `-`, beginning with a letter";
    static final String NAME = "[a-z][A-Za-z0-9-]{0,40}";
    static final String NAME_EXPLAINED = "letters, digits and `-`, beginning with a small letter";

    private static final Set<String> KEYS = Set.of(
            "format",
            "id",
            "category",
            "agency",
            "title",
            "summary",
            "legalBasis",
            "applicants",
            "languages",
            "calendar",
            "application",
            "term",
            "refusalReasons",
            "roles",
            "register",
            "lifeEvents",
            "work");
    private static final Set<String> LATER = Set.of("connections", "notifications", "document", "signature");

    private final Findings findings;
    private final Set<String> calendars;
    private final Enforced enforced;

    DescriptionReader(Findings findings, Set<String> calendars, Enforced enforced) {
        this.findings = findings;
        this.calendars = calendars;
        this.enforced = enforced;
    }

    /** @param types name of each top-level field of the register's schema to its type */
    Optional<DescribedPackage> read(String yaml, Texts texts, Map<String, String> types) {
        Optional<Yaml> parsed = new YamlParser(DescribedPackage.FILE, findings).parse(yaml);
        if (parsed.isPresent() && !(parsed.get() instanceof Yaml.Keys)) {
            findings.error(
                    FindingCode.WRONG_TYPE,
                    new Place(DescribedPackage.FILE, 1, ""),
                    "the file is " + parsed.get().kind() + "; it must be a map that begins with `format: 1`");
        }
        return parsed.filter(Yaml.Keys.class::isInstance)
                .map(Yaml.Keys.class::cast)
                .map(keys -> DescribedPackage.of(
                        description(new YamlPart(keys, DescribedPackage.FILE, findings), texts, types), keys));
    }

    private Description description(YamlPart root, Texts texts, Map<String, String> types) {
        root.allows(union(KEYS, LegalLifeReader.KEYS), union(LATER, enforced.later("")))
                .needs(
                        "format",
                        "id",
                        "category",
                        "agency",
                        "title",
                        "summary",
                        "applicants",
                        "languages",
                        "calendar",
                        "application",
                        "register");
        checkFormat(root);
        List<String> languages = root.texts("languages", (language, place) -> isLanguage(language, place));
        texts.checkLanguages(languages, findings);
        LocalTexts localTexts = new LocalTexts(texts, languages);
        List<LegalBasis> legalBasis = legalBasis(root, localTexts);
        CitingItems citing = new CitingItems(localTexts, legalBasis);
        return new Description(
                root.text("id", ID, ID_EXPLAINED).orElse(""),
                root.oneOf("category", Category.values()).orElse(Category.LICENCE),
                root.text("agency", ID, ID_EXPLAINED).orElse(""),
                localTexts.read(root, "title"),
                localTexts.read(root, "summary"),
                legalBasis,
                applicants(root),
                languages,
                calendar(root),
                new ApplicationPartReader(localTexts).read(root),
                new TermReader(enforced).read(root),
                citing.read(root, "refusalReasons", RefusalReason::new),
                roles(root, localTexts),
                new RegisterPartReader(localTexts, types, enforced).read(root),
                new LegalLifeReader(localTexts, citing, enforced).read(root),
                lifeEvents(root),
                WorkPartReader.read(root));
    }

    private void checkFormat(YamlPart root) {
        root.value("format").ifPresent(format -> {
            if (!(format instanceof Yaml.Scalar scalar) || !Long.valueOf(1).equals(scalar.value())) {
                root.error(FindingCode.WRONG_VALUE, root.placeOf("format"), "this version reads `format: 1` only");
            }
        });
    }

    private boolean isLanguage(String language, Place place) {
        boolean known = Arrays.asList(Locale.getISOLanguages()).contains(language);
        if (!known) {
            findings.error(
                    FindingCode.WRONG_VALUE,
                    place,
                    "`" + language + "` is no language; write two letters as in `en`, `ro`");
        }
        return known;
    }

    private String calendar(YamlPart root) {
        return root.text("calendar")
                .filter(id -> {
                    if (!calendars.contains(id)) {
                        root.error(
                                FindingCode.UNKNOWN_CALENDAR,
                                root.placeOf("calendar"),
                                "this installation has no calendar `" + id + "`" + Names.hint(id, calendars));
                    }
                    return calendars.contains(id);
                })
                .orElse("");
    }

    private static Set<ApplicantKind> applicants(YamlPart root) {
        Map<String, ApplicantKind> kinds = Arrays.stream(ApplicantKind.values())
                .collect(Collectors.toMap(ApplicantKind::key, Function.identity()));
        Set<ApplicantKind> read = EnumSet.noneOf(ApplicantKind.class);
        root.textsOf("applicants", kinds.keySet()).forEach(key -> read.add(kinds.get(key)));
        return read;
    }

    private static Set<LifeEvent> lifeEvents(YamlPart root) {
        Set<LifeEvent> read = EnumSet.noneOf(LifeEvent.class);
        root.textsOf("lifeEvents", LifeEvent.keys())
                .forEach(key -> LifeEvent.of(key).ifPresent(read::add));
        return read;
    }

    private static List<LegalBasis> legalBasis(YamlPart root, LocalTexts texts) {
        Map<String, LegalBasis> read = new LinkedHashMap<>();
        for (YamlPart part : root.parts("legalBasis")) {
            part.allows(Set.of("id", "title", "url"), Set.of()).needs("id", "title");
            LocalText title = texts.read(part, "title");
            String url = part.text("url", "https?://[^\\s\"<>]{3,500}", "an address that begins with https://")
                    .orElse(null);
            newId(part, read.keySet()).ifPresent(id -> read.put(id, new LegalBasis(id, title, url)));
        }
        return List.copyOf(read.values());
    }

    /** The id of a list's item; empty, with a finding, when it is malformed or there already. */
    static Optional<String> newId(YamlPart part, Set<String> before) {
        return part.text("id", NAME, NAME_EXPLAINED).filter(id -> {
            if (before.contains(id)) {
                part.error(FindingCode.DUPLICATE_ID, part.placeOf("id"), "the id `" + id + "` is there twice");
            }
            return !before.contains(id);
        });
    }

    private static Map<String, LocalText> roles(YamlPart root, LocalTexts texts) {
        Map<String, LocalText> read = new LinkedHashMap<>();
        root.part("roles").ifPresent(part -> part.names().forEach(name -> {
            LocalText title = texts.read(part, name);
            if (name.matches(NAME)) {
                read.put(name, title);
            } else {
                part.error(
                        FindingCode.WRONG_VALUE,
                        part.placeOf(name),
                        "the role `" + name + "`: write " + NAME_EXPLAINED);
            }
        }));
        return read;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    /** As packages write an enum's constants. */
    static List<String> keys(Enum<?>[] values) {
        List<String> keys = new ArrayList<>();
        for (Enum<?> value : values) {
            keys.add(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return keys;
    }
}
