package org.licet.server.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.access.Roles;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts of the demo, of scenarios and of tests. Nothing installs them unless the profile {@code demo} is on or a
 * test asks: an installation has no built-in accounts.
 */
public final class DemoAccounts {

    /** Password of every demo account. */
    public static final String PASSWORD = "demo";

    public static final List<String> AGENCIES = List.of("transport", "food-safety", "payments", "town", "university");

    public static final Party ION_RUSU = new Party("person:2002001234563", ApplicantKind.CITIZEN, "Ion Rusu");
    public static final Party TRANS_NISTRU =
            new Party("company:1003600055110", ApplicantKind.COMPANY, "Trans Nistru SRL");
    public static final Party ELENA_CEBAN = new Party("person:2003007654326", ApplicantKind.CITIZEN, "Elena Ceban");
    public static final Party AGRO_CODRU = new Party("company:1007600033444", ApplicantKind.COMPANY, "Agro Codru SRL");

    private static final Map<String, List<Party>> PARTIES =
            Map.of("applicant", List.of(ION_RUSU, TRANS_NISTRU), "applicant2", List.of(ELENA_CEBAN, AGRO_CODRU));

    private DemoAccounts() {}

    /** Login to roles and name, in the order of the list on the home page; without password hashes. */
    public static List<Account> all() {
        Map<String, Set<AgencyRole>> roles = new LinkedHashMap<>();
        roles.put("applicant", Set.of());
        roles.put("applicant2", Set.of());
        roles.put("clerk", everywhere("examiner", "inspector"));
        roles.put("clerk2", everywhere("examiner", "inspector"));
        roles.put("approver", everywhere("approver"));
        roles.put("cashier", everywhere(Roles.CASHIER));
        // works for the agencies that are asked for opinions
        roles.put(
                "officer",
                Set.of(
                        new AgencyRole("customs", "officer"),
                        new AgencyRole("laboratory", "expert"),
                        new AgencyRole("heritage", "architect")));
        roles.put("supervisor", everywhere(Roles.SUPERVISOR));
        roles.put("analyst", everywhere(Roles.ANALYST));
        roles.put("operator", Set.of(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)));
        List<Account> accounts = new ArrayList<>();
        roles.forEach((login, held) -> accounts.add(new Account(login, "", name(login), true, held)));
        return accounts;
    }

    /** The parties for whom a demo account may act, itself first; empty for those who work for an agency. */
    public static List<Party> parties(String login) {
        return PARTIES.getOrDefault(login, List.of());
    }

    /** Creates the accounts, or puts them back as they should be. */
    public static void install(Accounts accounts, Mandates mandates, PasswordEncoder encoder) {
        String hash = Objects.requireNonNull(encoder.encode(PASSWORD));
        for (Account account : all()) {
            accounts.save(new Account(account.login(), hash, account.name(), true, account.roles()));
            parties(account.login()).forEach(party -> mandates.grant(account.login(), party, null));
        }
    }

    private static Set<AgencyRole> everywhere(String... names) {
        Set<AgencyRole> roles =
                new TreeSet<>(Comparator.comparing(AgencyRole::agency).thenComparing(AgencyRole::role));
        for (String agency : AGENCIES) {
            for (String name : names) {
                roles.add(new AgencyRole(agency, name));
            }
        }
        return roles;
    }

    private static String name(String login) {
        return switch (login) {
            case "applicant" -> ION_RUSU.name();
            case "applicant2" -> ELENA_CEBAN.name();
            case "clerk" -> "Maria Botnari";
            case "clerk2" -> "Vasile Munteanu";
            case "approver" -> "Ana Sandu";
            case "cashier" -> "Olga Rotaru";
            case "officer" -> "Tudor Rotaru";
            case "supervisor" -> "Sergiu Lungu";
            case "analyst" -> "Irina Vlah";
            default -> "Pavel Codreanu";
        };
    }
}
