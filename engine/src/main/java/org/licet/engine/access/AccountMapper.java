package org.licet.engine.access;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code account} and {@code account_role}. */
@Mapper
interface AccountMapper {

    @Nullable
    AccountRow find(@Param("login") String login);

    List<AgencyRole> roles(@Param("login") String login);

    List<Named> names(@Param("logins") Collection<String> logins);

    boolean any();

    void insert(AccountRow account);

    int update(AccountRow account);

    void deleteRoles(@Param("login") String login);

    void insertRole(@Param("login") String login, @Param("role") AgencyRole role);

    record AccountRow(String login, String passwordHash, String name, boolean enabled) {}

    record Named(String login, String name) {}
}
