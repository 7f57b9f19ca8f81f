package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.application.Alert;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationRow;
import org.licet.engine.application.Applications.MineFilter;
import org.licet.engine.application.Drafts;
import org.licet.engine.application.Drafts.Draft;
import org.licet.engine.catalogue.Catalogue;
import org.licet.server.api.Addresses;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The applications of those for whom the account may act, what is to be finished first. */
@PageController
final class FilesController {

    private static final int PAGE = 20;
    private static final int MOST_DRAFTS = 50;

    private final Applications applications;
    private final Drafts drafts;
    private final Fillings fillings;
    private final Catalogue catalogue;
    private final ActingFor acting;

    FilesController(
            Applications applications, Drafts drafts, Fillings fillings, Catalogue catalogue, ActingFor acting) {
        this.applications = applications;
        this.drafts = drafts;
        this.fillings = fillings;
        this.catalogue = catalogue;
        this.acting = acting;
    }

    /** @param show {@code open} or {@code closed} */
    @GetMapping("/my/files")
    ModelAndView files(
            Page page,
            Actor by,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String deleted,
            HttpServletRequest request) {
        boolean closed = show.equals("closed");
        Optional<Party> party = acting.chosen(by, request);
        var found = applications.mine(by, new MineFilter(party.map(Party::id).orElse(null), closed), after, PAGE);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("tabs", List.of(tab(page, "open", !closed), tab(page, "closed", closed)));
        model.put("closed", closed);
        model.put("files", found.items().stream().map(row -> row(page, row)).toList());
        model.put("next", found.next() == null ? "" : address(show, found.next()));
        model.put("first", after == null ? "" : address(show, null));
        model.put("drafts", closed || after != null ? List.of() : drafts(page, by, party.orElse(null)));
        model.put("deleted", deleted != null);
        model.put("choices", acting.choices(page, by, request));
        model.put("here", address(show, null));
        return page.show("applicant/files", model);
    }

    /** The switch above lists of one's own. */
    @PostMapping("/my/party")
    ModelAndView choose(
            Actor by,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request) {
        acting.choose(by, party, request);
        return Going.to(next != null && next.startsWith("/my/") && Addresses.isOurs(next) ? next : "/my/files");
    }

    private static String address(String show, @Nullable String after) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("show", show.equals("closed") ? "closed" : null);
        parameters.put("after", after);
        return Addresses.query("/my/files", parameters);
    }

    private static Map<String, Object> tab(Page page, String show, boolean current) {
        return Map.of("text", page.text("files." + show), "href", address(show, null), "current", current);
    }

    private List<Map<String, Object>> drafts(Page page, Actor by, @Nullable Party party) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Draft draft : drafts.list(by, null, MOST_DRAFTS).items()) {
            String applicant = draft.body().path("applicant").asString("");
            if (draft.body().has(Fillings.COUNTER)
                    || (party != null && !applicant.isEmpty() && !applicant.equals(party.id()))) {
                continue;
            }
            rows.add(Map.of(
                    "title", title(page, draft),
                    "href", Fillings.address(draft),
                    "hint", page.text("files.drafts.hint", page.moment(draft.updatedAt()), page.day(draft.expiresAt())),
                    "status", page.text("files.draft.go"),
                    "tag", "blue"));
        }
        return rows;
    }

    private String title(Page page, Draft draft) {
        String title = fillings.title(draft, page.language());
        return switch (Fillings.kind(draft)) {
            case Fillings.CORRECTION ->
                page.text(
                        "files.draft.correction",
                        draft.body().path(Fillings.CORRECTION).path("file").asString(""));
            case Fillings.OPERATION -> page.text("files.draft.operation", title);
            default -> title;
        };
    }

    private Map<String, Object> row(Page page, ApplicationRow row) {
        Map<String, Object> cells = new HashMap<>();
        String title = catalogue.version(row.version()).description().title().in(page.language());
        cells.put("reference", row.reference().value());
        cells.put("href", Addresses.path("my", "files", row.reference().value()));
        cells.put("title", title);
        cells.put("operation", row.operation() == null ? "" : page.text("operation." + row.operation()));
        cells.put("applicant", row.applicantName());
        cells.put("filed", page.day(row.filedAt()));
        cells.put("stage", page.text("stage." + row.stage().key()));
        cells.put("colour", Stages.colour(row.stage()));
        cells.put("turn", row.yourTurn());
        boolean over = Stages.isOver(row.stage(), row.outcome());
        cells.put(
                "due",
                over ? "" : row.suspendedAt() != null ? page.text("files.suspended") : page.day(row.decisionDue()));
        cells.put("late", !over && row.alerts().contains(Alert.OVERDUE));
        return cells;
    }
}
