package org.licet.engine.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ApplicationMapper {

    /** @param channel {@code counter}; null for who files by an own account */
    void insert(
            @Param("row") ApplicationRecord row,
            @Param("data") String data,
            @Param("channel") @Nullable String channel);

    @Nullable
    ApplicationRecord find(@Param("reference") String reference);

    @Nullable
    ApplicationRecord lock(@Param("reference") String reference);

    /** Only if it is of one of these agencies. */
    @Nullable
    ApplicationRecord lockIn(@Param("reference") String reference, @Param("agencies") Collection<String> agencies);

    /** With its data, if this reader may see it at all; {@code owner} says by which right. */
    @Nullable
    SeenApplication seen(@Param("reference") String reference, @Param("reader") Reader reader);

    /** Whether this reader works on it as a clerk, and not for its applicant. */
    boolean isWorked(@Param("reference") String reference, @Param("reader") Reader reader);

    /** Whether it was filed at the counter of an agency where this reader works, and not for a party of the reader. */
    boolean isServed(@Param("reference") String reference, @Param("reader") Reader reader);

    /** Only then. */
    @Nullable
    ApplicationRecord lockServed(@Param("reference") String reference, @Param("reader") Reader reader);

    List<OwnFile> ofParties(
            @Param("login") String login,
            @Param("today") LocalDate today,
            @Param("now") Instant now,
            @Param("filter") Applications.MineFilter filter,
            @Param("after") @Nullable Position after,
            @Param("rows") int rows);

    /** Other files of the same applicant at the same agency, if this reader works on this one as a clerk. */
    List<ApplicationRecord> previous(
            @Param("reference") String reference,
            @Param("reader") Reader reader,
            @Param("after") @Nullable Position after,
            @Param("rows") int rows);

    @Nullable
    String data(@Param("reference") String reference);

    /** Until when a fee that is owed has to be paid; null when nothing is owed. */
    @Nullable
    Instant feeDue(@Param("reference") String reference);

    int stage(@Param("reference") String reference, @Param("from") String from, @Param("to") String to);

    int started(@Param("reference") String reference, @Param("instance") @Nullable String instance);

    /** Of its process; null before it started. */
    @Nullable
    String instance(@Param("reference") String reference);

    void due(@Param("reference") String reference, @Param("due") Instant due);

    void suspended(@Param("reference") String reference, @Param("since") @Nullable Instant since);

    void replace(@Param("reference") String reference, @Param("data") String data);

    void close(@Param("reference") String reference, @Param("stage") String stage);

    /** Takes the decision back. */
    void reopen(@Param("reference") String reference, @Param("stage") String stage);

    /** Does nothing (0) when the file is over already. */
    int decide(
            @Param("reference") String reference,
            @Param("outcome") String outcome,
            @Param("stage") String stage,
            @Param("reasons") String reasons,
            @Param("note") @Nullable String note,
            @Param("by") String by,
            @Param("at") Instant at,
            @Param("tacit") boolean tacit);

    int issued(
            @Param("reference") String reference,
            @Param("registerId") String registerId,
            @Param("number") String number);

    /**
     * Who reads: by mandate on that day, or for agencies.
     *
     * @param agencies where the reader works on files
     */
    record Reader(String login, LocalDate today, Collection<String> agencies) {}

    /** @param owner whether a mandate gives the right to read, not only the work at an agency */
    record SeenApplication(String reference, boolean owner, String data) {}
}
