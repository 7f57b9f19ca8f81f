package org.licet.engine.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.notification.NoticeMapper.NewNotice;
import org.licet.engine.notification.NoticeMapper.NoticeRow;
import org.licet.engine.record.Cursor;
import org.licet.engine.record.Page;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Notices in the database. */
@Component
class StoredNotices implements Notices {

    private static final String DATE = "date";
    private static final String BECAUSE = "because";

    private final NoticeMapper notices;
    private final Mandates mandates;
    private final Clock clock;

    StoredNotices(NoticeMapper notices, Mandates mandates, Clock clock) {
        this.notices = notices;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(News news) {
        About about = news.about();
        notices.insert(new NewNotice(
                news.party(),
                news.kind().key(),
                about.packageId(),
                about.application(),
                about.registerId(),
                about.number(),
                detail(news),
                clock.instant()));
    }

    private static ObjectNode detail(News news) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        if (news.date() != null) {
            detail.put(DATE, news.date().toString());
        }
        if (news.because() != null) {
            ObjectNode texts = detail.putObject(BECAUSE);
            news.because().byLanguage().forEach(texts::put);
        }
        return detail;
    }

    @Override
    public Page<Notice> of(Actor by, @Nullable String party, @Nullable String after, int limit) {
        int size = Page.limit(limit);
        List<NoticeRow> rows = notices.ofParties(
                by.login(), mandates.today(), party, after == null ? null : Cursor.readId(after), size + 1);
        Page<NoticeRow> page = Page.of(rows, size, row -> Cursor.of(row.id()));
        return new Page<>(page.items().stream().map(StoredNotices::notice).toList(), page.next());
    }

    @Override
    public int unread(Actor by) {
        return notices.countUnread(by.login(), mandates.today(), MOST_UNREAD);
    }

    @Override
    @Transactional
    public int read(Actor by, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        try {
            notices.read(by.login(), mandates.today(), ids);
        } catch (DuplicateKeyException e) {
            // read in two windows at once
        }
        return notices.countReadable(by.login(), mandates.today(), ids);
    }

    private static Notice notice(NoticeRow row) {
        JsonNode date = row.detail().path(DATE);
        return new Notice(
                row.id(),
                row.party(),
                Kind.of(row.kind()),
                new About(row.packageId(), row.application(), row.registerId(), row.entryNumber()),
                date.isString() ? LocalDate.parse(date.stringValue()) : null,
                because(row.detail().path(BECAUSE)),
                row.createdAt(),
                row.seen());
    }

    private static @Nullable LocalText because(JsonNode texts) {
        if (!texts.isObject()) {
            return null;
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        texts.forEachEntry((language, text) -> byLanguage.put(language, text.asString()));
        return new LocalText(byLanguage);
    }
}
