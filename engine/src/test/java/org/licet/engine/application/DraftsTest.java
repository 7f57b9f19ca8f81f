package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Drafts.Draft;
import org.licet.engine.application.Drafts.StaleDraft;
import org.licet.engine.application.Drafts.UnknownDraft;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.record.Page;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Parallel.Outcome;
import org.licet.engine.testing.SettableClock;
import org.licet.forms.FieldError;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@EngineTest
class DraftsTest {

    @Autowired
    Harbour harbour;

    @Autowired
    Drafts drafts;

    @Autowired
    Applications applications;

    @Autowired
    SettableClock clock;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentMapper mapper;

    @Test
    void keepsWhatWasTypedThoughItIsNoFilingYet() {
        Actor applicant = harbour.applicant();
        JsonNode typed = Harbour.json("{'data': {'length': 'eight and a half', 'nonsense': [1, 2.5]}}");

        Draft draft = drafts.create(applicant, Harbour.PERMIT, typed);

        assertThat(drafts.find(applicant, draft.id()).orElseThrow().body()).hasToString(typed.toString());
        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.expiresAt()).isEqualTo("2026-05-31T07:00:00Z");
    }

    @Test
    void refusesToOverwriteAChangeThatWasNotSeen() {
        Actor applicant = harbour.applicant();
        Draft first = drafts.create(applicant, Harbour.PERMIT, Harbour.json("{}"));
        Draft second = drafts.replace(applicant, first.id(), Harbour.json("{'data': {}}"), 1);

        assertThat(second.revision()).isEqualTo(2);
        assertThatThrownBy(() -> drafts.replace(applicant, first.id(), Harbour.json("{}"), 1))
                .isInstanceOfSatisfying(
                        StaleDraft.class, e -> assertThat(e.revision()).isEqualTo(2));
        assertThat(drafts.replace(applicant, first.id(), Harbour.json("{}"), null)
                        .revision())
                .isEqualTo(3);
    }

    @Test
    void submittingFilesTheDraftAndRemovesIt() {
        Actor applicant = harbour.applicant();
        Draft draft = drafts.create(applicant, Harbour.PERMIT, Harbour.json("{'data': " + Harbour.boat() + "}"));

        Receipt receipt = drafts.submit(applicant, draft.id(), Locale.ENGLISH);

        assertThat(applications.find(applicant, receipt.reference(), null)).isPresent();
        assertThat(drafts.find(applicant, draft.id())).isEmpty();
        assertThatThrownBy(() -> drafts.submit(applicant, draft.id(), Locale.ENGLISH))
                .isInstanceOf(UnknownDraft.class);
    }

    @Test
    void draftSubmittedManyTimesAtOnceIsFiledOnce() {
        Actor applicant = harbour.applicant();
        Draft draft = drafts.create(applicant, Harbour.PERMIT, Harbour.json("{'data': " + Harbour.boat() + "}"));

        Outcome<Receipt> outcome = Parallel.run(10, 10, () -> drafts.submit(applicant, draft.id(), Locale.ENGLISH));

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.failures()).hasSize(9).allMatch(UnknownDraft.class::isInstance);
        assertThat(applications.mine(applicant, null, 10).items()).hasSize(1);
    }

    @Test
    void draftThatCannotBeFiledStays() {
        Actor applicant = harbour.applicant();
        Draft wrong = drafts.create(applicant, Harbour.PERMIT, Harbour.json("{'data': {'vessel': 7}}"));
        Draft noFiling = drafts.create(applicant, Harbour.PERMIT, Harbour.json("{'attachments': 'all', 'x': 1}"));

        assertThatThrownBy(() -> drafts.submit(applicant, wrong.id(), Locale.ENGLISH))
                .isInstanceOf(WrongAnswers.class);
        assertThatThrownBy(() -> drafts.submit(applicant, noFiling.id(), Locale.ENGLISH))
                .isInstanceOfSatisfying(WrongAnswers.class, e -> assertThat(e.errors())
                        .extracting(error -> error.pointer() + " " + error.code())
                        .containsExactly("/x unknown", "/attachments type"));

        assertThat(drafts.find(applicant, wrong.id())).isPresent();
        assertThat(applications.mine(applicant, null, 10).items()).isEmpty();
    }

    @Test
    void anothersDraftIsNotThere() {
        Actor other = harbour.applicant();
        Draft draft = drafts.create(harbour.applicant(), Harbour.PERMIT, Harbour.json("{}"));

        assertThat(drafts.find(other, draft.id())).isEmpty();
        assertThat(drafts.list(other, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> drafts.replace(other, draft.id(), Harbour.json("{}"), null))
                .isInstanceOf(UnknownDraft.class);
        assertThatThrownBy(() -> drafts.discard(other, draft.id())).isInstanceOf(UnknownDraft.class);
        assertThatThrownBy(() -> drafts.submit(other, draft.id(), Locale.ENGLISH))
                .isInstanceOf(UnknownDraft.class);
    }

    @Test
    void draftsExpireAfterNinetyDays() {
        Actor applicant = harbour.applicant();
        Draft draft = drafts.create(applicant, Harbour.PERMIT, Harbour.json("{}"));

        clock.advance(Duration.ofDays(90));

        assertThat(drafts.find(applicant, draft.id())).isEmpty();
        assertThat(drafts.expire()).isPositive();
    }

    @Test
    void listGoesOnWhereThePageEnded() {
        Actor applicant = harbour.applicant();
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            created.add(
                    0,
                    drafts.create(applicant, Harbour.PERMIT, Harbour.json("{}")).id());
        }

        List<String> listed = new ArrayList<>();
        String after = null;
        do {
            Page<Draft> page = drafts.list(applicant, after, 2);
            page.items().forEach(draft -> listed.add(draft.id()));
            after = page.next();
        } while (after != null);

        assertThat(listed).isEqualTo(created);
    }

    @Test
    void whatIsTooLongIsKeptAndToldWhenTheDraftIsSubmitted() {
        Actor applicant = harbour.applicant();
        String id = drafts.create(
                        applicant,
                        Harbour.PERMIT,
                        Harbour.json("{'data': {'length': 'long', 'purpose': 'private', 'vessel': '"
                                + "x".repeat(20_001) + "'}}"))
                .id();

        WrongAnswers wrong =
                catchThrowableOfType(WrongAnswers.class, () -> drafts.submit(applicant, id, Locale.ENGLISH));

        assertThat(wrong.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple("/vessel", "too-long"));
        assertThat(drafts.find(applicant, id)).isPresent();
    }

    @Test
    void everySaveKeepsDraftAndUploadsForAnother90Days() {
        Actor applicant = harbour.applicant();
        String photo = attachments
                .store(applicant, "boat.png", new ByteArrayInputStream(Harbour.png(100)))
                .id();
        JsonNode body = Harbour.json("{'data': {'vessel': 'Albatros', 'length': 8.5, 'purpose': 'trade'},"
                + " 'attachments': [{'document': 'photo', 'attachment': '" + photo + "'}]}");
        String id = drafts.create(applicant, Harbour.PERMIT, body).id();

        clock.advance(Duration.ofDays(80));
        attachments.expire();
        Draft saved = drafts.replace(applicant, id, body, null);
        clock.advance(Duration.ofDays(80));
        attachments.expire();
        drafts.expire();

        assertThat(saved.expiresAt()).isEqualTo(saved.updatedAt().plus(Duration.ofDays(90)));
        assertThat(drafts.submit(applicant, id, Locale.ENGLISH)).isNotNull();
    }

    @Test
    void uploadsThatADraftNamesNoMoreGoAsSoonAsOthers() {
        Actor applicant = harbour.applicant();
        String removed = upload(applicant);
        String discarded = upload(applicant);
        Draft draft = drafts.create(applicant, Harbour.PERMIT, naming(removed, discarded));

        drafts.replace(applicant, draft.id(), naming(discarded), null);
        clock.advance(Duration.ofHours(26));
        attachments.expire();
        assertThat(drafts.create(applicant, Harbour.PERMIT, naming(removed))).isNotNull();
        assertThat(unattached(applicant)).isEqualTo(1);
        drafts.discard(applicant, draft.id());
        clock.advance(Duration.ofHours(26));
        attachments.expire();

        assertThat(unattached(applicant)).isZero();
    }

    @Test
    void namingAnothersUploadKeepsItNoLonger() {
        Actor owner = harbour.applicant();
        String upload = upload(owner);

        drafts.create(harbour.applicant(), Harbour.PERMIT, naming(upload));
        clock.advance(Duration.ofHours(26));
        attachments.expire();

        assertThat(unattached(owner)).isZero();
    }

    private String upload(Actor by) {
        return attachments
                .store(by, "boat.png", new ByteArrayInputStream(Harbour.png(100)))
                .id();
    }

    private static JsonNode naming(String... uploads) {
        return Harbour.json(Stream.of(uploads)
                .map(id -> "{'document': 'photo', 'attachment': '" + id + "'}")
                .collect(Collectors.joining(", ", "{'attachments': [", "]}")));
    }

    private int unattached(Actor by) {
        return mapper.countUnattached(by.login());
    }
}
