package org.licet.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.notification.Notices.About;
import org.licet.engine.notification.Notices.Kind;
import org.licet.engine.notification.Notices.News;
import org.licet.engine.notification.Notices.Notice;
import org.licet.engine.record.Page;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class NoticesTest {

    @Autowired
    private Notices notices;

    @Autowired
    private Harbour harbour;

    @Autowired
    private Mandates mandates;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aPartyIsToldAndWhoActsForItReadsIt() {
        Actor owner = harbour.account();
        Party firm = firmOf(owner);

        tell(firm, Kind.ENTRY_SUSPENDED, LocalDate.of(2026, 5, 1), new LocalText(Map.of("en", "Dues", "ru", "Сборы")));

        Notice notice = notices.of(owner, null, 10).items().get(0);
        assertThat(notice.kind()).isEqualTo(Kind.ENTRY_SUSPENDED);
        assertThat(notice.date()).isEqualTo("2026-05-01");
        assertThat(notice.because().byLanguage()).containsEntry("ru", "Сборы");
        assertThat(notice.about()).isEqualTo(new About("quay-permit", null, "quay-permits", "QP-1"));
    }

    @Test
    void nobodyElseReadsIt() {
        Party firm = firmOf(harbour.account());

        tell(firm, Kind.EXPIRED, null, null);

        assertThat(notices.of(harbour.applicant(), null, 10).items()).isEmpty();
        assertThat(notices.of(harbour.clerk("supervisor"), null, 10).items()).isEmpty();
    }

    @Test
    void aMandateThatHasEndedShowsNothing() {
        Actor former = harbour.account();
        Party firm = harbour.party(ApplicantKind.COMPANY);
        mandates.grant(former.login(), firm, LocalDate.of(2026, 3, 1));

        tell(firm, Kind.EXPIRED, null, null);

        assertThat(notices.of(former, null, 10).items()).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        Actor owner = harbour.account();
        Party firm = firmOf(owner);
        Party other = firmOf(owner);
        for (int i = 0; i < 3; i++) {
            tell(firm, Kind.EXPIRED, null, null);
            tell(other, Kind.EXPIRED, null, null);
        }

        List<Long> ids = new ArrayList<>();
        String after = null;
        do {
            Page<Notice> page = notices.of(owner, after, 4);
            page.items().forEach(notice -> ids.add(notice.id()));
            after = page.next();
        } while (after != null);

        assertThat(ids).hasSize(6).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void pagesOfOnePartyAreFullAndThoseOfAStrangerEmpty() {
        Actor owner = harbour.account();
        Party firm = firmOf(owner);
        Party other = firmOf(owner);
        Party strange = firmOf(harbour.account());
        for (int i = 0; i < 3; i++) {
            tell(firm, Kind.EXPIRED, null, null);
            tell(other, Kind.EXPIRED, null, null);
        }
        tell(strange, Kind.EXPIRED, null, null);

        assertThat(notices.of(owner, firm.id(), null, 3).items())
                .hasSize(3)
                .extracting(Notice::party)
                .containsOnly(firm.id());
        assertThat(notices.of(owner, strange.id(), null, 3).items()).isEmpty();
    }

    @Test
    void eachAccountReadsForItself() {
        Actor owner = harbour.account();
        Party firm = firmOf(owner);
        Actor accountant = harbour.account();
        mandates.grant(accountant.login(), firm, null);
        tell(firm, Kind.EXPIRED, null, null);
        tell(firm, Kind.EXPIRED, null, null);
        Notice newest = notices.of(owner, null, 10).items().get(0);

        assertThat(notices.unread(owner)).isEqualTo(2);
        assertThat(notices.read(owner, newest.id())).isTrue();
        assertThat(notices.read(owner, newest.id())).isTrue();

        assertThat(notices.unread(owner)).isEqualTo(1);
        assertThat(notices.unread(accountant)).isEqualTo(2);
        assertThat(notices.of(owner, null, 10).items()).extracting(Notice::read).containsExactly(true, false);
        assertThat(notices.of(accountant, null, 10).items())
                .extracting(Notice::read)
                .containsExactly(false, false);
    }

    @Test
    void nobodyReadsOrCountsWhatIsAnothers() {
        Actor owner = harbour.account();
        Party firm = firmOf(owner);
        tell(firm, Kind.EXPIRED, null, null);
        long id = notices.of(owner, null, 10).items().get(0).id();
        Actor former = harbour.account();
        mandates.grant(former.login(), firm, LocalDate.of(2026, 3, 1));

        for (Actor stranger : List.of(harbour.applicant(), harbour.clerk("supervisor"), former)) {
            assertThat(notices.unread(stranger)).isZero();
            assertThat(notices.read(stranger, id)).isFalse();
        }
        mandates.grant(former.login(), firm, null);
        assertThat(notices.unread(former)).isEqualTo(1);
        assertThat(notices.read(owner, -1)).isFalse();
    }

    @Test
    void moreThanAHundredAreNotCounted() {
        Actor owner = harbour.account();
        Party firm = firmOf(owner);
        for (int i = 0; i < 103; i++) {
            tell(firm, Kind.EXPIRED, null, null);
        }

        assertThat(notices.unread(owner)).isEqualTo(Notices.MOST_UNREAD);
        List<Long> all =
                notices.of(owner, null, 200).items().stream().map(Notice::id).toList();
        assertThat(notices.read(owner, all)).isEqualTo(103);
        assertThat(notices.unread(owner)).isZero();
    }

    private Party firmOf(Actor owner) {
        Party firm = new Party("company:" + UUID.randomUUID(), ApplicantKind.COMPANY, "Albatros SRL");
        mandates.grant(owner.login(), firm, null);
        return firm;
    }

    private void tell(Party party, Kind kind, LocalDate date, LocalText because) {
        transaction.executeWithoutResult(status -> notices.tell(
                new News(party.id(), kind, new About("quay-permit", null, "quay-permits", "QP-1"), date, because)));
    }
}
