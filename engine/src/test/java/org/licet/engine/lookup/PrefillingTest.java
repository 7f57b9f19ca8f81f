package org.licet.engine.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.application.Drafts;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What stands in a new draft before anybody has typed. */
@EngineTest
class PrefillingTest {

    private static final String YAML = "package.yaml";

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Mandates mandates;

    @Test
    void proposesInANewDraftWhatIsKnownOfTheApplicant() {
        String authorization = quay.publish(quay.files()
                .with(YAML, "  form: application\n", "  form: application\n  prefill: {goods: account.name}\n"));
        Actor applicant = harbour.applicant();

        assertThat(drafted(applicant, authorization, "{}")).isEqualTo(Harbour.json("{'goods': 'Ion Rusu'}"));
        assertThat(drafted(applicant, authorization, "{'data': {'goods': 'Coal', 'metres': 2}}"))
                .isEqualTo(Harbour.json("{'goods': 'Coal', 'metres': 2}"));
        assertThat(drafted(applicant, authorization, "{'data': {'goods': ''}}"))
                .isEqualTo(Harbour.json("{'goods': ''}"));
    }

    @Test
    void proposesNothingWhileItIsOpenForWhom() {
        String authorization = quay.publish(quay.files()
                .with(YAML, "  form: application\n", "  form: application\n  prefill: {goods: account.kind}\n"));
        Actor several = harbour.applicant();
        Party company = harbour.party(ApplicantKind.COMPANY);
        mandates.grant(several.login(), company, null);
        Party stranger = harbour.party(ApplicantKind.COMPANY);

        assertThat(drafted(several, authorization, "{'data': {}}")).isEqualTo(Harbour.json("{}"));
        assertThat(drafted(several, authorization, "{'data': {}, 'applicant': '" + stranger.id() + "'}"))
                .isEqualTo(Harbour.json("{}"));
        assertThat(drafted(several, authorization, "{'data': {}, 'applicant': '" + company.id() + "'}"))
                .isEqualTo(Harbour.json("{'goods': 'company'}"));
    }

    @Test
    void proposesAtTheCounterWhatIsSaidOfWhoStandsThere() {
        String authorization = quay.publish(quay.files()
                .with(YAML, "  form: application\n", "  form: application\n  prefill: {goods: account.id}\n"));
        String body = "{'data': {}, 'counter': {'kind': 'company', 'id': '1003600055110', 'name': 'Trans Nistru SRL'}}";

        assertThat(drafted(harbour.clerk("examiner"), authorization, body))
                .isEqualTo(Harbour.json("{'goods': '1003600055110'}"));
        assertThat(drafted(harbour.applicant(), authorization, body)).isEqualTo(Harbour.json("{}"));
        assertThat(drafted(harbour.clerk("examiner"), authorization, body.replace("1003600055110", "123")))
                .isEqualTo(Harbour.json("{}"));
    }

    @Test
    void proposesNothingInWhatIsNoApplication() {
        String authorization = quay.publish(quay.files()
                .with(YAML, "  form: application\n", "  form: application\n  prefill: {goods: account.name}\n"));
        JsonNode body = Harbour.json("{'correction': {'file': 'x', 'data': {}}}");

        assertThat(drafts.create(harbour.applicant(), authorization, body).body())
                .isEqualTo(body);
    }

    @Test
    void proposesWhatAnEntryOfTheApplicantSays() {
        Quay.Files owner = quay.files();
        quay.granted(owner, harbour.applicant(), "1003600055110");
        String authorization = quay.publish(quay.files()
                .with(
                        YAML,
                        "  form: application\n",
                        "  form: application\n  prefill: {metres: {lookUp: " + owner.id()
                                + "s, by: goods, of: account.id, take: metres}}\n"));
        Actor manager = harbour.account();
        mandates.grant(
                manager.login(), new Party("company:1003600055110", ApplicantKind.COMPANY, "Trans Nistru SRL"), null);

        assertThat(drafted(manager, authorization, "{'data': {'goods': 'Coal'}}"))
                .isEqualTo(Harbour.json("{'goods': 'Coal', 'metres': 40}"));
        assertThat(drafted(harbour.applicant(), authorization, "{}")).isEqualTo(Harbour.json("{}"));

        quay.publish(owner.with(YAML, "goods: {visibility: public", "goods: {visibility: restricted"));
        assertThat(drafted(manager, authorization, "{}")).isEqualTo(Harbour.json("{}"));
    }

    private JsonNode drafted(Actor by, String authorization, String body) {
        return drafts.create(by, authorization, Harbour.json(body)).body().path("data");
    }
}
