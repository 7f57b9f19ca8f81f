package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.engine.catalogue.LegalPackage.YAML;
import static org.licet.engine.catalogue.Mistake.error;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.processes.StepSignature;
import org.licet.processes.lint.ModelLinter;

/** The law around the process: each mistake in it is one finding, at its place, with what was meant. */
class LegalLifeLinterTest {
    private static final List<StepSignature> STEPS = List.of(
            new StepSignature("recordDecision", Set.of("outcome"), Set.of("reasons", "note"), Set.of(), Set.of()),
            new StepSignature("issueEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of("*decision"), Set.of()));

    private static final PackageLinter LINTER = new PackageLinter(
            files -> new ModelLinter(STEPS).lint(files), () -> Set.of("md"), () -> STEPS, Enforced.EVERYTHING);

    private static final TestPackage GOOD = LegalPackage.good();

    @Test
    void findsNothingInAGoodPackage() {
        assertThat(lint(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"terms", "lists", "opinions", "operations", "limits", "fees"})
    void findsOneMistakeOnce(Mistake mistake) {
        mistake.isTheOnlyOneIn(lint(mistake.spoilt()));
    }

    static Stream<Mistake> allMistakes() {
        return Stream.of(terms(), lists(), opinions(), operations(), limits(), fees())
                .flatMap(mistakes -> mistakes);
    }

    static Stream<Mistake> terms() {
        return Stream.of(
                wrong("longest stand-still of the term", "max: 30 days", "max: 31 days", "at most 30 days"),
                wrong("stand-still in months", "max: 30 days", "max: 1 month", "in days or hours"),
                wrong("no span", "max: 30 days", "max: soon", "30 days"),
                wrong("what follows a stand-still", "then: lapse", "then: laps", "`lapse`"),
                wrong("silence of the term", "  silence: none", "  silence: granted", "`grant`"),
                unknown("unknown key of the stand-still", "then: lapse", "than: lapse", "`then`"),
                missing("a stand-still without end", "{max: 30 days, then: lapse}", "{then: lapse}", "`max`"),
                wrong("reminder", "[30 days, 7 days]", "[30 days, until 12-31]", "day of the year"),
                error(
                        "the same reminder twice",
                        spoilt("[30 days, 7 days]", "[30 days, 30 days]"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "reminders",
                        "twice"),
                missing(
                        "reminder of no end",
                        "  validity: {decision: place.validity}\n",
                        "",
                        "reminders",
                        "`validity`"));
    }

    static Stream<Mistake> lists() {
        return Stream.of(
                missing(
                        "requirement without law",
                        "title: reason.unsafe-boat, legalBasis: [water-code]}\n  - {id: readable-proof",
                        "title: reason.unsafe-boat}\n  - {id: readable-proof",
                        "id: seaworthy",
                        "`legalBasis`"),
                error(
                        "law that is not there",
                        spoilt(
                                "id: seaworthy, title: reason.unsafe-boat, legalBasis: [water-code]",
                                "id: seaworthy, title: reason.unsafe-boat, legalBasis: [water-cod]"),
                        FindingCode.UNKNOWN_REFERENCE,
                        YAML,
                        "seaworthy",
                        "`water-code`"),
                error(
                        "requirement twice",
                        spoilt("id: readable-proof", "id:  seaworthy"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "id:  seaworthy",
                        "`seaworthy`"),
                error(
                        "text of a requirement",
                        spoilt(
                                "{id: seaworthy, title: reason.unsafe-boat",
                                "{id: seaworthy, title: reason.unsafe-boot"),
                        FindingCode.MISSING_TEXT,
                        YAML,
                        "id: seaworthy",
                        "`reason.unsafe-boat`"),
                wrong("three tasks of a pair", "- [review, approve]", "- [review, approve, look]", "[check, decide]"),
                error(
                        "no pair",
                        spoilt("- [review, approve]", "- review"),
                        FindingCode.WRONG_TYPE,
                        YAML,
                        "- review",
                        "[check, decide]"),
                error(
                        "the same task twice",
                        spoilt("- [review, approve]", "- [review, review]"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "- [review, review]",
                        "`review`"),
                wrong("agency with capitals", "[customs, fisheries]", "[customs, Fisheries]", "small letters"),
                wrong("shared with oneself", "[customs, fisheries]", "[customs, ports]", "own agency"));
    }

    static Stream<Mistake> opinions() {
        return Stream.of(
                missing("opinion without a term", "    term: 3 working days\n", "", "- id: border", "`term`"),
                wrong("term of an opinion", "term: 3 working days", "term: until 03-01", "day of the year"),
                wrong("silence of an opinion", "silence: favourable", "silence: favorable", "`favourable`"),
                unknown(
                        "unknown key of an opinion",
                        "    role: officer",
                        "    role: officer\n    rol: officer",
                        "`role`"),
                wrong("agency of an opinion", "agency: border-police", "agency: Border", "small letters"),
                wrong("path that is shown", "[application.boat,", "[application..boat,", "a path as in"),
                error(
                        "opinion twice",
                        spoilt(
                                "operations:\n",
                                "  - {id: border, title: reason.no-place, agency: customs, role: officer, form:"
                                        + " border-opinion, shows: [application.boat], term: 2 days}\noperations:\n"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "{id: border,",
                        "`border`"));
    }

    static Stream<Mistake> operations() {
        return Stream.of(
                unknown("unknown operation", "  duplicate:", "  duplicat:", "`duplicate`"),
                unknown(
                        "key of another kind",
                        "duplicate: {by: holder}",
                        "duplicate: {by: holder, opens: 2 days}",
                        "there"),
                wrong("who asks", "duplicate: {by: holder}", "duplicate: {by: owner}", "`agency`, `holder`"),
                wrong(
                        "suspended by the holder",
                        "resume: {by: agency, role: harbourmaster}",
                        "resume: {by: holder}",
                        "agency"),
                wrong("role of a holder", "duplicate: {by: holder}", "duplicate: {by: holder, role: x}", "no `role`"),
                missing(
                        "suspended for nothing",
                        "    grounds:\n      - {id: unpaid-dues, title: reason.no-place, legalBasis: [water-code]}\n",
                        "",
                        "by: agency\n",
                        "`grounds`"),
                wrong("suspended for long", "longest: 1 month", "longest: 3 months", "at most 2 months"),
                wrong("suspended for many days", "longest: 1 month", "longest: 60 days", "59 days"),
                missing("amended nothing", "    entry: {boat: operation.boat}\n", "", "by: holder\n", "`entry`"),
                missing("used nothing", "role: supervisor, quantity: length", "role: supervisor", "use:", "`quantity`"),
                missing(
                        "term of what is done at once",
                        "duplicate: {by: holder}",
                        "duplicate: {by: holder, term: {length: 2 days}}",
                        "duplicate:",
                        "`process`"),
                error(
                        "ground without such a law",
                        spoilt(
                                "{id: false-data, title: reason.unsafe-boat, legalBasis: [water-code]}",
                                "{id: false-data, title: reason.unsafe-boat, legalBasis: [water]}"),
                        FindingCode.UNKNOWN_REFERENCE,
                        YAML,
                        "id: false-data",
                        "`water-code`"));
    }

    static Stream<Mistake> limits() {
        return Stream.of(
                error(
                        "two limits",
                        spoilt("competition: {", "quota: {key: permits, window: year}\ncompetition: {"),
                        FindingCode.SEVERAL_LIMITS,
                        YAML,
                        "competition: {",
                        "`quota`"),
                wrong("window", "window: call", "window: yearly", "`year`"),
                wrong("ties", "ties: together", "ties: togther", "`together`"),
                wrong("divided by what is no answer", "by: application.kind", "by: place.berth", "application.measure"),
                missing("no score", "score: place.points, ", "", "competition:", "`score`"),
                unknown(
                        "score of a quota",
                        "competition: {key: berths, window: call, by: application.kind, score: place.points, ties: together}",
                        "quota: {key: berths, window: year, score: place.points}",
                        "`window`"));
    }

    static Stream<Mistake> fees() {
        return Stream.of(
                wrong("currency", "currency: MDL", "currency: LEI", "`MDL`"),
                wrong("when", "when: before-issue", "when: before-isue", "`before-issue`"),
                wrong("when to pay", "payWithin: 72 hours", "payWithin: 2 months", "`72 hours`"),
                wrong("decision of the fee", "decision: place.price", "decision: place", "decision.output"),
                missing("no currency", "currency: MDL, ", "", "fee:", "`currency`"));
    }

    private static Mistake wrong(String name, String good, String bad, String... says) {
        return error(name, spoilt(good, bad), FindingCode.WRONG_VALUE, YAML, bad, says);
    }

    private static Mistake unknown(String name, String good, String bad, String... says) {
        return error(
                name, spoilt(good, bad), FindingCode.UNKNOWN_KEY, YAML, bad.substring(bad.indexOf("\n") + 1), says);
    }

    /** @param at where; then what the message says */
    private static Mistake missing(String name, String good, String bad, String at, String says) {
        return error(name, spoilt(good, bad), FindingCode.MISSING_KEY, YAML, at, says);
    }

    private static Mistake missing(String name, String good, String bad, String says) {
        return missing(name, good, bad, bad, says);
    }

    private static TestPackage spoilt(String good, String bad) {
        return GOOD.replace(YAML, good, bad);
    }

    private static List<Finding> lint(TestPackage spoilt) {
        return LINTER.lint(spoilt.source()).findings();
    }
}
