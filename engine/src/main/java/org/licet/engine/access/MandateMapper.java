package org.licet.engine.access;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of {@code mandate} and {@code party}; the XML has the fragment that other mappers include. */
@Mapper
interface MandateMapper {

    List<PartyRow> of(@Param("actor") String actor, @Param("today") LocalDate today);

    @Nullable
    PartyRow party(@Param("id") String id);

    void insertParty(PartyRow party);

    void updateParty(PartyRow party);

    void delete(@Param("login") String login, @Param("partyId") String partyId);

    void insert(
            @Param("login") String login, @Param("partyId") String partyId, @Param("until") @Nullable LocalDate until);

    record PartyRow(String id, String kind, String name) {}
}
