package org.licet.server.applicant;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.allotment.Competitions.Ranked;
import org.licet.engine.application.Alert;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Applications.Awaited;
import org.licet.engine.application.AskedItems;
import org.licet.engine.application.AskedOpinions.OpinionView;
import org.licet.server.api.AskedJson;
import org.licet.server.applicant.AttachmentsController.AttachmentView;
import org.licet.server.applicant.Families.DependentJson;
import org.licet.server.applicant.Families.Family;
import tools.jackson.databind.JsonNode;

/**
 * A file.
 *
 * @param filedBy login of the account that filed it
 * @param decisionDue as the clock stands now; the receipt keeps what it said
 * @param suspendedAt since when the term stands still
 * @param operation asked of an entry; null for an application
 * @param awaited what has to happen next, and by whom
 * @param alerts {@code due-soon}, {@code overdue}, {@code suspended}, {@code opinion-late}, {@code unpaid-late}
 * @param opinions what other agencies were asked, oldest first
 * @param decision null until decided
 * @param entry what was issued, null until then
 * @param ranking place in a competition, null in none or before it is entered
 * @param answerFiles uploads that stand in answers by their id; opened as documents are
 * @param corrections what the applicant was asked to remedy, oldest first
 * @param dependents other authorizations that the process of this file has applied for
 * @param startedBy reference of the file whose process applied for this one; to its owner only
 */
record ApplicationJson(
        String reference,
        String authorization,
        int version,
        String agency,
        ApplicantView applicant,
        String filedBy,
        ReceiptView.ReceiptPart receipt,
        String stage,
        Instant decisionDue,
        @Nullable Instant suspendedAt,
        @Nullable String operation,
        List<AwaitedJson> awaited,
        List<String> alerts,
        List<OpinionJson> opinions,
        @Nullable DecisionJson decision,
        @Nullable EntryRef entry,
        @Nullable RankingJson ranking,
        JsonNode data,
        List<DocumentJson> documents,
        List<AttachmentView> answerFiles,
        List<AskedJson> corrections,
        List<DependentJson> dependents,
        @Nullable String startedBy) {

    record ApplicantView(String id, String kind, String name) {}

    /** @param outcome {@code grant} or {@code refuse} */
    record DecisionJson(
            String outcome, List<String> reasons, @Nullable String note, String by, Instant at, boolean tacit) {}

    /**
     * What another agency was asked.
     *
     * @param opinion id in the package
     * @param state {@code asked}, {@code answered}, {@code silent} (its silence has spoken), {@code late} (still awaited
     *     after its term) or {@code cancelled}
     * @param outcome {@code favourable} or {@code unfavourable}; null while there is none
     * @param late whether it was answered after its term
     * @param answer the whole answer; to clerks of the file's agency only
     */
    record OpinionJson(
            String opinion,
            String agency,
            Instant askedAt,
            Instant due,
            String state,
            @Nullable String outcome,
            boolean silent,
            boolean late,
            @Nullable Instant answeredAt,
            @Nullable JsonNode answer) {

        static OpinionJson of(OpinionView it) {
            return new OpinionJson(
                    it.id(),
                    it.agency(),
                    it.askedAt(),
                    it.due(),
                    it.state(),
                    it.outcome(),
                    it.silent(),
                    it.late(),
                    it.answeredAt(),
                    it.answer());
        }
    }

    /** @param outcome {@code entered}, {@code placed}, {@code waiting}, {@code unplaced}, {@code out} */
    record RankingJson(String outcome, @Nullable Integer rank, BigDecimal score) {

        static RankingJson of(Ranked it) {
            return new RankingJson(it.outcome(), it.rank(), it.score());
        }
    }

    record EntryRef(String register, String number) {}

    /**
     * @param from {@code applicant}, {@code agency}, or {@code opinion} for another agency's
     * @param what element of the task, pointer of the item, or id of the opinion
     * @param requirement what the law asks for, with its title and its acts; of the applicant's items only
     * @param until when it may be supplied at last
     */
    record AwaitedJson(
            String from,
            String what,
            @Nullable String message,
            @Nullable String requirement,
            @Nullable String title,
            List<String> legalBasis,
            @Nullable Instant until) {

        static AwaitedJson of(Awaited it, Locale language) {
            AskedItems.Item item = it.item();
            return item == null
                    ? new AwaitedJson(it.from(), it.what(), it.message(language), null, null, List.of(), it.until())
                    : new AwaitedJson(
                            it.from(),
                            it.what(),
                            it.message(language),
                            item.requirement(),
                            item.title().in(language),
                            AskedJson.ItemJson.legalBasis(item, language),
                            it.until());
        }
    }

    /** @param document id of the declared document; @param supersededAt when another took its place; null for what counts */
    record DocumentJson(String document, AttachmentView attachment, @Nullable Instant supersededAt) {}

    static ApplicationJson of(ApplicationView it, Family family, Locale language) {
        return of(it, family, null, language);
    }

    static ApplicationJson of(ApplicationView it, Family family, @Nullable Ranked ranked, Locale language) {
        Applications.DecisionView decided = it.decision();
        return new ApplicationJson(
                it.reference().value(),
                it.version().packageId(),
                it.version().version(),
                it.agency(),
                new ApplicantView(
                        it.applicant().id(),
                        it.applicant().kind().key(),
                        it.applicant().name()),
                it.filedBy(),
                ReceiptView.ReceiptPart.of(it.receipt()),
                it.stage().key(),
                it.due(),
                it.suspendedAt(),
                it.operation(),
                it.awaited().stream()
                        .map(awaited -> AwaitedJson.of(awaited, language))
                        .toList(),
                it.alerts().stream().map(Alert::key).toList(),
                it.opinions().stream().map(OpinionJson::of).toList(),
                decided == null
                        ? null
                        : new DecisionJson(
                                decided.outcome(),
                                decided.reasons(),
                                decided.note(),
                                decided.by(),
                                decided.at(),
                                decided.tacit()),
                it.registerId() == null || it.entryNumber() == null
                        ? null
                        : new EntryRef(it.registerId(), it.entryNumber()),
                ranked == null ? null : RankingJson.of(ranked),
                it.data(),
                it.documents().stream()
                        .map(document -> new DocumentJson(
                                document.document(), AttachmentView.of(document.attachment()), document.supersededAt()))
                        .toList(),
                it.answerFiles().stream().map(AttachmentView::of).toList(),
                AskedJson.all(it.corrections(), language),
                family.dependents(),
                family.startedBy());
    }
}
