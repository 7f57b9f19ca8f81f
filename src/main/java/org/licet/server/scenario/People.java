package org.licet.server.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.catalogue.Description;
import org.licet.server.account.DemoAccounts;

/**
 * Who acts in scenarios: the demo's accounts, which also hold what the package at hand declares. {@code approver} holds
 * the role of that name; the clerks hold all others; supervisor and analyst are those of the package's agency; the
 * officer gives the opinions of other agencies.
 */
final class People {

    private final Map<String, Account> accounts = new LinkedHashMap<>();

    private People() {}

    /** @param descriptions of all packages that are published */
    static People of(List<Description> descriptions) {
        People people = new People();
        for (Account account : DemoAccounts.all()) {
            Set<AgencyRole> roles = new TreeSet<>(
                    java.util.Comparator.comparing(AgencyRole::agency).thenComparing(AgencyRole::role));
            roles.addAll(account.roles());
            descriptions.forEach(description -> give(account.login(), description, roles));
            people.accounts.put(
                    account.login(), new Account(account.login(), "", account.name(), account.enabled(), roles));
        }
        return people;
    }

    private static void give(String login, Description description, Set<AgencyRole> roles) {
        String agency = description.agency();
        switch (login) {
            case "clerk", "clerk2" ->
                description.roles().keySet().stream()
                        .filter(role -> !role.equals("approver"))
                        .forEach(role -> roles.add(new AgencyRole(agency, role)));
            case "approver" -> roles.add(new AgencyRole(agency, "approver"));
            case "supervisor" -> roles.add(new AgencyRole(agency, Roles.SUPERVISOR));
            case "analyst" -> roles.add(new AgencyRole(agency, Roles.ANALYST));
            case "officer" ->
                description.life().opinions().values().stream()
                        .filter(opinion -> !opinion.agency().equals(agency))
                        .forEach(opinion -> roles.add(new AgencyRole(opinion.agency(), opinion.role())));
            default -> {}
        }
    }

    void install(Accounts store, Mandates mandates) {
        accounts.values().forEach(account -> {
            store.save(account);
            DemoAccounts.parties(account.login()).forEach(party -> mandates.grant(account.login(), party, null));
        });
    }

    Actor actor(String login) {
        Account account = accounts.get(login);
        if (account == null) {
            throw new IllegalArgumentException(login);
        }
        return account.actor();
    }
}
