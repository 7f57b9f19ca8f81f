package org.licet.server.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.calendar.Span;
import tools.jackson.databind.JsonNode;

/**
 * One executable example.
 *
 * @param file path inside the package
 * @param clock when it begins
 * @param limits that the operator has set
 * @param packages further ones that are published, {@code ../works-permit}
 */
public record Scenario(
        String file,
        String title,
        Instant clock,
        List<GivenLimit> limits,
        List<String> packages,
        List<ScenarioStep> steps,
        Outcome then) {

    /** @param slice {@code ""} when the limit is not divided; moments only of calls */
    record GivenLimit(
            int line,
            String key,
            String window,
            String slice,
            BigDecimal limit,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Instant rankedAt) {}

    /** What is done, in order. */
    public sealed interface ScenarioStep {
        /** 1-based, in the scenario's file. */
        int line();

        /** As a reader of the file would name it: {@code complete check}. */
        String name();

        /** Name of the file that it is about; null for the one filed last. */
        default @Nullable String of() {
            return null;
        }
    }

    /** Something done to a file that was filed before. */
    non-sealed interface Deed extends ScenarioStep {
        void perform(DrivenEngine driven, ApplicationReference file);
    }

    /**
     * @param named by which later steps mean this file, {@code name:}
     * @param applicant party applied for, null when the account has only one that the package admits
     * @param example whether the answers start from the form's own example
     * @param data merged over it (RFC 7396), or the answers themselves
     * @param documents declared document to file of the package that is uploaded for it
     */
    record Filing(
            int line,
            @Nullable String named,
            String as,
            @Nullable String applicant,
            boolean example,
            @Nullable JsonNode data,
            Map<String, String> documents,
            boolean incomplete)
            implements ScenarioStep {
        @Override
        public String name() {
            return "file";
        }
    }

    /** @param decisionDue a day of the authority's calendar, or a moment with offset; @param tasks open ones, in any order; @param suspended whether the term stands still */
    record Expecting(
            int line,
            @Nullable String of,
            @Nullable String stage,
            @Nullable String decisionDue,
            @Nullable Set<String> tasks,
            @Nullable Boolean suspended,
            @Nullable Set<String> alerts,
            @Nullable ExpectedEntry entry,
            @Nullable List<String> history)
            implements ScenarioStep {
        @Override
        public String name() {
            return "expect";
        }
    }

    /** @param role that is delegated, at the package's agency; null for an absence */
    record Deputizing(int line, String principal, String deputy, LocalDate until, @Nullable String role)
            implements ScenarioStep {
        @Override
        public String name() {
            return "deputize " + deputy;
        }
    }

    record Completing(int line, @Nullable String of, String task, String as, @Nullable JsonNode data)
            implements ScenarioStep {
        @Override
        public String name() {
            return "complete " + task;
        }
    }

    /** To the moment at which the decision on the file is due. */
    record AdvancingToDue(int line, @Nullable String of) implements ScenarioStep {
        @Override
        public String name() {
            return "advance to due";
        }
    }

    /**
     * @param data merged over the answers of the file (RFC 7396)
     * @param documents declared document to file of the package that is uploaded for it
     * @param notes marked pointer or document to explanation
     */
    record Correcting(
            int line,
            @Nullable String of,
            String as,
            @Nullable JsonNode data,
            Map<String, String> documents,
            Map<String, String> notes)
            implements ScenarioStep {
        @Override
        public String name() {
            return "correct";
        }
    }

    /** Of another agency. @param opinion its id in the package */
    record Answering(int line, @Nullable String of, String opinion, String as, @Nullable JsonNode data)
            implements ScenarioStep {
        @Override
        public String name() {
            return "answer opinion " + opinion;
        }
    }

    /**
     * Asks for an operation on the entry of a file; the new file is the current one.
     *
     * @param named by which later steps mean the new file, {@code name:}
     */
    record Operating(
            int line,
            @Nullable String of,
            @Nullable String named,
            String operation,
            String as,
            @Nullable JsonNode data,
            @Nullable String ground,
            @Nullable String note)
            implements ScenarioStep {
        @Override
        public String name() {
            return "operate " + operation;
        }
    }

    /** Gives the file that an element of another one started last a name. */
    record Following(int line, @Nullable String of, String dependent, String named) implements ScenarioStep {
        @Override
        public String name() {
            return "follow " + dependent;
        }
    }

    record Advancing(int line, Span span, String written) implements ScenarioStep {
        @Override
        public String name() {
            return "advance " + written;
        }
    }

    /** Ranks or concludes a call. @param kind {@code rank}, {@code conclude} */
    record Calling(int line, String kind, String key, String call, String as) implements ScenarioStep {
        @Override
        public String name() {
            return kind + " " + call;
        }
    }

    /** @param attempt which must be refused; code or pointer is null when any will do, not both */
    record Refused(int line, ScenarioStep attempt, @Nullable String code, @Nullable String pointer)
            implements ScenarioStep {
        String with() {
            return "refused" + (code == null ? "" : " with " + code) + (pointer == null ? "" : " at " + pointer);
        }

        @Override
        public String name() {
            return "refused " + attempt.name();
        }
    }

    /**
     * How it ended: the file that was filed last. Null parts are not looked at.
     *
     * @param line of {@code then}, 0 when the scenario has none
     * @param limits what became of limits
     * @param files how others ended, by name
     */
    record Outcome(
            int line,
            @Nullable String stage,
            @Nullable ExpectedDecision decision,
            List<String> events,
            @Nullable ExpectedEntry entry,
            @Nullable List<String> history,
            List<String> passed,
            List<String> notPassed,
            @Nullable Set<String> alerts,
            Map<String, ExpectedOpinion> opinions,
            @Nullable ExpectedRanking ranking,
            List<ExpectedLimit> limits,
            Map<String, Outcome> files) {
        static final Outcome UNSAID = new Outcome(
                0, null, null, List.of(), null, null, List.of(), List.of(), null, Map.of(), null, List.of(), Map.of());
    }

    /** How an opinion stands; null parts are not looked at. */
    record ExpectedOpinion(
            @Nullable String state, @Nullable String outcome, @Nullable String silent, @Nullable String late) {}

    /** @param window and slice only needed when the key has several limits; @param numbers limit, used, reserved, left */
    record ExpectedLimit(
            String key, @Nullable String window, @Nullable String slice, Map<String, BigDecimal> numbers) {}

    /** Where a file stands in a competition. */
    record ExpectedRanking(@Nullable String outcome, @Nullable String rank, @Nullable String score) {}

    /** @param none whether no decision was made yet; the rest is null then */
    record ExpectedDecision(
            boolean none, @Nullable String outcome, @Nullable List<String> reasons, @Nullable String note) {}

    /** @param none whether no entry was issued; the rest is null then */
    record ExpectedEntry(
            boolean none,
            @Nullable String number,
            @Nullable String status,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable List<String> marks,
            @Nullable String remaining,
            @Nullable JsonNode fields) {
        static final ExpectedEntry NONE = new ExpectedEntry(true, null, null, null, null, null, null, null);
    }
}
