package org.licet.server.publicregister.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.register.Registers.EntryView;
import org.licet.engine.register.Verification;
import org.licet.engine.register.Verification.Verified;
import org.licet.server.api.Addresses;
import org.licet.server.api.Agencies;
import org.licet.server.api.Throttled;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.licet.server.wording.EntryWords;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Tells anyone who holds a code whether the act behind it is good now. Codes that do not exist all get one answer. */
@PageController
final class VerifyPages {

    private static final int LONGEST = 60;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Verification verification;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Clock clock;

    VerifyPages(Verification verification, Catalogue catalogue, Agencies agencies, Clock clock) {
        this.verification = verification;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param code as it was typed, or the whole link of an act */
    @GetMapping("/verify")
    ModelAndView ask(Page page, @RequestParam(required = false) @Nullable String code) {
        String meant = code == null ? "" : meant(code);
        if (!meant.isEmpty()) {
            return new ModelAndView(new RedirectView(Addresses.path("verify", meant)));
        }
        String error = code == null ? "" : page.text("verify.missing");
        Map<String, String> model = Map.of("code", "", "error", error);
        return code == null
                ? page.show("public/verify", model)
                : page.show("public/verify", HttpStatus.BAD_REQUEST, model);
    }

    @GetMapping("/verify/{code}")
    @Throttled(Throttled.Kind.VERIFICATION)
    ModelAndView verify(Page page, HttpServletResponse response, @PathVariable String code) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        Map<String, Object> model = new HashMap<>();
        model.put("checked", page.text("verify.checked", page.moment(clock.instant()), zone(page)));
        model.put("code", meant(code));
        return verification
                .verify(code)
                .map(verified -> {
                    model.putAll(found(verified, page));
                    return page.show("public/verified", model);
                })
                .orElseGet(() -> page.show("public/unverified", HttpStatus.NOT_FOUND, model));
    }

    private Map<String, Object> found(Verified verified, Page page) {
        EntryView entry = verified.entry();
        EntryWords words = new EntryWords(catalogue.ofRegister(entry.registerId()), page);
        String state = verified.validNow() ? "valid" : entry.status().equals("valid") ? "not-yet" : entry.status();
        List<Map<String, String>> rows = new ArrayList<>();
        row(rows, page.text("entry.title"), new LocalText(verified.authorization()).in(page.language()));
        row(rows, page.text("entry.number"), entry.number());
        row(rows, page.text("entry.holder"), entry.holder());
        row(rows, page.text("entry.issuer"), agencies.name(verified.agency(), page.language()));
        row(rows, page.text("entry.validity"), words.validity(entry));
        row(rows, page.text("entry.issued"), page.day(entry.issuedAt()));
        rows.addAll(words.rows(entry.data()));
        return Map.of(
                "good", verified.validNow(),
                "verdict", page.text("verify.is." + state),
                "why", page.text("verify.why." + state),
                "rows", rows,
                "entry", Addresses.path("registers", entry.registerId(), "entries", entry.number()));
    }

    private static void row(List<Map<String, String>> rows, String key, String value) {
        rows.add(Map.of("key", key, "value", value));
    }

    /** The code in what somebody typed or pasted: the end of a link, spaces and dashes taken out. */
    private static String meant(String typed) {
        String text = typed.strip().replaceFirst("[?#].*$", "");
        String code = NEITHER_LETTER_NOR_DIGIT
                .matcher(text.substring(text.lastIndexOf('/') + 1))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        return code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    }

    /** {@code Eastern European Time, UTC+02:00}. */
    private String zone(Page page) {
        return page.zone().getDisplayName(TextStyle.FULL, page.language())
                + ", UTC"
                + page.zone().getRules().getOffset(clock.instant()).getId();
    }
}
