package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Parallel.Outcome;
import org.licet.forms.FieldError;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FilingTest {

    private static final String TRADER = "{'vessel': 'Delfin', 'length': 20, 'purpose': 'trade'}";

    @Autowired
    Harbour harbour;

    @Autowired
    FilingApplication filing;

    @Autowired
    Applications applications;

    @Autowired
    Attachments attachments;

    @Autowired
    Mandates mandates;

    @Test
    void refusesWrongAndUnknownAnswersWithTheirPlaces() {
        Actor applicant = harbour.applicant();

        assertThat(refused(applicant, "{'vessel': 7, 'length': -1, 'purpose': 'private', 'colour': 'red'}"))
                .extracting(FieldError::pointer, FieldError::code)
                .contains(
                        Tuple.tuple("/vessel", "type"),
                        Tuple.tuple("/length", "exclusiveMinimum"),
                        Tuple.tuple("/colour", "unknown"));
        assertThat(applications.mine(applicant, null, 50).items()).isEmpty();
    }

    @Test
    void refusesUnknownAuthorizations() {
        Actor applicant = harbour.applicant();

        assertThatThrownBy(() -> filing.file(
                        new Filing(applicant, "no-such", null, Harbour.json("{}"), List.of(), false, Locale.ENGLISH)))
                .isInstanceOf(UnknownAuthorization.class);
    }

    @Test
    void incompleteFilingIsTakenOnlyWhenItSaysSo() {
        Actor applicant = harbour.applicant();
        String answers = "{'vessel': 'Delfin', 'purpose': 'trade'}";

        assertThat(refused(applicant, answers))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(Tuple.tuple("/length", "required"), Tuple.tuple("/documents/photo", "required"));
        Receipt receipt = filing.file(incomplete(applicant, answers));

        assertThat(receipt.missing()).extracting(FieldError::pointer).containsExactly("/length", "/documents/photo");
        assertThat(find(applicant, receipt).awaited())
                .extracting(Applications.Awaited::from, Applications.Awaited::what)
                .containsExactly(Tuple.tuple("applicant", "/length"), Tuple.tuple("applicant", "/documents/photo"));
    }

    @Test
    void incompleteFilingStillMayNotBeWrong() {
        Actor applicant = harbour.applicant();

        assertThatThrownBy(() -> filing.file(incomplete(applicant, "{'vessel': 7}")))
                .isInstanceOf(WrongAnswers.class);
    }

    @Test
    void hiddenAnswersArePrunedBeforeTheyAreStored() {
        Actor applicant = harbour.applicant();

        Receipt receipt =
                harbour.file(applicant, "{'vessel': 'A', 'length': 5, 'purpose': 'private', 'institute': 'USM'}");

        assertThat(find(applicant, receipt).data())
                .isEqualTo(Harbour.json("{'vessel': 'A', 'length': 5, 'purpose': 'private'}"));
    }

    @Test
    void documentThatAConditionRequiresMustBeAttached() {
        Actor applicant = harbour.applicant();

        assertThat(refused(applicant, TRADER))
                .containsExactly(new FieldError("/documents/photo", "required", "Attach: Photo of the boat."));
        String photo = upload(applicant, Harbour.png(100));
        Receipt receipt = harbour.file(applicant, TRADER, new DocumentRef("photo", photo));

        assertThat(find(applicant, receipt).documents())
                .extracting(Applications.DocumentView::document, view -> view.attachment()
                        .id())
                .containsExactly(Tuple.tuple("photo", photo));
    }

    @Test
    void refusesDocumentsThatDoNotFit() {
        Actor applicant = harbour.applicant();
        String photo = upload(applicant, Harbour.png(100));
        String large = upload(applicant, Harbour.png(1024 * 1024 + 1));
        String papers = upload(applicant, Harbour.pdf());
        String others = upload(harbour.applicant(), Harbour.png(100));

        assertThat(refused(applicant, TRADER, new DocumentRef("portrait", photo)))
                .extracting(FieldError::pointer, FieldError::code)
                .contains(Tuple.tuple("/documents/portrait", "unknown-document"));
        assertThat(code(applicant, new DocumentRef("photo", "no-such"))).isEqualTo("unknown-attachment");
        assertThat(code(applicant, new DocumentRef("photo", others))).isEqualTo("unknown-attachment");
        assertThat(code(applicant, new DocumentRef("photo", papers))).isEqualTo("media-type");
        assertThat(code(applicant, new DocumentRef("photo", large))).isEqualTo("too-large");
        assertThat(code(applicant, new DocumentRef("photo", photo), new DocumentRef("photo", photo)))
                .isEqualTo("unknown-attachment");
    }

    @Test
    void attachmentServesOneApplicationOnly() {
        Actor applicant = harbour.applicant();
        DocumentRef photo = new DocumentRef("photo", upload(applicant, Harbour.png(100)));
        harbour.file(applicant, TRADER, photo);

        assertThat(code(applicant, photo)).isEqualTo("unknown-attachment");
    }

    @Test
    void attachmentOfManyFilingsAtOnceServesOne() {
        Actor applicant = harbour.applicant();
        DocumentRef photo = new DocumentRef("photo", upload(applicant, Harbour.png(100)));

        Outcome<Receipt> outcome = Parallel.run(10, 10, () -> harbour.file(applicant, TRADER, photo));

        assertThat(outcome.results()).hasSize(1);
        assertThat(outcome.failures()).hasSize(9).allMatch(WrongAnswers.class::isInstance);
        assertThat(applications.mine(applicant, null, 10).items()).hasSize(1);
    }

    @Test
    void refusesAnApplicantWhomNobodyCanTell() {
        Actor nobody = harbour.account();
        Actor two = harbour.applicant();
        Party company = harbour.party(ApplicantKind.COMPANY);
        mandates.grant(two.login(), company, null);
        mandates.grant(two.login(), harbour.party(ApplicantKind.NOTARY), null);

        assertThatThrownBy(() -> harbour.file(nobody))
                .isInstanceOfSatisfying(ApplicantUnidentified.class, e -> assertThat(e.candidates())
                        .isEmpty());
        assertThatThrownBy(() -> harbour.file(two))
                .isInstanceOfSatisfying(ApplicantUnidentified.class, e -> assertThat(e.candidates())
                        .hasSize(2));
        Receipt receipt = filing.file(named(two, company.id()));

        assertThat(find(two, receipt).applicant()).isEqualTo(company);
        assertThatThrownBy(() -> filing.file(
                        named(two, harbour.party(ApplicantKind.COMPANY).id())))
                .isInstanceOf(ApplicantUnidentified.class);
    }

    private static Filing named(Actor by, String party) {
        return new Filing(by, Harbour.PERMIT, party, Harbour.json(Harbour.boat()), List.of(), false, Locale.ENGLISH);
    }

    private static Filing incomplete(Actor by, String data) {
        return new Filing(by, Harbour.PERMIT, null, Harbour.json(data), List.of(), true, Locale.ENGLISH);
    }

    private List<FieldError> refused(Actor by, String data, DocumentRef... documents) {
        return catchThrowableOfType(WrongAnswers.class, () -> harbour.file(by, data, documents))
                .errors();
    }

    private String code(Actor by, DocumentRef... documents) {
        List<FieldError> errors = refused(by, TRADER, documents);
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).pointer()).isEqualTo("/documents/photo");
        return errors.get(0).code();
    }

    private String upload(Actor by, byte[] bytes) {
        return attachments.store(by, "file", new ByteArrayInputStream(bytes)).id();
    }

    private ApplicationView find(Actor by, Receipt receipt) {
        return applications.find(by, receipt.reference(), null).orElseThrow();
    }
}
