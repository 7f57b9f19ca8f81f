package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.engine.catalogue.Mistake.error;
import static org.licet.engine.catalogue.Mistake.warning;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.processes.StepSignature;
import org.licet.processes.lint.ModelLinter;

/** One good package, spoilt in one place at a time: each mistake is one finding, at its place, with what was meant. */
class PackageLinterTest {
    private static final String YAML = "package.yaml";
    private static final String BPMN = "process.bpmn";
    private static final String DMN = "decisions/place.dmn";
    private static final String APPLICATION = "forms/application.schema.json";
    private static final String REGISTER = "register.schema.json";

    private static final List<StepSignature> STEPS = List.of(
            new StepSignature("recordDecision", Set.of("outcome"), Set.of("reasons", "note"), Set.of(), Set.of()),
            new StepSignature("issueEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of("*decision"), Set.of()),
            new StepSignature("setStage", Set.of("stage"), Set.of(), Set.of(), Set.of()),
            new StepSignature("emitEvent", Set.of("kind"), Set.of("detail"), Set.of(), Set.of()));

    private static final PackageLinter LINTER = new PackageLinter(
            files -> new ModelLinter(STEPS).lint(files), () -> Set.of("md"), () -> STEPS, Enforced.NOTHING);

    private static final TestPackage GOOD = TestPackage.mooringPermit();

    @Test
    void findsNothingInAGoodPackage() {
        assertThat(lint(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"files", "yaml", "values", "texts", "forms", "paths", "decisions", "steps", "register", "notYet"})
    void findsOneMistakeOnce(Mistake mistake) {
        mistake.isTheOnlyOneIn(lint(mistake.spoilt()));
    }

    static Stream<Mistake> files() {
        return Stream.of(
                error(
                        "unknown file",
                        GOOD.with("notes.txt", "x"),
                        FindingCode.UNKNOWN_FILE,
                        "notes.txt",
                        "",
                        "package.yaml, *.bpmn"),
                error(
                        "misspelt file",
                        GOOD.with("READM.md", "x"),
                        FindingCode.UNKNOWN_FILE,
                        "READM.md",
                        "",
                        "`README.md`"),
                error(
                        "misspelt folder",
                        GOOD.with("form/visit.schema.json", "{}"),
                        FindingCode.UNKNOWN_FILE,
                        "form/visit.schema.json",
                        "",
                        "`forms/visit.schema.json`"),
                error(
                        "wrong ending",
                        GOOD.with("scenarios/granted.yml", "x"),
                        FindingCode.UNKNOWN_FILE,
                        "scenarios/granted.yml",
                        "",
                        "`scenarios/granted.yaml`"),
                error(
                        "package.yml",
                        GOOD.renamed(YAML, "package.yml"),
                        FindingCode.UNKNOWN_FILE,
                        "package.yml",
                        "",
                        "`package.yaml`"),
                error("no process", GOOD.without(BPMN), FindingCode.MISSING_FILE, BPMN, ""),
                error(
                        "no texts of a language",
                        GOOD.without("i18n/ru.properties"),
                        FindingCode.MISSING_FILE,
                        "i18n/ru.properties",
                        "",
                        "`ru`"),
                error(
                        "not in UTF-8",
                        GOOD.with("README.md", "Autorizație".getBytes(StandardCharsets.UTF_16)),
                        FindingCode.NOT_UTF_8,
                        "README.md",
                        ""),
                error(
                        "texts not in UTF-8",
                        GOOD.with("i18n/ro.properties", new byte[] {'a', '=', (byte) 0xE3}),
                        FindingCode.NOT_UTF_8,
                        "i18n/ro.properties",
                        ""),
                error(
                        "description not in UTF-8",
                        GOOD.with(YAML, new byte[] {'a', ':', (byte) 0xE3}),
                        FindingCode.NOT_UTF_8,
                        YAML,
                        ""));
    }

    static Stream<Mistake> yaml() {
        return Stream.of(
                error(
                        "unknown key",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nkalendar: md"),
                        FindingCode.UNKNOWN_KEY,
                        YAML,
                        "kalendar",
                        "`calendar`"),
                error(
                        "unknown key near to none",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nxyz: 1"),
                        FindingCode.UNKNOWN_KEY,
                        YAML,
                        "xyz:",
                        "there is"),
                error(
                        "unknown key of a document",
                        GOOD.replace(YAML, "maxSize: 2 MB", "maxSize: 2 MB\n      maxsize: 2 MB"),
                        FindingCode.UNKNOWN_KEY,
                        YAML,
                        "maxsize",
                        "`maxSize`"),
                error(
                        "unknown key of a field",
                        GOOD.replace(YAML, "restricted, personal: true", "restricted, personal: true, personel: true"),
                        FindingCode.UNKNOWN_KEY,
                        YAML,
                        "personel",
                        "`personal`"),
                error(
                        "unknown language of a text",
                        GOOD.replace(YAML, "{en: Mooring permit,", "{en: Mooring permit, de: Liegeplatz,"),
                        FindingCode.UNKNOWN_KEY,
                        YAML,
                        "de: Lieg",
                        "`de`"),
                error(
                        "missing key",
                        GOOD.replace(YAML, "agency: ports\n", ""),
                        FindingCode.MISSING_KEY,
                        YAML,
                        "format",
                        "`agency`"),
                error(
                        "missing key of the term",
                        GOOD.replace(YAML, "{length: 10 working days, silence: none}", "{silence: none}"),
                        FindingCode.MISSING_KEY,
                        YAML,
                        "term:",
                        "`length`"),
                error(
                        "missing key of a document",
                        GOOD.replace(YAML, "      types: [application/pdf]\n", ""),
                        FindingCode.MISSING_KEY,
                        YAML,
                        "- id: insurance",
                        "`types`"),
                error(
                        "duplicate key",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\ncalendar:  md"),
                        FindingCode.DUPLICATE_KEY,
                        YAML,
                        "calendar:  md",
                        "in line 11"),
                error(
                        "anchor",
                        GOOD.replace(YAML, "summary: package.summary", "summary: &a package.summary"),
                        FindingCode.FORBIDDEN_YAML,
                        YAML,
                        "summary:",
                        "anchors"),
                error(
                        "alias",
                        GOOD.replace(YAML, "summary: package.summary", "summary: *a"),
                        FindingCode.FORBIDDEN_YAML,
                        YAML,
                        "summary:",
                        "anchors"),
                error(
                        "tag",
                        GOOD.replace(YAML, "summary: package.summary", "summary: !!java.net.URL [\"http://x\"]"),
                        FindingCode.FORBIDDEN_YAML,
                        YAML,
                        "summary:",
                        "tags"),
                error(
                        "second document",
                        GOOD.replace(YAML, "\nterm:", "\n---\nterm:"),
                        FindingCode.FORBIDDEN_YAML,
                        YAML,
                        "---",
                        "one file"),
                error(
                        "no YAML",
                        GOOD.replace(YAML, "category: authorization", "category: [authorization"),
                        FindingCode.MALFORMED_YAML,
                        YAML,
                        "agency:"),
                error("only a text", GOOD.with(YAML, "hello"), FindingCode.WRONG_TYPE, YAML, "hello", "format: 1"),
                error("empty", GOOD.with(YAML, ""), FindingCode.MALFORMED_YAML, YAML, "", "empty"),
                error(
                        "too deep",
                        GOOD.with(YAML, "a: " + "[".repeat(50_000)),
                        FindingCode.MALFORMED_YAML,
                        YAML,
                        "a:",
                        "nested deeper"),
                error(
                        "too long",
                        GOOD.with(YAML, "a: " + "x".repeat(600_000)),
                        FindingCode.MALFORMED_YAML,
                        YAML,
                        "",
                        "not readable"));
    }

    static Stream<Mistake> values() {
        return Stream.of(
                error(
                        "format of the future",
                        GOOD.replace(YAML, "format: 1", "format: 2"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "format",
                        "format: 1"),
                error(
                        "format as text",
                        GOOD.replace(YAML, "format: 1", "format: \"1\""),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "format",
                        "format: 1"),
                error(
                        "id with capitals",
                        GOOD.replace(YAML, "id: mooring-permit\n", "id: Mooring-Permit\n"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "id: Moor",
                        "small letters"),
                error(
                        "number for a text",
                        GOOD.replace(YAML, "agency: ports", "agency: 12"),
                        FindingCode.WRONG_TYPE,
                        YAML,
                        "agency",
                        "quotes"),
                error(
                        "list for a text",
                        GOOD.replace(YAML, "calendar: md", "calendar: [md]"),
                        FindingCode.WRONG_TYPE,
                        YAML,
                        "calendar",
                        "a list"),
                error(
                        "text for a list",
                        GOOD.replace(YAML, "languages: [en, ro, ru]", "languages: en"),
                        FindingCode.WRONG_TYPE,
                        YAML,
                        "languages",
                        "a list"),
                error(
                        "text for a map",
                        GOOD.replace(YAML, "term: {length: 10 working days, silence: none}", "term: 10 working days"),
                        FindingCode.WRONG_TYPE,
                        YAML,
                        "term:",
                        "a map"),
                error(
                        "text for a flag",
                        GOOD.replace(YAML, "search: true, list: true", "search: \"yes\", list: true"),
                        FindingCode.WRONG_TYPE,
                        YAML,
                        "search: \"yes\"",
                        "`true` or `false`"),
                error(
                        "nothing",
                        GOOD.replace(YAML, "agency: ports", "agency:"),
                        FindingCode.WRONG_TYPE,
                        YAML,
                        "agency",
                        "nothing"),
                error(
                        "category",
                        GOOD.replace(YAML, "category: authorization", "category: autorization"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "category",
                        "`authorization`",
                        "`licence`"),
                error(
                        "applicant",
                        GOOD.replace(YAML, "[citizen, company]", "[citizen, compani]"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "applicants",
                        "`company`"),
                error(
                        "applicant twice",
                        GOOD.replace(YAML, "[citizen, company]", "[citizen, citizen]"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "applicants",
                        "`citizen`"),
                error(
                        "no applicants",
                        GOOD.replace(YAML, "[citizen, company]", "[]"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "applicants",
                        "empty"),
                error(
                        "life event",
                        GOOD.replace(YAML, "calendar: md", "lifeEvents: [farming, studing]\ncalendar: md"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "lifeEvents",
                        "`studying`"),
                error(
                        "life event twice",
                        GOOD.replace(YAML, "calendar: md", "lifeEvents: [farming, farming]\ncalendar: md"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "lifeEvents",
                        "`farming`"),
                error(
                        "calendar",
                        GOOD.replace(YAML, "calendar: md", "calendar: ro"),
                        FindingCode.UNKNOWN_CALENDAR,
                        YAML,
                        "calendar",
                        "`md`"),
                error(
                        "term",
                        GOOD.replace(YAML, "10 working days", "10 workdays"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "term:",
                        "`10 working days`"),
                error(
                        "silence",
                        GOOD.replace(YAML, "silence: none", "silence: nome"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "silence",
                        "`none`"),
                error(
                        "size",
                        GOOD.replace(YAML, "maxSize: 2 MB", "maxSize: 2 megabytes"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "maxSize",
                        "`5 MB`"),
                error(
                        "size too large",
                        GOOD.replace(YAML, "maxSize: 2 MB", "maxSize: 500 MB"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "maxSize",
                        "50 MB"),
                error(
                        "media type",
                        GOOD.replace(YAML, "[application/pdf]", "[pdf]"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "types:",
                        "`application/pdf`"),
                error(
                        "condition of a document",
                        GOOD.replace(YAML, "schema: {const: motor}", "shema: {const: motor}"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "required:",
                        "schema"),
                error(
                        "required by text",
                        GOOD.replace(
                                YAML,
                                "required: {scope: \"#/properties/kind\", schema: {const: motor}}",
                                "required: always"),
                        FindingCode.WRONG_TYPE,
                        YAML,
                        "required:",
                        "`true`"),
                error(
                        "address",
                        GOOD.replace(YAML, "https://example.org/water-code", "javascript:alert(1)"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "url:",
                        "https://"),
                error(
                        "document twice",
                        GOOD.replace(
                                YAML,
                                "maxSize: 2 MB\n",
                                "maxSize: 2 MB\n    - {id: insurance, title: reason.no-place, required: true, types: [image/png], maxSize: 1 MB}\n"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "- {id: insurance",
                        "twice"),
                error(
                        "refusal reason twice",
                        GOOD.replace(YAML, "{id: unsafe-boat", "{id: no-place")
                                .replace(YAML, "reason.unsafe-boat", "reason.no-place"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "  - {id: no-place, title: reason.no-place, legalBasis: [water-code]}\nroles",
                        "twice"),
                error(
                        "legal basis",
                        GOOD.replace(
                                YAML,
                                "title: reason.no-place, legalBasis: [water-code]",
                                "title: reason.no-place, legalBasis: [watercode]"),
                        FindingCode.UNKNOWN_REFERENCE,
                        YAML,
                        "watercode",
                        "`water-code`"),
                error(
                        "number without sequence",
                        GOOD.replace(YAML, "MP-{year}-{sequence:5}", "MP-{year}"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "number:",
                        "`TC-{year}-{sequence:6}`"),
                error(
                        "number with an unknown part",
                        GOOD.replace(YAML, "MP-{year}-{sequence:5}", "MP-{yaer}-{sequence:5}"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "number:",
                        "`year`"),
                error(
                        "number with a slash",
                        GOOD.replace(YAML, "MP-{year}-{sequence:5}", "MP/{year}/{sequence:5}"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "number:",
                        "letters, digits"),
                error(
                        "validity",
                        GOOD.replace(YAML, "validity: {decision: place.validity}", "validity: 2 years"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "validity:",
                        "`2 months`"),
                error(
                        "visibility",
                        GOOD.replace(YAML, "phone: {visibility: restricted", "phone: {visibility: restrictd"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "restrictd",
                        "`restricted`"),
                error(
                        "path of the entry",
                        GOOD.replace(YAML, "boat: application.boat", "boat: application boat"),
                        FindingCode.WRONG_VALUE,
                        YAML,
                        "boat: application boat",
                        "a path"));
    }

    static Stream<Mistake> texts() {
        return Stream.of(
                error(
                        "key in no language",
                        GOOD.replace(YAML, "summary: package.summary", "summary: package.sumary"),
                        FindingCode.MISSING_TEXT,
                        YAML,
                        "summary:",
                        "`package.summary`"),
                error(
                        "language missing in place",
                        GOOD.replace(
                                YAML,
                                "{en: Mooring permit, ro: Permis de acostare, ru: Разрешение на стоянку}",
                                "{en: Mooring permit, ro: Permis de acostare}"),
                        FindingCode.MISSING_TEXT,
                        YAML,
                        "title: {en: Mooring permit",
                        "`ru`"),
                error(
                        "key missing in a language",
                        GOOD.replace("i18n/ru.properties", "register.berth = Причал\n", ""),
                        FindingCode.MISSING_TEXT,
                        "i18n/ru.properties",
                        "",
                        "`register.berth`",
                        "`en` has in line 23"),
                error(
                        "key misspelt in a language",
                        GOOD.replace("i18n/ru.properties", "register.berth =", "register.bert ="),
                        FindingCode.MISSING_TEXT,
                        "i18n/ru.properties",
                        "register.bert =",
                        "`register.berth`"),
                error(
                        "text twice",
                        GOOD.replace(
                                "i18n/en.properties",
                                "register.berth = Berth",
                                "register.berth = Berth\nregister.berth  = Pier"),
                        FindingCode.DUPLICATE_KEY,
                        "i18n/en.properties",
                        "register.berth  =",
                        "line 23"),
                error(
                        "no key",
                        GOOD.replace(
                                "i18n/en.properties", "register.berth = Berth", "register.berth = Berth\njust words"),
                        FindingCode.MALFORMED_TEXTS,
                        "i18n/en.properties",
                        "just words",
                        "key = text"),
                error(
                        "Unicode escape",
                        GOOD.replace("i18n/en.properties", "= Berth", "= Berth \\u00"),
                        FindingCode.MALFORMED_TEXTS,
                        "i18n/en.properties",
                        "register.berth",
                        "four"),
                warning(
                        "language that the package has not",
                        GOOD.with("i18n/de.properties", "a = b"),
                        FindingCode.UNUSED_FILE,
                        "i18n/de.properties",
                        "",
                        "`de`"));
    }

    static Stream<Mistake> forms() {
        return Stream.of(
                error(
                        "form key",
                        GOOD.replace(BPMN, "formKey=\"review\"", "formKey=\"reviw\""),
                        FindingCode.UNKNOWN_FORM,
                        BPMN,
                        "id=\"review\"",
                        "`review`"),
                error(
                        "form of the application",
                        GOOD.replace(YAML, "form: application", "form: aplication"),
                        FindingCode.UNKNOWN_FORM,
                        YAML,
                        "form: aplic",
                        "`application`"),
                error(
                        "role",
                        GOOD.replace(BPMN, "examiner,harbourmaster", "examiner,harbormaster"),
                        FindingCode.UNKNOWN_ROLE,
                        BPMN,
                        "id=\"review\"",
                        "`harbourmaster`"),
                warning(
                        "unused role",
                        GOOD.replace(YAML, "roles:", "roles:\n  clerk: {en: Clerk, ro: Funcționar, ru: Служащий}"),
                        FindingCode.UNUSED_ROLE,
                        YAML,
                        "clerk:",
                        "`clerk`"),
                warning(
                        "unused form",
                        GOOD.with("forms/visit.schema.json", GOOD.text("forms/review.schema.json")),
                        FindingCode.UNUSED_FORM,
                        "forms/visit.schema.json",
                        "",
                        "`visit`"),
                error(
                        "reserved form name",
                        GOOD.renamed("forms/review.schema.json", "forms/entry.schema.json")
                                .replace(BPMN, "formKey=\"review\"", "formKey=\"entry\"")
                                .replace(BPMN, "${review.outcome == 'refuse'}", "${tasks.review.outcome == 'refuse'}"),
                        FindingCode.RESERVED_NAME,
                        "forms/entry.schema.json",
                        "",
                        "`entry`"));
    }

    static Stream<Mistake> paths() {
        return Stream.of(
                error(
                        "path in a condition",
                        GOOD.replace(BPMN, "review.outcome ==", "review.outcme =="),
                        FindingCode.UNKNOWN_PATH,
                        BPMN,
                        "review.outcme",
                        "`review.outcme`",
                        "`review.outcome`"),
                error(
                        "nested path",
                        GOOD.replace(YAML, "application.owner.phone", "application.owner.fone"),
                        FindingCode.UNKNOWN_PATH,
                        YAML,
                        "phone: application.owner.fone",
                        "`application.owner.phone`"),
                error(
                        "name in a condition",
                        GOOD.replace(BPMN, "review.outcome ==", "reviw.outcome =="),
                        FindingCode.UNKNOWN_NAME,
                        BPMN,
                        "reviw.outcome",
                        "`review`"),
                error(
                        "form that nobody completes",
                        GOOD.with("forms/visit.schema.json", GOOD.text("forms/review.schema.json"))
                                .replace(BPMN, "review.outcome ==", "visit.outcome =="),
                        FindingCode.NEVER_FILLED,
                        BPMN,
                        "visit.outcome",
                        "`visit`"),
                error(
                        "task",
                        GOOD.replace(BPMN, "review.outcome ==", "tasks.reviw.outcome =="),
                        FindingCode.UNKNOWN_NAME,
                        BPMN,
                        "tasks.reviw",
                        "`review`"),
                error(
                        "path of a task",
                        GOOD.replace(BPMN, "review.outcome ==", "tasks.review.outcme =="),
                        FindingCode.UNKNOWN_PATH,
                        BPMN,
                        "tasks.review",
                        "`tasks.review.outcome`"),
                error(
                        "path of the entry",
                        GOOD.replace(BPMN, "review.outcome ==", "entry.bert =="),
                        FindingCode.UNKNOWN_PATH,
                        BPMN,
                        "entry.bert",
                        "`entry.berth`"),
                error(
                        "entry that nobody issues",
                        GOOD.replace(BPMN, "${issueEntry}", "${emitEvent}")
                                .replace(
                                        BPMN,
                                        "<bpmn:incoming>toIssue</bpmn:incoming>",
                                        "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"kind\">done</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements><bpmn:incoming>toIssue</bpmn:incoming>")
                                .replace(BPMN, "review.outcome ==", "entry.number =="),
                        FindingCode.NEVER_FILLED,
                        BPMN,
                        "entry.number",
                        "`issueEntry`"),
                error(
                        "path of a step input",
                        GOOD.replace(BPMN, ">no-place<", ">${review.reasons}<"),
                        FindingCode.UNKNOWN_PATH,
                        BPMN,
                        "${review.reasons}",
                        "`review.reason`"),
                error(
                        "path in a decision table",
                        GOOD.replace(DMN, "application.length", "application.lenght"),
                        FindingCode.UNKNOWN_PATH,
                        DMN,
                        "place-length-expression",
                        "`application.length`"),
                error(
                        "name in a decision table",
                        GOOD.replace(DMN, "application.length", "aplication.length"),
                        FindingCode.UNKNOWN_NAME,
                        DMN,
                        "place-length-expression",
                        "`application`"),
                error(
                        "condition of a document",
                        GOOD.replace(YAML, "#/properties/kind", "#/properties/kynd"),
                        FindingCode.UNKNOWN_PATH,
                        YAML,
                        "required:",
                        "`application.kind`"));
    }

    static Stream<Mistake> decisions() {
        return Stream.of(
                error(
                        "decision to evaluate",
                        GOOD.replace(BPMN, ">place<", ">plaice<"),
                        FindingCode.UNKNOWN_DECISION,
                        BPMN,
                        "id=\"findPlace\"",
                        "`place`"),
                error(
                        "output of a decision",
                        GOOD.replace(YAML, "place.berth", "place.birth"),
                        FindingCode.UNKNOWN_PATH,
                        YAML,
                        "berth: place.birth",
                        "`place.berth`"),
                error(
                        "decision of the validity",
                        GOOD.replace(YAML, "{decision: place.validity}", "{decision: plaice.validity}"),
                        FindingCode.UNKNOWN_DECISION,
                        YAML,
                        "validity:",
                        "`place`"),
                error(
                        "output of the validity",
                        GOOD.replace(YAML, "{decision: place.validity}", "{decision: place.valid}"),
                        FindingCode.UNKNOWN_PATH,
                        YAML,
                        "validity:",
                        "`place.validity`"),
                warning(
                        "decision that no step evaluates",
                        GOOD.with("decisions/spare.dmn", GOOD.text(DMN).replace("place", "spare")),
                        FindingCode.UNUSED_DECISION,
                        "decisions/spare.dmn",
                        "<decision id",
                        "`spare`"),
                error(
                        "result that no step works out",
                        GOOD.with("decisions/spare.dmn", GOOD.text(DMN).replace("place", "spare"))
                                .replace(BPMN, "review.outcome ==", "spare.berth =="),
                        FindingCode.NEVER_FILLED,
                        BPMN,
                        "spare.berth",
                        "`spare`"),
                error(
                        "decision named like a form",
                        GOOD.with("decisions/review.dmn", GOOD.text(DMN).replace("place", "review")),
                        FindingCode.RESERVED_NAME,
                        "decisions/review.dmn",
                        "<decision id",
                        "`review`"));
    }

    static Stream<Mistake> steps() {
        return Stream.of(
                error(
                        "outcome",
                        GOOD.replace(BPMN, ">grant<", ">granted<"),
                        FindingCode.WRONG_STEP_INPUT,
                        BPMN,
                        "id=\"grant\"",
                        "`grant`"),
                error(
                        "reason",
                        GOOD.replace(BPMN, ">no-place<", ">no-space<"),
                        FindingCode.UNKNOWN_REFERENCE,
                        BPMN,
                        "id=\"refuse\"",
                        "`no-place`"),
                error(
                        "one of several reasons",
                        GOOD.replace(BPMN, ">no-place<", ">no-place, unsafe-bot<"),
                        FindingCode.UNKNOWN_REFERENCE,
                        BPMN,
                        "id=\"refuse\"",
                        "`unsafe-boat`"),
                error(
                        "refusal without reasons",
                        GOOD.replace(
                                BPMN,
                                "          <camunda:inputParameter name=\"reasons\">no-place</camunda:inputParameter>\n",
                                ""),
                        FindingCode.WRONG_STEP_INPUT,
                        BPMN,
                        "id=\"refuse\"",
                        "`reasons`"),
                error(
                        "stage",
                        GOOD.replace(BPMN, "${issueEntry}", "${setStage}")
                                .replace(
                                        BPMN,
                                        "<bpmn:incoming>toIssue</bpmn:incoming>",
                                        "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"stage\">awaiting-opinon</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements><bpmn:incoming>toIssue</bpmn:incoming>"),
                        FindingCode.WRONG_STEP_INPUT,
                        BPMN,
                        "id=\"issue\"",
                        "`awaiting-opinion`"),
                error(
                        "message that nobody sends",
                        GOOD.replace(
                                        BPMN,
                                        "<bpmn:process id",
                                        "<bpmn:message id=\"paid\" name=\"paid\" /><bpmn:process id")
                                .replace(
                                        BPMN,
                                        "<bpmn:serviceTask id=\"issue\" name=\"Issue\" camunda:delegateExpression=\"${issueEntry}\">",
                                        "<bpmn:receiveTask id=\"issue\" name=\"Paid\" messageRef=\"paid\">")
                                .replace(
                                        BPMN,
                                        "<bpmn:outgoing>toIssued</bpmn:outgoing>\n    </bpmn:serviceTask>",
                                        "<bpmn:outgoing>toIssued</bpmn:outgoing>\n    </bpmn:receiveTask>"),
                        FindingCode.UNSENT_MESSAGE,
                        BPMN,
                        "id=\"issue\"",
                        "`paid`"),
                error(
                        "two processes",
                        GOOD.replace(
                                BPMN,
                                "  </bpmn:process>",
                                "  </bpmn:process>\n  <bpmn:process id=\"two\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"><bpmn:startEvent id=\"s\"><bpmn:outgoing>f</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\" /><bpmn:endEvent id=\"e\"><bpmn:incoming>f</bpmn:incoming></bpmn:endEvent></bpmn:process>"),
                        FindingCode.SEVERAL_PROCESSES,
                        BPMN,
                        "",
                        "2 executable"));
    }

    static Stream<Mistake> register() {
        return Stream.of(
                error(
                        "field not of the schema",
                        GOOD.replace(YAML, "    berth: {visibility", "    birth: {visibility"),
                        FindingCode.UNKNOWN_REGISTER_FIELD,
                        YAML,
                        "birth: {",
                        "`berth`"),
                error(
                        "field of the schema not declared",
                        GOOD.replace(YAML, "    from: {visibility: public}\n", ""),
                        FindingCode.UNDECLARED_REGISTER_FIELD,
                        YAML,
                        "fields:",
                        "`from`",
                        "visibility"),
                error(
                        "filled field not of the schema",
                        GOOD.replace(YAML, "berth: place.berth", "birth: place.berth"),
                        FindingCode.UNKNOWN_REGISTER_FIELD,
                        YAML,
                        "birth: place",
                        "`berth`"),
                error(
                        "required field not filled",
                        GOOD.replace(YAML, "    phone: application.owner.phone\n", ""),
                        FindingCode.UNFILLED_REGISTER_FIELD,
                        YAML,
                        "entry:",
                        "`phone`"),
                error(
                        "wrong type",
                        GOOD.replace(YAML, "length: application.length", "length: application.boat"),
                        FindingCode.WRONG_FIELD_TYPE,
                        YAML,
                        "length: application.boat",
                        "number",
                        "string"),
                error(
                        "text for a date",
                        GOOD.replace(YAML, "from: application.from", "from: application.boat"),
                        FindingCode.WRONG_FIELD_TYPE,
                        YAML,
                        "from: application.boat",
                        "date"),
                error(
                        "object for a text",
                        GOOD.replace(YAML, "phone: application.owner.phone", "phone: application.owner"),
                        FindingCode.WRONG_FIELD_TYPE,
                        YAML,
                        "phone: application.owner\n",
                        "object"),
                error(
                        "validity that is no text",
                        GOOD.replace(
                                DMN, "name=\"validity\" typeRef=\"string\"", "name=\"validity\" typeRef=\"number\""),
                        FindingCode.WRONG_FIELD_TYPE,
                        YAML,
                        "validity:",
                        "12 months"),
                error(
                        "public personal field",
                        GOOD.replace(YAML, "phone: {visibility: restricted", "phone: {visibility: public"),
                        FindingCode.PUBLIC_PERSONAL_FIELD,
                        YAML,
                        "phone: {",
                        "`masked`"),
                warning(
                        "needed field that may be absent",
                        GOOD.replace(YAML, "boat: application.boat", "boat: application.remarks"),
                        FindingCode.NOT_ALWAYS_THERE,
                        YAML,
                        "boat: application.remarks",
                        "`application.remarks`"),
                error(
                        "notification that reads a result",
                        GOOD.replace(YAML, "category: authorization", "category: notification")
                                .replace(YAML, "validity: {decision: place.validity}", "validity: 12 months"),
                        FindingCode.NOT_ALWAYS_THERE,
                        YAML,
                        "berth: place.berth",
                        "`place.berth`"),
                error(
                        "certificate by silence",
                        GOOD.replace(YAML, "category: authorization", "category: certificate")
                                .replace(YAML, "silence: none", "silence: grant")
                                .replace(YAML, "berth: place.berth", "berth: application.boat"),
                        FindingCode.SILENCE_ON_CERTIFICATE,
                        YAML,
                        "silence",
                        "silence: none"));
    }

    static Stream<Mistake> notYet() {
        return Stream.of(
                error(
                        "fee",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nfee: {decision: place}"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "fee:",
                        "`fee`"),
                error(
                        "requirements",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nrequirements: []"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "requirements:",
                        "`requirements`"),
                error(
                        "opinions",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nopinions: []"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "opinions:",
                        "`opinions`"),
                error(
                        "operations",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\noperations: {}"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "operations:",
                        "`operations`"),
                error(
                        "shared with others",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nsharedWith: []"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "sharedWith:",
                        "`sharedWith`"),
                error(
                        "reminders",
                        GOOD.replace(YAML, "  entry:\n", "  reminders: [30 days]\n  entry:\n"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "reminders:",
                        "`reminders`"),
                error(
                        "connections",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nconnections: {}"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "connections:",
                        "`connections`"),
                error(
                        "notifications",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nnotifications: {}"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "notifications:",
                        "`notifications`"),
                error(
                        "document",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\ndocument: x"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "document: x",
                        "`document`"),
                error(
                        "signature",
                        GOOD.replace(YAML, "calendar: md", "calendar: md\nsignature: {}"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "signature:",
                        "`signature`"),
                error(
                        "suspension",
                        GOOD.replace(YAML, "silence: none}", "silence: none, suspension: {max: 30 days}}"),
                        FindingCode.NOT_SUPPORTED_YET,
                        YAML,
                        "suspension",
                        "`suspension`"),
                error(
                        "document template",
                        GOOD.with("documents/permit.ftlh", "x"),
                        FindingCode.NOT_SUPPORTED_YET,
                        "documents/permit.ftlh",
                        "",
                        "not used yet"),
                error(
                        "notification template",
                        GOOD.with("notifications/issued.ftl", "x"),
                        FindingCode.NOT_SUPPORTED_YET,
                        "notifications/issued.ftl",
                        "",
                        "not used yet"),
                error(
                        "step",
                        GOOD.replace(BPMN, "${issueEntry}", "${renderDocument}"),
                        FindingCode.NOT_SUPPORTED_YET,
                        BPMN,
                        "id=\"issue\"",
                        "not there yet"),
                error(
                        "document of the future",
                        GOOD.replace(BPMN, "review.outcome ==", "opinions.customs.outcome =="),
                        FindingCode.NOT_SUPPORTED_YET,
                        BPMN,
                        "opinions.customs",
                        "`opinions`"));
    }

    @Test
    void tellsSeveralMistakesInTheOrderOfFilesAndLines() {
        TestPackage spoilt = GOOD.replace(YAML, "calendar: md", "calendar: xx")
                .replace(YAML, "maxSize: 2 MB", "maxSize: 2")
                .replace(BPMN, "review.outcome ==", "review.outcme ==")
                .with("notes.txt", "x");

        List<Finding> findings = lint(spoilt);

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("unknown-file", "unknown-calendar", "wrong-type", "unknown-path");
        assertThat(findings).isEqualTo(lint(spoilt));
    }

    @Test
    void keepsQuietAboutTheRestWhenTheProcessCannotBeRead() {
        assertThat(lint(GOOD.with(BPMN, "<definitions")))
                .extracting(Finding::file)
                .containsOnly(BPMN);
    }

    @Test
    void keepsQuietAboutTheRestWhenADecisionCannotBeRead() {
        assertThat(lint(GOOD.with(DMN, "<definitions")))
                .extracting(Finding::file)
                .containsOnly(DMN);
    }

    @Test
    void keepsQuietAboutPathsIntoAFormThatCannotBeRead() {
        assertThat(lint(GOOD.with(APPLICATION, "{"))).extracting(Finding::file).containsOnly(APPLICATION);
        assertThat(lint(GOOD.with(REGISTER, "{"))).extracting(Finding::file).containsOnly(REGISTER);
    }

    @Test
    void survivesAnythingInPlaceOfAnyFile() {
        byte[][] junk = {
            new byte[0],
            {0},
            {(byte) 0xFF, (byte) 0xFE},
            "null".getBytes(StandardCharsets.UTF_8),
            "[]".getBytes(StandardCharsets.UTF_8),
            "<a/>".getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8)
        };
        for (String file : GOOD.source().files().keySet()) {
            for (byte[] content : junk) {
                assertThat(lint(GOOD.with(file, content))).as(file).isNotNull();
            }
        }
    }

    @Test
    void endsAListThatNobodyWouldRead() {
        String keys =
                IntStream.range(0, 5000).mapToObj(i -> "key" + i + ": 1\n").collect(Collectors.joining());

        List<Finding> findings = lint(GOOD.with(YAML, GOOD.text(YAML) + keys));

        assertThat(findings).hasSize(1000);
    }

    @Test
    void listsEveryCodeWithAnExplanation() {
        for (FindingCode code : FindingCode.values()) {
            assertThat(code.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(code.explanation()).endsWith(".").doesNotContain("\n");
        }
    }

    @Test
    void showsEveryCodeOfItsOwnInSomeMistakeHere() {
        Set<String> shown = Stream.of(
                        files(),
                        yaml(),
                        values(),
                        texts(),
                        forms(),
                        paths(),
                        decisions(),
                        steps(),
                        register(),
                        notYet(),
                        LegalLifeLinterTest.allMistakes(),
                        StartingLinterTest.mistakes(),
                        WorkLinterTest.mistakes())
                .flatMap(mistakes -> mistakes)
                .map(Mistake::code)
                .collect(Collectors.toSet());

        // Found in several files at once, or of packages in the database: see StepTextLinterTest, PublishingTest,
        // StartedAuthorizationsTest, LookUpLinterTest.
        Set<FindingCode> ofOthers = Set.of(
                FindingCode.UNDRAWN_STEP,
                FindingCode.REGISTER_TAKEN,
                FindingCode.UNKNOWN_AUTHORIZATION,
                FindingCode.NOT_SHARED,
                FindingCode.UNKNOWN_REGISTER,
                FindingCode.REGISTER_NOT_SHARED,
                FindingCode.NOT_PUBLIC,
                FindingCode.UNSEARCHABLE_FIELD,
                FindingCode.MISPLACED_LOOK_UP,
                FindingCode.NOT_CHANGEABLE);
        assertThat(Arrays.stream(FindingCode.values())
                        .filter(code -> !ofOthers.contains(code))
                        .map(FindingCode::code))
                .isSubsetOf(shown);
    }

    private static List<Finding> lint(TestPackage spoilt) {
        return LINTER.lint(spoilt.source()).findings();
    }
}
