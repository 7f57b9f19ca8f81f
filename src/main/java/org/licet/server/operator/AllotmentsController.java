package org.licet.server.operator;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Allotments;
import org.licet.engine.allotment.Allotments.Setting;
import org.licet.engine.allotment.Competitions;
import org.licet.server.api.Bodies;
import org.licet.server.api.Paging;
import org.licet.server.api.Paging.Listed;
import org.licet.server.operator.AllotmentJson.LimitJson;
import org.licet.server.operator.AllotmentJson.RankedJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Limits of quotas, funds and competitions: set and ranked by the operator or by a supervisor of the owning agency; what
 * is left, and the ranking without names, are open to everyone.
 */
@RestController
@RequestMapping("/api/v1/allotments")
final class AllotmentsController {

    private final Allotments allotments;
    private final Competitions competitions;

    AllotmentsController(Allotments allotments, Competitions competitions) {
        this.allotments = allotments;
        this.competitions = competitions;
    }

    @GetMapping
    Listed<LimitJson> all(
            Actor by,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listed.of(allotments.list(by, after, Paging.limit(limit)), LimitJson::of);
    }

    @GetMapping("/{key}/{window}")
    AllotmentJson one(@PathVariable String key, @PathVariable String window) {
        return AllotmentJson.of(allotments.window(key, window));
    }

    @PutMapping("/{key}/{window}")
    AllotmentJson set(
            Actor by, @PathVariable String key, @PathVariable String window, @RequestBody AllotmentBody body) {
        Setting setting = new Setting(
                body.slice() == null ? "" : body.slice(),
                Bodies.required(body.limit(), "limit"),
                body.opens(),
                body.closes(),
                body.rankedAt());
        return AllotmentJson.of(allotments.set(by, key, window, setting));
    }

    @GetMapping("/{key}/{call}/ranking")
    Listed<RankedJson> ranking(
            @PathVariable String key,
            @PathVariable String call,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return Listed.of(competitions.ranking(key, call, after, Paging.limit(limit)), RankedJson::of);
    }

    @PostMapping("/{key}/{call}/ranking")
    AllotmentJson rank(Actor by, @PathVariable String key, @PathVariable String call) {
        competitions.rank(by, key, call);
        return one(key, call);
    }

    @PostMapping("/{key}/{call}/conclusion")
    AllotmentJson conclude(Actor by, @PathVariable String key, @PathVariable String call) {
        competitions.conclude(by, key, call);
        return one(key, call);
    }

    /**
     * @param slice value of the answer that divides the limit; null when none does
     * @param opens of a call: first moment of filing
     * @param closes of a call: from then on nothing is filed
     * @param rankedAt of a competition: when it ranks itself; null when somebody does
     */
    record AllotmentBody(
            @Nullable String slice,
            @Nullable BigDecimal limit,
            @Nullable Instant opens,
            @Nullable Instant closes,
            @Nullable Instant rankedAt) {}
}
