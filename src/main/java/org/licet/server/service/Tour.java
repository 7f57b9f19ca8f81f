package org.licet.server.service;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.ApplicantKind;
import org.licet.server.account.DemoAccounts;
import org.licet.server.page.Page;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads a newcomer of the demo through the life of one file, as each of those who have a hand in it. */
@Component
@Profile("demo")
final class Tour {

    /** Nobody signs in for the last step: it is the public's. */
    private static final List<Step> STEPS = List.of(
            new Step("applicant", "applicant", "/services/transport-certificate"),
            new Step("clerk", "clerk", "/work?queue=unassigned"),
            new Step("approver", "approver", "/work?queue=unassigned"),
            new Step("cashier", "cashier", "/work/payments"),
            new Step("public", "", "/registers/transport-certificates"));

    /** @param login empty where nobody signs in; @param page where it is done */
    private record Step(String key, String login, String page) {}

    Map<String, Object> model(Page page) {
        return Map.of(
                "tour", STEPS.stream().map(step -> step(step, page)).toList(),
                "accounts", DemoAccounts.all().stream().map(Tour::account).toList(),
                "password", DemoAccounts.PASSWORD,
                "csrf", page.csrf());
    }

    private static Map<String, String> step(Step step, Page page) {
        return Map.of(
                "title", page.text("tour." + step.key()),
                "text", page.text("tour." + step.key() + ".do"),
                "login", step.login(),
                "page", step.page(),
                "button", step.login().isEmpty() ? page.text("tour.look") : page.text("tour.sign-in", step.login()));
    }

    private static Map<String, Object> account(Account account) {
        return Map.of("login", account.login(), "name", account.name(), "acts", acts(account));
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
