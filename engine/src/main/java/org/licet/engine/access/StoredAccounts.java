package org.licet.engine.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.licet.engine.access.AccountMapper.AccountRow;
import org.licet.engine.access.AccountMapper.Named;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts in the database. */
@Service
class StoredAccounts implements Accounts {

    private final AccountMapper accounts;
    private final DeputyMapper deputies;
    private final Mandates mandates;

    StoredAccounts(AccountMapper accounts, DeputyMapper deputies, Mandates mandates) {
        this.accounts = accounts;
        this.deputies = deputies;
        this.mandates = mandates;
    }

    @Override
    public Optional<Account> find(String login) {
        AccountRow row = accounts.find(login);
        return Optional.ofNullable(row).map(this::withRoles);
    }

    private Account withRoles(AccountRow row) {
        Set<AgencyRole> roles = Set.copyOf(accounts.roles(row.login()));
        Set<ActingRole> acting = deputies.acting(row.login(), mandates.today()).stream()
                .map(held ->
                        new ActingRole(held.principal(), new AgencyRole(held.agency(), held.role()), held.absence()))
                .collect(Collectors.toSet());
        return new Account(row.login(), row.passwordHash(), row.name(), row.enabled(), roles, acting);
    }

    @Override
    public Map<String, String> names(Collection<String> logins) {
        return logins.isEmpty()
                ? Map.of()
                : accounts.names(logins).stream().collect(Collectors.toMap(Named::login, Named::name));
    }

    @Override
    public boolean any() {
        return accounts.any();
    }

    @Override
    @Transactional
    public void save(Account account) {
        AccountRow row = new AccountRow(account.login(), account.passwordHash(), account.name(), account.enabled());
        // MySQL counts changed rows as updated, so an update of 0 rows does not say that there is none.
        if (accounts.find(account.login()) == null) {
            accounts.insert(row);
        } else {
            accounts.update(row);
        }
        accounts.deleteRoles(account.login());
        account.roles().forEach(role -> accounts.insertRole(account.login(), role));
    }
}
