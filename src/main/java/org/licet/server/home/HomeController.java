package org.licet.server.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.catalogue.Catalogue;
import org.licet.server.account.DemoAccounts;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The home page and the login page. */
@Controller
final class HomeController {

    private final Catalogue catalogue;
    private final boolean demo;

    HomeController(Catalogue catalogue, Environment environment) {
        this.catalogue = catalogue;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/")
    String home(
            @Nullable Actor by,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            Model model) {
        Locale language = PageModel.fill(model, request, lang);
        model.addAttribute("authorizations", authorizations(language));
        model.addAttribute("accounts", demo ? accounts() : List.of());
        model.addAttribute("password", demo ? DemoAccounts.PASSWORD : "");
        if (by != null) {
            model.addAttribute("name", by.name());
            PageModel.csrf(model, request);
        }
        return "home";
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait,
            HttpServletRequest request,
            Model model) {
        Locale language = PageModel.fill(model, request, lang);
        if (wait != null) {
            model.addAttribute("failure", PageModel.TEXTS.get(language, "login.wait", wait));
        } else if (failed != null) {
            model.addAttribute("failure", PageModel.TEXTS.get(language, "login.failed"));
        }
        PageModel.csrf(model, request);
        return "login";
    }

    /** Maps and lists, because templates see nothing else. */
    private List<Map<String, String>> authorizations(Locale language) {
        return catalogue.passports().stream()
                .map(passport -> Map.of(
                        "id", passport.version().packageId(),
                        "title", passport.description().title().in(language),
                        "summary", passport.description().summary().in(language),
                        "form", passport.description().application().form()))
                .toList();
    }

    private static List<Map<String, Object>> accounts() {
        return DemoAccounts.all().stream()
                .map(account ->
                        Map.<String, Object>of("login", account.login(), "name", account.name(), "acts", acts(account)))
                .toList();
    }

    /** The roles of those who work for an agency, the company of those who apply. */
    private static List<String> acts(Account account) {
        Stream<String> roles = account.roles().stream().map(role -> role.agency() + "/" + role.role());
        Stream<String> companies = DemoAccounts.parties(account.login()).stream()
                .filter(party -> party.kind() == ApplicantKind.COMPANY)
                .map(party -> party.name() + " (" + party.id() + ")");
        return Stream.concat(roles, companies).sorted().toList();
    }
}
