package org.licet.server.applicant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.LegalLife.By;
import org.licet.engine.catalogue.LegalLife.Operation;

/** What an applicant may know beforehand of the law around the process. Spans are in the notation of packages. */
final class LawView {

    private LawView() {}

    /** What an applicant may be asked to remedy. @param legalBasis ids of acts */
    record RequirementView(String id, Map<String, String> title, List<String> legalBasis) {}

    /** What another agency is asked. @param silence what its silence means */
    record OpinionView(String id, Map<String, String> title, String agency, String term, String silence) {}

    /**
     * What the holder of an entry may ask for.
     *
     * @param form null when nothing is asked but a ground
     * @param term null for the law's own
     * @param opens how long before the end it may be asked for; null for any time
     */
    record OperationView(
            String kind,
            @Nullable String form,
            @Nullable String term,
            @Nullable String opens,
            List<RequirementView> grounds) {}

    /** @param decision decision and output that give the amount; @param when it is due; @param payWithin else it lapses */
    record FeeView(String decision, String currency, String when, String payWithin) {}

    static List<RequirementView> requirements(LegalLife life) {
        return life.requirements().values().stream()
                .map(it -> new RequirementView(it.id(), it.title().byLanguage(), it.legalBasis()))
                .toList();
    }

    static List<OpinionView> opinions(LegalLife life) {
        return life.opinions().values().stream()
                .map(it -> new OpinionView(
                        it.id(), it.title().byLanguage(), it.agency(), it.term().toString(), word(it.silence())))
                .toList();
    }

    static List<OperationView> operations(LegalLife life) {
        return life.operations().values().stream()
                .filter(it -> it.by() == By.HOLDER)
                .map(LawView::operation)
                .toList();
    }

    private static OperationView operation(Operation it) {
        return new OperationView(
                it.kind().key(),
                it.form(),
                it.term() == null ? null : it.term().length().toString(),
                text(it.opens()),
                it.grounds().values().stream()
                        .map(ground ->
                                new RequirementView(ground.id(), ground.title().byLanguage(), ground.legalBasis()))
                        .toList());
    }

    static List<FeeView> fees(LegalLife life) {
        LegalLife.Fee fee = life.fee();
        return fee == null
                ? List.of()
                : List.of(new FeeView(
                        fee.decision(),
                        fee.currency(),
                        word(fee.when()),
                        fee.payWithin().toString()));
    }

    private static @Nullable String text(@Nullable Span span) {
        return span == null ? null : span.toString();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
