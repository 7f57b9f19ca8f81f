package org.licet.server.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What people ask, answered; and how far these pages can be used by everybody. */
@PageController
final class HelpController {

    @GetMapping("/help")
    ModelAndView help(Page page) {
        return page.show(
                "help/help",
                Map.of("applicants", answers("help.applicant.", page), "clerks", answers("help.clerk.", page)));
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility(Page page) {
        return page.show(
                "help/accessibility",
                Map.of("can", lines("accessibility.can.", page), "cannot", lines("accessibility.cannot.", page)));
    }

    private static List<Map<String, String>> answers(String key, Page page) {
        List<Map<String, String>> answers = new ArrayList<>();
        for (int i = 1; page.hasText(key + i); i++) {
            answers.add(Map.of("question", page.text(key + i), "answer", page.text(key + i + ".answer")));
        }
        return answers;
    }

    private static List<String> lines(String key, Page page) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; page.hasText(key + i); i++) {
            lines.add(page.text(key + i));
        }
        return lines;
    }
}
