package org.licet.server.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationRow;
import org.licet.engine.application.Applications.MineFilter;
import org.licet.engine.application.Drafts;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.notification.Notices;
import org.licet.engine.task.Tasks;
import org.licet.server.api.Addresses;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;

/** What waits for somebody who is signed in, most urgent first, each with the page on which to do it. */
@Component
final class NextThings {

    private static final int MOST = 5;
    private static final MineFilter OPEN = new MineFilter(null, false);

    private final Catalogue catalogue;
    private final Mandates mandates;
    private final Applications applications;
    private final Drafts drafts;
    private final Notices notices;
    private final Tasks tasks;

    NextThings(
            Catalogue catalogue,
            Mandates mandates,
            Applications applications,
            Drafts drafts,
            Notices notices,
            Tasks tasks) {
        this.catalogue = catalogue;
        this.mandates = mandates;
        this.applications = applications;
        this.drafts = drafts;
        this.notices = notices;
        this.tasks = tasks;
    }

    List<Map<String, String>> of(Actor reader, Page page) {
        List<Map<String, String>> things = new ArrayList<>();
        if (!reader.agencies().isEmpty()) {
            work(things, reader, page);
        }
        if (!mandates.of(reader.login()).isEmpty()) {
            own(things, reader, page);
        }
        return things;
    }

    private void work(List<Map<String, String>> things, Actor reader, Page page) {
        Map<String, Long> counts = tasks.counts(reader);
        for (String queue : List.of("mine", "unassigned")) {
            long waiting = counts.getOrDefault(queue, 0L);
            add(things, "/work?queue=" + queue, page.count("next." + queue, waiting), "");
        }
        if (!reader.agenciesAs(Roles.CASHIER).isEmpty()) {
            add(things, "/work/payments", page.text("next.payments"), "");
        }
        if (!reader.agenciesAs(Roles.SUPERVISOR).isEmpty()) {
            add(things, "/oversight", page.text("next.oversight"), "");
        }
    }

    private void own(List<Map<String, String>> things, Actor reader, Page page) {
        applications.mine(reader, OPEN, null, org.licet.engine.record.Page.MAX_LIMIT).items().stream()
                .filter(ApplicationRow::yourTurn)
                .limit(MOST)
                .forEach(row -> add(
                        things,
                        Addresses.path("my", "files", row.reference().value()),
                        page.text("next.turn", title(row.version(), page)),
                        row.reference().value()));
        int unread = notices.unread(reader);
        if (unread > 0) {
            add(things, "/my/messages", page.count("next.unread", unread), "");
        }
        drafts.list(reader, null, MOST).items().stream()
                .filter(draft ->
                        !draft.body().has("correction") && !draft.body().has("operation"))
                .forEach(draft -> add(
                        things,
                        Addresses.path("drafts", draft.id()),
                        page.text(
                                "next.draft", title(new PackageVersion(draft.authorization(), draft.version()), page)),
                        page.moment(draft.updatedAt())));
        add(things, "/my/files", page.text("next.files"), "");
    }

    private String title(PackageVersion version, Page page) {
        return catalogue.version(version).description().title().in(page.language());
    }

    private static void add(List<Map<String, String>> things, String href, String text, String detail) {
        things.add(Map.of("href", href, "text", text, "detail", detail));
    }
}
