package org.licet.engine.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AttachmentMapper {

    void insert(@Param("row") AttachmentRecord row, @Param("login") String login, @Param("at") Instant at);

    void insertPart(@Param("attachment") String attachment, @Param("part") int part, @Param("bytes") byte[] bytes);

    int countUnattached(@Param("login") String login);

    List<AttachmentRecord> unattached(
            @Param("login") String login, @Param("ids") Collection<String> ids, @Param("now") Instant now);

    /** Those of them that are this account's, attached to nothing and not expired yet. */
    void keep(
            @Param("ids") Collection<String> ids,
            @Param("login") String login,
            @Param("now") Instant now,
            @Param("until") Instant until);

    /** 0 when it is not there, another's, or attached already. */
    int attach(
            @Param("id") String id,
            @Param("login") String login,
            @Param("application") String application,
            @Param("document") @Nullable String document);

    void supersede(
            @Param("application") String application, @Param("document") String document, @Param("at") Instant at);

    /** For another file, attached to nothing yet; the parts come after it. */
    void copy(
            @Param("id") String id,
            @Param("copy") String copy,
            @Param("login") String login,
            @Param("at") Instant at,
            @Param("expiresAt") Instant expiresAt);

    void copyParts(@Param("id") String id, @Param("copy") String copy);

    /** Documents. */
    List<AttachmentRecord> of(@Param("application") String application);

    /** Uploads that stand in answers; those that a correction replaced as well. */
    List<AttachmentRecord> ofAnswers(@Param("application") String application);

    @Nullable
    AttachmentRecord find(@Param("application") String application, @Param("id") String id);

    @Nullable
    Part part(@Param("attachment") String attachment, @Param("part") int part);

    int deleteExpiredParts(@Param("before") Instant before);

    int deleteExpired(@Param("before") Instant before);

    record AttachmentRecord(
            String id,
            String fileName,
            String mediaType,
            long byteCount,
            String sha256,
            @Nullable Instant expiresAt,
            @Nullable String document,
            @Nullable Instant supersededAt) {

        Attachments.Attachment attachment() {
            return new Attachments.Attachment(id, fileName, mediaType, byteCount, sha256, expiresAt);
        }
    }

    /** Wrapped, because MyBatis takes an array as a list of rows. */
    record Part(byte[] bytes) {}
}
