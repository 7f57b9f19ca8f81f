package org.licet.engine.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.Description.Category;
import org.licet.engine.catalogue.Description.LegalBasis;
import org.licet.engine.catalogue.Description.RefusalReason;
import org.licet.engine.catalogue.Description.Silence;
import org.licet.engine.catalogue.Description.TermPart;
import org.licet.engine.catalogue.Findings.Place;

/** Reads {@code package.yaml}; never throws for what stands in it. */
final class DescriptionReader {
    static final String ID = "[a-z][a-z0-9-]{2,40}";
    static final String ID_EXPLAINED = "3 to 41 small letters, digits and `-`, beginning with a letter";
    private static final String NAME = "[a-z][A-Za-z0-9-]{0,40}";
    private static final String NAME_EXPLAINED = "letters, digits and `-`, beginning with a small letter";

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
            "register");
    private static final Set<String> LATER = Set.of(
            "fee",
            "requirements",
            "separation",
            "opinions",
            "operations",
            "quota",
            "fund",
            "connections",
            "notifications",
            "document",
            "signature",
            "sharedWith");

    private final Findings findings;
    private final Set<String> calendars;

    DescriptionReader(Findings findings, Set<String> calendars) {
        this.findings = findings;
        this.calendars = calendars;
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
        root.allows(KEYS, LATER)
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
        return new Description(
                root.text("id", ID, ID_EXPLAINED).orElse(""),
                root.oneOf("category", keys(Category.values()))
                        .map(key -> Category.valueOf(key.toUpperCase(Locale.ROOT)))
                        .orElse(Category.LICENCE),
                root.text("agency", ID, ID_EXPLAINED).orElse(""),
                localTexts.read(root, "title"),
                localTexts.read(root, "summary"),
                legalBasis,
                applicants(root),
                languages,
                calendar(root),
                new ApplicationPartReader(localTexts).read(root),
                term(root),
                refusalReasons(root, localTexts, legalBasis),
                roles(root, localTexts),
                new RegisterPartReader(localTexts, types).read(root),
                LegalLife.PLAIN);
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

    private static Map<String, RefusalReason> refusalReasons(
            YamlPart root, LocalTexts texts, List<LegalBasis> legalBasis) {
        Set<String> acts = legalBasis.stream().map(LegalBasis::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, RefusalReason> read = new LinkedHashMap<>();
        for (YamlPart part : root.parts("refusalReasons")) {
            part.allows(Set.of("id", "title", "legalBasis"), Set.of()).needs("id", "title", "legalBasis");
            LocalText title = texts.read(part, "title");
            List<String> cited = part.texts("legalBasis", (act, place) -> {
                if (!acts.contains(act)) {
                    part.error(
                            FindingCode.UNKNOWN_REFERENCE,
                            place,
                            "no legal basis has the id `" + act + "`" + Names.hint(act, acts));
                }
                return acts.contains(act);
            });
            newId(part, read.keySet()).ifPresent(id -> read.put(id, new RefusalReason(id, title, cited)));
        }
        return read;
    }

    /** The law's own default is 10 working days. */
    private static TermPart term(YamlPart root) {
        Optional<YamlPart> term = root.part("term");
        term.ifPresent(part ->
                part.allows(Set.of("length", "silence"), Set.of("suspension")).needs("length"));
        Span length =
                term.flatMap(part -> part.parsed("length", Span::parse)).orElse(new Span(10, Span.Unit.WORKING_DAYS));
        Silence silence = term.flatMap(part -> part.oneOf("silence", keys(Silence.values())))
                .map(key -> Silence.valueOf(key.toUpperCase(Locale.ROOT)))
                .orElse(Silence.NONE);
        return new TermPart(length, silence, Description.Suspension.BY_LAW);
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

    static List<String> keys(Enum<?>[] values) {
        List<String> keys = new ArrayList<>();
        for (Enum<?> value : values) {
            keys.add(value.name().toLowerCase(Locale.ROOT));
        }
        return keys;
    }
}
