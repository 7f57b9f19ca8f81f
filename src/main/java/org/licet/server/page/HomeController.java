package org.licet.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.catalogue.Catalogue;
import org.licet.server.account.DemoAccounts;
import org.licet.server.api.Addresses;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The home page, the login page, and the page that shows every component. */
@PageController
final class HomeController {

    private final Catalogue catalogue;
    private final boolean demo;

    HomeController(Catalogue catalogue, Environment environment) {
        this.catalogue = catalogue;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/")
    ModelAndView home(Page page) {
        return page.show(
                "home",
                Map.of(
                        "authorizations", authorizations(page.language()),
                        "accounts", demo ? accounts() : List.of(),
                        "password", demo ? DemoAccounts.PASSWORD : ""));
    }

    /** @param next where to go after; only within this site */
    @GetMapping("/login")
    ModelAndView login(
            Page page,
            @RequestParam(required = false) @Nullable String failed,
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(required = false) @Nullable String next) {
        String failure = wait != null ? page.text("login.wait", wait) : failed != null ? page.text("login.failed") : "";
        return page.show(
                "login",
                Map.of(
                        "failure",
                        failure,
                        "csrf",
                        page.csrf(),
                        "next",
                        next != null && Addresses.isOurs(next) ? next : ""));
    }

    @GetMapping("/components")
    ModelAndView components(Page page) {
        return page.show("components-page", Map.of("csrf", Map.of("name", "_csrf", "token", "")));
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
