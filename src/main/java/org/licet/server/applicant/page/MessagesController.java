package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Party;
import org.licet.engine.notification.Notices;
import org.licet.engine.notification.Notices.About;
import org.licet.engine.notification.Notices.Notice;
import org.licet.server.api.Addresses;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.licet.server.wording.NoticeTexts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the account, and those for whom it may act, were told. */
@PageController
@RequestMapping("/my/messages")
final class MessagesController {

    private static final int PAGE = 20;

    private final Notices notices;
    private final NoticeTexts texts;
    private final ActingFor acting;

    MessagesController(Notices notices, NoticeTexts texts, ActingFor acting) {
        this.notices = notices;
        this.texts = texts;
        this.acting = acting;
    }

    @GetMapping
    ModelAndView messages(
            Page page, Actor by, @RequestParam(required = false) @Nullable String after, HttpServletRequest request) {
        String chosen = acting.chosen(by, request).map(Party::id).orElse(null);
        var found = notices.of(by, chosen, after, PAGE);
        Map<String, Party> parties = acting.parties(by).stream().collect(Collectors.toMap(Party::id, party -> party));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("unread", rows(page, found.items(), false, parties));
        model.put("read", rows(page, found.items(), true, parties));
        model.put("next", found.next() == null ? "" : Addresses.query("/my/messages", Map.of("after", found.next())));
        model.put("first", after == null ? "" : "/my/messages");
        model.put("choices", acting.choices(page, by, request));
        return page.show("applicant/messages", model);
    }

    /** Of notices that are nobody's for whom the actor may act, nothing is marked. */
    @PostMapping
    ModelAndView read(Actor by, @RequestParam(required = false) @Nullable List<Long> id) {
        if (id != null && !id.isEmpty()) {
            notices.read(by, id.subList(0, Math.min(id.size(), PAGE)));
        }
        return Going.to("/my/messages");
    }

    private List<Map<String, Object>> rows(Page page, List<Notice> notices, boolean read, Map<String, Party> parties) {
        return notices.stream()
                .filter(notice -> notice.read() == read)
                .map(notice -> Map.<String, Object>of(
                        "id",
                        Long.toString(notice.id()),
                        "text",
                        texts.of(notice, page.language()),
                        "moment",
                        page.moment(notice.at()),
                        "to",
                        parties.containsKey(notice.party())
                                ? parties.get(notice.party()).name()
                                : "",
                        "href",
                        href(notice.about())))
                .toList();
    }

    private static String href(About about) {
        if (about.application() != null) {
            return Addresses.path("my", "files", about.application());
        }
        return about.registerId() == null || about.number() == null
                ? ""
                : Addresses.path("my", "acts", about.registerId(), about.number());
    }
}
