package org.licet.engine.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.register.Issuing.Issued;
import org.licet.engine.register.Issuing.Order;
import org.licet.engine.register.Registers.EntryQuery;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A fresh register, and who reads it. */
@EngineTest
abstract class RegisterTest {

    static final Party FIRM = new Party("company:1003600055118", ApplicantKind.COMPANY, "Trans-Nistru SRL");
    static final Party PERSON = new Party("person:2002001234561", ApplicantKind.CITIZEN, "Ștefan Rusu");
    static final Actor CLERK = new Actor("clerk", "Clerk", Set.of(new AgencyRole(PermitPackage.AGENCY, "examiner")));
    static final Actor STRANGER = new Actor("clerk9", "Clerk", Set.of(new AgencyRole("food-safety", "examiner")));

    @Autowired
    PackageReader reader;

    @Autowired
    Publishing publishing;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Issuing issuing;

    @Autowired
    Registers registers;

    @Autowired
    Verification verification;

    @Autowired
    Mandates mandates;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    PublishedPackage published;
    String register;

    @BeforeEach
    void newRegister() {
        published = new PermitPackage(reader, publishing, catalogue).publish();
        register = published.description().register().id();
    }

    static ObjectNode data(String... namesAndJson) {
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree("{\"permitType\":\"annual\",\"vehicleCount\":2}");
        for (int i = 0; i < namesAndJson.length; i += 2) {
            data.set(namesAndJson[i], JsonMapper.shared().readTree(namesAndJson[i + 1]));
        }
        return data;
    }

    Order order(Party holder, ObjectNode data) {
        return new Order(
                published.version(),
                "TC-2026-" + UUID.randomUUID().toString().substring(0, 8),
                holder,
                data,
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2027, 3, 1),
                "approver");
    }

    Issued issue(Order order) {
        return transaction.execute(status -> issuing.issue(order));
    }

    Issued issue(Party holder, String... namesAndJson) {
        return issue(order(holder, data(namesAndJson)));
    }

    static EntryQuery all() {
        return new EntryQuery(Map.of(), Map.of(), Map.of(), null, null, null);
    }
}
