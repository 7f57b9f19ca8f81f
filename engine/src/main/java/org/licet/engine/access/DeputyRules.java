package org.licet.engine.access;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.Deputies.DeputyshipRefused;
import org.licet.engine.access.Deputies.Order;
import org.springframework.stereotype.Component;

/**
 * What may be passed on, by whom, to whom and for how long. Who is not allowed to ask is told nothing about accounts: the
 * deputy is looked up last.
 */
@Component
class DeputyRules {

    private static final int LONGEST_REASON = 500;

    /** They answer for the installation or for the law of an agency; nobody else does that for them. */
    private static final Set<String> NEVER = Set.of(Roles.ANALYST, Roles.OPERATOR);

    private final Accounts accounts;
    private final Mandates mandates;

    DeputyRules(Accounts accounts, Mandates mandates) {
        this.accounts = accounts;
        this.mandates = mandates;
    }

    void checkAbsence(Actor by, Order order, @Nullable String agency, boolean withSupervision) {
        if (withSupervision) {
            ownSupervision(by, order, "withSupervision");
        }
        if (agency == null && !by.login().equals(order.principal())) {
            throw new DeputyshipRefused("agency", "agency-needed", "a supervisor sets an absence from one agency");
        }
        Account principal = principal(by, order, agency);
        Predicate<AgencyRole> passed = role -> (agency == null || role.agency().equals(agency))
                && canPass(role)
                && (withSupervision || !role.role().equals(Roles.SUPERVISOR));
        if (principal.roles().stream().noneMatch(passed)) {
            boolean chain = principal.acting().stream().map(ActingRole::role).anyMatch(passed);
            throw chain
                    ? chain("principal")
                    : new DeputyshipRefused(
                            "principal", "no-role", "the principal holds no role that can be passed on");
        }
        checkRest(order);
    }

    void checkDelegation(Actor by, Order order, AgencyRole role) {
        if (!canPass(role)) {
            throw new DeputyshipRefused("role", "role-not-delegable", "'" + role.role() + "' cannot be delegated");
        }
        if (role.role().equals(Roles.SUPERVISOR)) {
            ownSupervision(by, order, "role");
        }
        Account principal = principal(by, order, role.agency());
        if (!principal.roles().contains(role)) {
            throw principal.acting().stream().anyMatch(held -> held.role().equals(role))
                    ? chain("role")
                    : new DeputyshipRefused("role", "role-not-held", "the principal does not hold " + role);
        }
        checkRest(order);
    }

    /** The principal, if they themselves ask, or a supervisor of the agency where they are a clerk. */
    private Account principal(Actor by, Order order, @Nullable String agency) {
        boolean own = by.login().equals(order.principal());
        return accounts.find(order.principal())
                .filter(Account::enabled)
                .filter(account -> own || (agency != null && isClerkOf(account, agency) && supervises(by, agency)))
                .orElseThrow(() -> unknown("principal"));
    }

    private static boolean supervises(Actor by, String agency) {
        return by.holds(agency, Roles.SUPERVISOR);
    }

    private static boolean isClerkOf(Account account, String agency) {
        return account.roles().stream()
                .anyMatch(role -> role.agency().equals(agency)
                        && canPass(role)
                        && !role.role().equals(Roles.SUPERVISOR));
    }

    private static void ownSupervision(Actor by, Order order, String field) {
        if (!by.login().equals(order.principal())) {
            throw new DeputyshipRefused(field, "own-supervision", "only supervisors themselves pass supervision on");
        }
    }

    private static boolean canPass(AgencyRole role) {
        return !NEVER.contains(role.role()) && !role.agency().equals(Roles.INSTALLATION);
    }

    private void checkRest(Order order) {
        if (order.deputy().equals(order.principal())) {
            throw new DeputyshipRefused("deputy", "same-person", "nobody is their own deputy");
        }
        checkDays(order.from(), order.until());
        if (order.reason().isBlank() || order.reason().strip().length() > LONGEST_REASON) {
            throw new DeputyshipRefused(
                    "reason", "reason-length", "a reason has 1 to " + LONGEST_REASON + " characters");
        }
        if (accounts.find(order.deputy()).filter(Account::enabled).isEmpty()) {
            throw unknown("deputy");
        }
    }

    private void checkDays(LocalDate from, LocalDate until) {
        LocalDate today = mandates.today();
        if (from.isBefore(today)) {
            throw new DeputyshipRefused("from", "from-past", from + " is before today, " + today);
        }
        if (from.isAfter(today.plusYears(1))) {
            throw new DeputyshipRefused("from", "from-far", from + " is more than a year away");
        }
        if (until.isBefore(from)) {
            throw new DeputyshipRefused("until", "until-before-from", until + " is before " + from);
        }
        if (until.isAfter(from.plusYears(1))) {
            throw new DeputyshipRefused("until", "until-too-late", until + " is more than a year after " + from);
        }
    }

    private static DeputyshipRefused chain(String field) {
        return new DeputyshipRefused(field, "chain", "a deputy cannot pass on what they hold for somebody else");
    }

    private static DeputyshipRefused unknown(String field) {
        return new DeputyshipRefused(field, "unknown-account", "there is no such account");
    }
}
