package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.licet.engine.catalogue.LegalPackage.AMEND;
import static org.licet.engine.catalogue.LegalPackage.BPMN;
import static org.licet.engine.catalogue.LegalPackage.OPINION;
import static org.licet.engine.catalogue.LegalPackage.REQUEST;
import static org.licet.engine.catalogue.LegalPackage.YAML;
import static org.licet.engine.catalogue.Mistake.error;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.Description.Suspension;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.LegalLife.FeeWhen;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.LegalLife.Opinion;
import org.licet.engine.catalogue.LegalLife.OpinionSilence;
import org.licet.engine.catalogue.LegalLife.TaskPair;
import org.licet.engine.catalogue.LegalLife.Ties;
import org.licet.engine.catalogue.LegalLife.Window;
import org.licet.processes.StepSignature;
import org.licet.processes.lint.ModelLinter;

/** The law around the process: each mistake in it is one finding, at its place, with what was meant. */
class LegalLifeLinterTest {
    private static final List<StepSignature> STEPS = List.of(
            new StepSignature("recordDecision", Set.of("outcome"), Set.of("reasons", "note"), Set.of(), Set.of()),
            new StepSignature("issueEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("changeEntry", Set.of(), Set.of(), Set.of("entry"), Set.of()),
            new StepSignature("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of("*decision"), Set.of()),
            new StepSignature("reserve", Set.of(), Set.of("amount", "atMost"), Set.of("reserve"), Set.of()),
            new StepSignature("enterRanking", Set.of(), Set.of("score"), Set.of("ranking"), Set.of()));

    private static final PackageLinter LINTER = new PackageLinter(
            files -> new ModelLinter(STEPS).lint(files), () -> Set.of("md"), () -> STEPS, Enforced.EVERYTHING);

    private static final String COMPETITION =
            "competition: {key: berths, window: call, by: application.kind, score: place.points, ties: together}\n";
    private static final String FEE =
            "fee: {decision: place.price, currency: MDL, when: before-issue, payWithin: 72 hours}\n";

    private static final TestPackage GOOD = LegalPackage.good();

    @Test
    void findsNothingInAGoodPackage() {
        assertThat(lint(GOOD)).isEmpty();
    }

    @Test
    void aCompetitionIsEntered() {
        assertThat(lint(withStep(GOOD, "enterRanking"))).isEmpty();
    }

    private static TestPackage withStep(TestPackage it, String step) {
        return it.replace(
                BPMN,
                "<bpmn:sequenceFlow id=\"toApproved\" sourceRef=\"approve\" targetRef=\"reviewed\" />",
                "<bpmn:sequenceFlow id=\"toTake\" sourceRef=\"approve\" targetRef=\"take\" />"
                        + "<bpmn:serviceTask id=\"take\" camunda:delegateExpression=\"${" + step + "}\" />"
                        + "<bpmn:sequenceFlow id=\"toApproved\" sourceRef=\"take\" targetRef=\"reviewed\" />");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "terms",
        "lists",
        "opinions",
        "operations",
        "limits",
        "fees",
        "references",
        "entries",
        "silences",
        "messages",
        "names"
    })
    void findsOneMistakeOnce(Mistake mistake) {
        mistake.isTheOnlyOneIn(lint(mistake.spoilt()));
    }

    static Stream<Mistake> allMistakes() {
        return Stream.of(
                        terms(),
                        lists(),
                        opinions(),
                        operations(),
                        limits(),
                        fees(),
                        references(),
                        entries(),
                        silences(),
                        messages(),
                        names())
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
                error(
                        "requirement that is built in",
                        spoilt("id: readable-proof", "id: complete-application"),
                        FindingCode.DUPLICATE_ID,
                        YAML,
                        "requirements",
                        "built in"),
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
                        "document that is shown",
                        spoilt("[application.boat,", "[documents.prof, application.boat,"),
                        FindingCode.UNKNOWN_REFERENCE,
                        YAML,
                        "[documents.prof,",
                        "`insurance`"),
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
                error(
                        "written off without an amount",
                        spoilt("supervisor, quantity: length", "supervisor, form: amendment, quantity: length"),
                        FindingCode.WRONG_USE_FORM,
                        YAML,
                        "use:",
                        "`amount`"),
                error(
                        "granted and not done",
                        GOOD.replace(
                                AMEND,
                                "<bpmn:serviceTask id=\"change\" camunda:delegateExpression=\"${changeEntry}\" />",
                                "<bpmn:userTask id=\"change\" camunda:formKey=\"review\" camunda:candidateGroups=\"examiner\" />"),
                        FindingCode.UNCHANGED_ENTRY,
                        YAML,
                        "process: amend",
                        "`changeEntry`"),
                error(
                        "changed before it is there",
                        GOOD.replace(BPMN, "${issueEntry}", "${changeEntry}"),
                        FindingCode.MISPLACED_STEP,
                        BPMN,
                        "${changeEntry}",
                        "`issueEntry`"),
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
                error(
                        "taken from a competition",
                        withStep(GOOD, "reserve"),
                        FindingCode.STEP_WITHOUT_LIMIT,
                        BPMN,
                        "id=\"take\"",
                        "`quota` or `fund`"),
                error(
                        "entered into a fund",
                        withStep(
                                GOOD.replace(YAML, COMPETITION, "fund: {key: berths, window: year}\n"), "enterRanking"),
                        FindingCode.STEP_WITHOUT_LIMIT,
                        BPMN,
                        "id=\"take\"",
                        "`competition`"),
                error(
                        "nobody says how much",
                        withStep(GOOD.replace(YAML, COMPETITION, "fund: {key: berths, window: year}\n"), "reserve"),
                        FindingCode.WRONG_STEP_INPUT,
                        BPMN,
                        "id=\"take\"",
                        "`amount`"),
                wrong("ranked by the year", "window: call", "window: year", "`window: call`"),
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

    static Stream<Mistake> references() {
        return Stream.of(
                found("task of a pair", "[review, approve]", "[review, aprove]", FindingCode.UNKNOWN_TASK, "`approve`"),
                found(
                        "form of an opinion",
                        "form: border-opinion",
                        "form: border-opinon",
                        FindingCode.UNKNOWN_FORM,
                        "`border-opinion`"),
                error(
                        "opinion without an outcome",
                        GOOD.replace(OPINION, "\"required\": [\"outcome\"],", ""),
                        FindingCode.WRONG_OPINION_FORM,
                        YAML,
                        "form: border-opinion",
                        "`unfavourable`"),
                error(
                        "opinion of another outcome",
                        GOOD.replace(OPINION, "[\"favourable\", \"unfavourable\"]", "[\"favourable\", \"bad\"]"),
                        FindingCode.WRONG_OPINION_FORM,
                        YAML,
                        "form: border-opinion",
                        "`unfavourable`"),
                error(
                        "opinion of any outcome",
                        GOOD.replace(OPINION, ", \"enum\": [\"favourable\", \"unfavourable\"]", ""),
                        FindingCode.WRONG_OPINION_FORM,
                        YAML,
                        "form: border-opinion",
                        "`unfavourable`"),
                found(
                        "answer that is not there",
                        "[application.boat,",
                        "[application.boot,",
                        FindingCode.UNKNOWN_PATH,
                        "`application.boat`"),
                found(
                        "shown is the entry",
                        "[application.boat,",
                        "[entry.boat,",
                        FindingCode.WRONG_VALUE,
                        "`<form>.<field>`"),
                found("shown is nothing", "place.berth,", "plaice.berth,", FindingCode.UNKNOWN_NAME, "`place`"),
                found(
                        "process of an operation",
                        "process: amend\n",
                        "process: amnd\n",
                        FindingCode.UNKNOWN_PROCESS,
                        "`amend`"),
                found(
                        "the main process",
                        "process: amend\n",
                        "process: mooring-permit\n",
                        FindingCode.UNKNOWN_PROCESS,
                        "of its own"),
                found(
                        "form of an operation",
                        "form: amendment\n",
                        "form: amendmnt\n",
                        FindingCode.UNKNOWN_FORM,
                        "`amendment`"),
                found(
                        "role of an operation",
                        "role: supervisor",
                        "role: supervizor",
                        FindingCode.UNKNOWN_ROLE,
                        "`supervisor`"),
                found(
                        "quantity",
                        "quantity: length",
                        "quantity: lenght",
                        FindingCode.UNKNOWN_REGISTER_FIELD,
                        "`length`"),
                found(
                        "quantity that is no number",
                        "quantity: length",
                        "quantity: berth",
                        FindingCode.NOT_A_NUMBER,
                        "string"),
                error(
                        "resumed and never suspended",
                        spoilt(
                                "  suspend:\n    by: agency\n    role: harbourmaster\n    longest: 1 month\n    grounds:\n"
                                        + "      - {id: unpaid-dues, title: reason.no-place, legalBasis: [water-code]}\n",
                                ""),
                        FindingCode.MISSING_OPERATION,
                        YAML,
                        "resume:",
                        "`suspend`"),
                found(
                        "decision of the fee that is not there",
                        "decision: place.price",
                        "decision: plce.price",
                        FindingCode.UNKNOWN_DECISION,
                        "`place`"),
                found(
                        "output of the fee",
                        "decision: place.price",
                        "decision: place.prise",
                        FindingCode.UNKNOWN_PATH,
                        "`place.price`"),
                found(
                        "fee that is no number",
                        "decision: place.price",
                        "decision: place.berth",
                        FindingCode.NOT_A_NUMBER,
                        "string"),
                found(
                        "score that is no number",
                        "score: place.points",
                        "score: place.validity",
                        FindingCode.NOT_A_NUMBER,
                        "string"),
                found(
                        "limit by an answer that is not there",
                        "by: application.kind",
                        "by: application.knd",
                        FindingCode.UNKNOWN_PATH,
                        "`application.kind`"),
                found(
                        "limit by an answer that may be absent",
                        "by: application.kind",
                        "by: application.remarks",
                        FindingCode.NOT_ALWAYS_THERE,
                        "every application"));
    }

    static Stream<Mistake> entries() {
        return Stream.of(
                found(
                        "field of the entry",
                        "{boat: operation.boat}",
                        "{bot: operation.boat}",
                        FindingCode.UNKNOWN_REGISTER_FIELD,
                        "`boat`"),
                found(
                        "answer of who asks",
                        "{boat: operation.boat}",
                        "{boat: operation.bot}",
                        FindingCode.UNKNOWN_PATH,
                        "`operation.boat`"),
                found(
                        "of another type",
                        "{boat: operation.boat}",
                        "{length: operation.boat}",
                        FindingCode.WRONG_FIELD_TYPE,
                        "number"),
                found(
                        "granted by silence without an answer",
                        "{boat: operation.boat}",
                        "{boat: operation.remarks}",
                        FindingCode.NOT_ALWAYS_THERE,
                        "silence"),
                found(
                        "from the application",
                        "{from: operation.from}",
                        "{from: application.from}",
                        FindingCode.NEVER_FILLED,
                        "`operation.<field>`"),
                found(
                        "from a task of the application",
                        "{from: operation.from}",
                        "{from: tasks.approve.reason}",
                        FindingCode.NEVER_FILLED,
                        "its own process"),
                found(
                        "from nothing",
                        "{from: operation.from}",
                        "{from: revue.reason}",
                        FindingCode.UNKNOWN_NAME,
                        "`review`"),
                error(
                        "from a form where nobody works",
                        spoilt("renew: {by: holder, process: amend,", "renew: {by: holder,")
                                .replace(YAML, "{from: operation.from}", "{berth: review.reason}"),
                        FindingCode.NEVER_FILLED,
                        YAML,
                        "{berth: review.reason}",
                        "`operation.<field>`"));
    }

    static Stream<Mistake> silences() {
        TestPackage byAnswers = spoilt("berth: place.berth", "berth: application.boat");
        String term = "length: 10 working days\n  silence: none";
        String grants = "length: 10 working days\n  silence: grant";
        return Stream.of(
                error(
                        "silence grants a limited act",
                        byAnswers.replace(YAML, term, grants),
                        FindingCode.SILENCE_ON_LIMIT,
                        YAML,
                        "silence: grant",
                        "`competition`"),
                error(
                        "silence amends a certificate",
                        spoilt("category: authorization", "category: certificate"),
                        FindingCode.SILENCE_ON_CERTIFICATE,
                        YAML,
                        "term: {length: 5",
                        "silence: none"),
                error(
                        "silence grants what was not answered",
                        spoilt(term, grants).replace(YAML, COMPETITION, ""),
                        FindingCode.NOT_ALWAYS_THERE,
                        YAML,
                        "berth: place.berth",
                        "every application"));
    }

    static Stream<Mistake> messages() {
        return Stream.of(
                error(
                        "misspelt message",
                        LegalPackage.waitingFor("opinion-bordr", false),
                        FindingCode.UNSENT_MESSAGE,
                        BPMN,
                        "id=\"telling\"",
                        "`opinion-border`"),
                error(
                        "paid without a fee",
                        LegalPackage.waitingFor("paid", false).replace(YAML, FEE, ""),
                        FindingCode.UNSENT_MESSAGE,
                        BPMN,
                        "id=\"telling\"",
                        "`fee`"),
                error(
                        "granted by silence that does not grant",
                        LegalPackage.waitingFor("tacitly-granted", true),
                        FindingCode.UNSENT_MESSAGE,
                        BPMN,
                        "id=\"telling\"",
                        "`term.silence: grant`"),
                error(
                        "outcome of what is not started",
                        LegalPackage.waitingFor("dependent-approve", false),
                        FindingCode.UNSENT_MESSAGE,
                        BPMN,
                        "id=\"telling\"",
                        "there is"),
                error(
                        "withdrawn and going on",
                        LegalPackage.waitingFor("withdrawn", false),
                        FindingCode.GOES_ON_AFTER_CLOSING,
                        BPMN,
                        "id=\"telling\"",
                        "interrupting"),
                error(
                        "lapsed in an operation",
                        GOOD.replace(
                                        AMEND,
                                        "<bpmn:sequenceFlow id=\"toLook\"",
                                        "<bpmn:boundaryEvent id=\"over\" attachedToRef=\"look\"><bpmn:messageEventDefinition id=\"isOver\" messageRef=\"lapse\" /></bpmn:boundaryEvent>\n"
                                                + "<bpmn:sequenceFlow id=\"toOver\" sourceRef=\"over\" targetRef=\"bad\" />\n"
                                                + "<bpmn:sequenceFlow id=\"toLook\"")
                                .replace(
                                        AMEND,
                                        "</bpmn:process>",
                                        "</bpmn:process><bpmn:message id=\"lapse\" name=\"lapsed\" />"),
                        FindingCode.GOES_ON_AFTER_CLOSING,
                        AMEND,
                        "id=\"over\"",
                        "<boundaryEvent>"));
    }

    static Stream<Mistake> names() {
        return Stream.of(
                read("opinion that nobody is asked", "opinions.bordr.outcome", FindingCode.UNKNOWN_NAME, "`border`"),
                read(
                        "part of an opinion",
                        "opinions.border.outcme",
                        FindingCode.UNKNOWN_PATH,
                        "`opinions.border.outcome`"),
                read(
                        "operation in the main process",
                        "operation.boat",
                        FindingCode.NEVER_FILLED,
                        "only the process of an operation"),
                read("part of the term", "term.do", FindingCode.UNKNOWN_PATH, "`term.due`"),
                read("nothing reserved", "reserve.amount", FindingCode.NEVER_FILLED, "`reserve`"),
                read("part of the ranking", "ranking.rnk", FindingCode.UNKNOWN_PATH, "`ranking.rank`"),
                error(
                        "not asked for an operation",
                        GOOD.replace(AMEND, "operation.boat ==", "operation.boot =="),
                        FindingCode.UNKNOWN_PATH,
                        AMEND,
                        "operation.boot",
                        "`operation.boat`"));
    }

    @Test
    void aDecisionOfAnOperationReadsWhatIsAsked() {
        TestPackage asking = GOOD.with(
                        "decisions/size.dmn",
                        GOOD.text("decisions/place.dmn")
                                .replace("place", "size")
                                .replaceFirst("<text>application.[a-z]+</text>", "<text>operation.boat</text>"))
                .replace(AMEND, "targetRef=\"look\"", "targetRef=\"size\"")
                .replace(
                        AMEND,
                        "    <bpmn:endEvent id=\"well\" />",
                        """
                            <bpmn:serviceTask id="size" camunda:delegateExpression="${evaluate}">
                              <bpmn:extensionElements>
                                <camunda:inputOutput>
                                  <camunda:inputParameter name="decision">size</camunda:inputParameter>
                                </camunda:inputOutput>
                              </bpmn:extensionElements>
                            </bpmn:serviceTask>
                            <bpmn:sequenceFlow id="toSize" sourceRef="size" targetRef="look" />
                            <bpmn:endEvent id="well" />""");

        assertThat(lint(asking)).isEmpty();
        assertThat(lint(asking.replace(
                        BPMN,
                        "<camunda:inputParameter name=\"decision\">place<",
                        "<camunda:inputParameter name=\"decision\">size<")))
                .extracting(Finding::code)
                .contains("never-filled");
    }

    @Test
    void takesMessagesThatTheEngineSends() {
        for (String message : List.of("correction-supplied", "opinion-border", "paid", "ranked", "overdue")) {
            assertThat(lint(LegalPackage.waitingFor(message, false)))
                    .as(message)
                    .isEmpty();
        }
        for (String message : List.of("withdrawn", "lapsed")) {
            assertThat(lint(LegalPackage.waitingFor(message, true))).as(message).isEmpty();
        }
        assertThat(lint(LegalPackage.waitingFor("refused-by-silence", true)
                        .replace(YAML, "working days\n  silence: none", "working days\n  silence: reject")))
                .isEmpty();
    }

    @Test
    void takesNamesThatTheEngineFills() {
        for (String path : List.of(
                "opinions.border.outcome",
                "opinions.border.answeredAt",
                "opinions.border.silent",
                "opinions.border.late",
                "opinions.border.note",
                "term.due",
                "term.suspended",
                "ranking.rank",
                "ranking.outcome")) {
            assertThat(lint(GOOD.replace(BPMN, "review.outcome ==", path + " ==")))
                    .as(path)
                    .isEmpty();
        }
        assertThat(lint(GOOD.replace(AMEND, "operation.boat ==", "operation.ground ==")))
                .isEmpty();
        assertThat(lint(GOOD.replace(AMEND, "operation.boat ==", "entry.boat ==")))
                .isEmpty();
    }

    @Test
    void readsWhatIsDeclared() {
        Description read = LINTER.lint(GOOD.source()).described().orElseThrow().description();

        assertThat(read.term().suspension())
                .isEqualTo(new Suspension(Span.parse("30 days"), Description.Unsupplied.LAPSE));
        assertThat(read.register().reminders()).containsExactly(Span.parse("30 days"), Span.parse("7 days"));
        LegalLife life = read.life();
        assertThat(life.requirements()).containsOnlyKeys("seaworthy", "readable-proof");
        assertThat(life.separation()).containsExactly(new TaskPair("review", "approve"));
        Opinion opinion = life.opinions().get("border");
        assertThat(opinion.silence()).isEqualTo(OpinionSilence.FAVOURABLE);
        assertThat(opinion.shows()).containsExactly("application.boat", "place.berth", "review.outcome");
        assertThat(life.operations()).containsOnlyKeys(OperationKind.values());
        assertThat(life.operations().get(OperationKind.RENEW).opens()).isEqualTo(Span.parse("60 days"));
        assertThat(life.operations().get(OperationKind.ANNUL).role()).isEqualTo("supervisor");
        assertThat(life.operations().get(OperationKind.WITHDRAW).role()).isNull();
        assertThat(life.allotment())
                .isEqualTo(new Allotment(
                        AllotmentKind.COMPETITION,
                        "berths",
                        Window.CALL,
                        "application.kind",
                        "place.points",
                        Ties.TOGETHER));
        assertThat(life.fee()).isEqualTo(new Fee("place.price", "MDL", FeeWhen.BEFORE_ISSUE, Span.parse("72 hours")));
        assertThat(life.sharedWith()).containsExactlyInAnyOrder("customs", "fisheries");
    }

    @Test
    void suspendsAnActForNoLongerThanTheLawWhenNothingIsSaid() {
        TestPackage silent = spoilt("    longest: 1 month\n", "");

        Description read =
                LINTER.lint(silent.source()).described().orElseThrow().description();

        assertThat(read.life().operations().get(OperationKind.SUSPEND).longest())
                .isEqualTo(Span.parse("2 months"));
    }

    @Test
    void refusesEveryPartThatNothingEnforcesYet() {
        PackageLinter strict = new PackageLinter(
                files -> new ModelLinter(STEPS).lint(files), () -> Set.of("md"), () -> STEPS, Enforced.NOTHING);

        List<String> refused = strict.lint(GOOD.source()).findings().stream()
                .filter(finding -> finding.code().equals("not-supported-yet")
                        && finding.file().equals(YAML))
                .map(Finding::element)
                .toList();

        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "term.suspension",
                        "requirements",
                        "separation",
                        "opinions",
                        "operations",
                        "competition",
                        "fee",
                        "sharedWith",
                        "register.reminders");
    }

    @Test
    void keepsQuietAboutTheProcessOfAnOperationThatCannotBeRead() {
        assertThat(lint(GOOD.with(AMEND, "<definitions")))
                .extracting(Finding::file)
                .containsOnly(AMEND);
    }

    @Test
    void keepsQuietAboutAnswersToAFormThatCannotBeRead() {
        assertThat(lint(GOOD.with(OPINION, "{"))).extracting(Finding::file).containsOnly(OPINION);
        assertThat(lint(GOOD.with(REQUEST, "{"))).extracting(Finding::file).containsOnly(REQUEST);
    }

    private static Mistake read(String name, String path, FindingCode code, String says) {
        return error(name, GOOD.replace(BPMN, "review.outcome ==", path + " =="), code, BPMN, path + " ==", says);
    }

    private static Mistake found(String name, String good, String bad, FindingCode code, String says) {
        return error(name, spoilt(good, bad), code, YAML, bad, says);
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
