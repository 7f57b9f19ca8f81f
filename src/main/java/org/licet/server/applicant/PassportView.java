package org.licet.server.applicant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LifeEvent;
import org.licet.engine.catalogue.Passport;
import org.licet.forms.FormSet;

/**
 * The passport of an authorization. Texts are objects of language to text.
 *
 * @param lifeEvents by which people look for it
 * @param forms names of its forms; the schema of each is at {@code /forms/{form}}
 * @param application what an applicant sends
 * @param fees empty when nothing is to be paid
 * @param operations what the holder of an entry may ask for
 * @param links paths of its documents
 */
record PassportView(
        String id,
        int version,
        Instant publishedAt,
        String category,
        String agency,
        Map<String, String> title,
        Map<String, String> summary,
        List<LegalBasisView> legalBasis,
        List<String> applicants,
        List<String> lifeEvents,
        List<String> languages,
        String calendar,
        ApplicationPart application,
        List<String> forms,
        TermView term,
        List<LawView.FeeView> fees,
        List<LawView.RequirementView> requirements,
        List<ReasonView> refusalReasons,
        List<LawView.OpinionView> opinions,
        List<LawView.OperationView> operations,
        RegisterView register,
        Map<String, String> links) {

    /** An authorization in a list. */
    record Row(
            String id,
            int version,
            String category,
            String agency,
            Map<String, String> title,
            Map<String, String> summary,
            List<String> lifeEvents,
            TermView term) {

        static Row of(Passport passport) {
            Description it = passport.description();
            return new Row(
                    it.id(),
                    passport.version().version(),
                    LawView.word(it.category()),
                    it.agency(),
                    it.title().byLanguage(),
                    it.summary().byLanguage(),
                    lifeEventsOf(it),
                    termOf(it));
        }
    }

    /** In the order of the product's list. */
    private static List<String> lifeEventsOf(Description it) {
        return it.lifeEvents().stream().sorted().map(LifeEvent::key).toList();
    }

    record LegalBasisView(String id, Map<String, String> title, @Nullable String url) {}

    record ApplicationPart(String form, List<DocumentView> documents) {}

    /** @param required {@code always}, {@code never} or {@code depends} (on the answers); @param maxSize bytes */
    record DocumentView(String id, Map<String, String> title, String required, List<String> types, long maxSize) {}

    /** @param length in the notation of packages, {@code 10 working days}; @param silence what happens without a decision */
    record TermView(String length, String silence, SuspensionView suspension) {}

    /** @param max how long the term may stand still; @param then what follows when nothing was supplied */
    record SuspensionView(String max, String then) {}

    record ReasonView(String id, Map<String, String> title, List<String> legalBasis) {}

    /** @param fields those that the public sees */
    record RegisterView(String id, Map<String, String> title, @Nullable String validity, List<FieldView> fields) {}

    record FieldView(String name, String type, Map<String, String> title, boolean search) {}

    static PassportView of(Passport passport, FormSet forms) {
        Description it = passport.description();
        String path = "/api/v1/authorizations/" + it.id();
        return new PassportView(
                it.id(),
                passport.version().version(),
                passport.publishedAt(),
                LawView.word(it.category()),
                it.agency(),
                it.title().byLanguage(),
                it.summary().byLanguage(),
                it.legalBasis().stream()
                        .map(law -> new LegalBasisView(law.id(), law.title().byLanguage(), law.url()))
                        .toList(),
                it.applicants().stream().map(ApplicantKind::key).sorted().toList(),
                lifeEventsOf(it),
                it.languages(),
                it.calendar(),
                new ApplicationPart(
                        it.application().form(),
                        it.application().documents().values().stream()
                                .map(PassportView::document)
                                .toList()),
                Forms.names(forms),
                termOf(it),
                LawView.fees(it.life()),
                LawView.requirements(it.life()),
                it.refusalReasons().values().stream()
                        .map(reason ->
                                new ReasonView(reason.id(), reason.title().byLanguage(), reason.legalBasis()))
                        .toList(),
                LawView.opinions(it.life()),
                LawView.operations(it.life()),
                registerOf(it.register()),
                Map.of(
                        "openapi",
                        path + "/openapi.json",
                        "form",
                        path + "/forms/" + it.application().form()));
    }

    private static DocumentView document(Description.Document document) {
        return new DocumentView(
                document.id(),
                document.title().byLanguage(),
                Requirement.of(document.required()),
                document.types().stream().sorted().toList(),
                document.maxSize());
    }

    private static TermView termOf(Description it) {
        Description.Suspension suspension = it.term().suspension();
        return new TermView(
                it.term().length().toString(),
                LawView.word(it.term().silence()),
                new SuspensionView(suspension.max().toString(), LawView.word(suspension.then())));
    }

    private static RegisterView registerOf(Description.RegisterPart register) {
        List<FieldView> fields = register.fields().values().stream()
                .filter(field -> field.visibility() == Description.Visibility.PUBLIC)
                .map(field ->
                        new FieldView(field.name(), field.type(), field.title().byLanguage(), field.search()))
                .toList();
        return new RegisterView(
                register.id(),
                register.title().byLanguage(),
                register.validity() == null ? null : register.validity().toString(),
                fields);
    }
}
