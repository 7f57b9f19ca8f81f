package org.licet.engine.step;

import java.util.List;
import java.util.Set;
import org.licet.processes.StepSignature;

/** What models may write for the steps that exist; for linters that run without an engine, too. */
public final class SupportedSteps {

    static final StepSignature RECORD_DECISION =
            new StepSignature("recordDecision", Set.of("outcome"), Set.of("reasons", "note"), Set.of(), Set.of());

    static final StepSignature ISSUE_ENTRY =
            new StepSignature("issueEntry", Set.of(), Set.of(), Set.of("entry"), Set.of());

    static final StepSignature CHANGE_ENTRY =
            new StepSignature("changeEntry", Set.of(), Set.of(), Set.of("entry"), Set.of());

    static final StepSignature EVALUATE =
            new StepSignature("evaluate", Set.of("decision"), Set.of("onNoMatch"), Set.of("*decision"), Set.of());

    static final StepSignature SET_STAGE = new StepSignature("setStage", Set.of("stage"), Set.of(), Set.of(), Set.of());

    static final StepSignature EMIT_EVENT =
            new StepSignature("emitEvent", Set.of("kind"), Set.of("detail"), Set.of(), Set.of());

    static final StepSignature REQUEST_PAYMENT =
            new StepSignature("requestPayment", Set.of(), Set.of(), Set.of(), Set.of());

    static final StepSignature REQUEST_CORRECTION =
            new StepSignature("requestCorrection", Set.of("items"), Set.of("note"), Set.of(), Set.of());

    static final StepSignature REQUEST_OPINION =
            new StepSignature("requestOpinion", Set.of("opinion"), Set.of(), Set.of(), Set.of());

    static final StepSignature RESERVE = new StepSignature(
            "reserve", Set.of(), Set.of("amount", "atMost"), Set.of("reserve"), Set.of(Reserve.EXHAUSTED));

    static final StepSignature CONSUME = new StepSignature("consume", Set.of(), Set.of(), Set.of(), Set.of());

    static final StepSignature RELEASE = new StepSignature("release", Set.of(), Set.of(), Set.of(), Set.of());

    static final StepSignature ENTER_RANKING =
            new StepSignature("enterRanking", Set.of(), Set.of("score"), Set.of("ranking"), Set.of());

    static final StepSignature START_APPLICATION = new StepSignature(
            "startApplication",
            Set.of("authorization"),
            Set.of("data", "documents", "onCancel"),
            Set.of("dependents"),
            Set.of());

    private SupportedSteps() {}

    public static List<StepSignature> signatures() {
        return List.of(
                RECORD_DECISION,
                ISSUE_ENTRY,
                CHANGE_ENTRY,
                EVALUATE,
                SET_STAGE,
                EMIT_EVENT,
                REQUEST_CORRECTION,
                REQUEST_PAYMENT,
                REQUEST_OPINION,
                RESERVE,
                CONSUME,
                RELEASE,
                ENTER_RANKING,
                START_APPLICATION);
    }
}
