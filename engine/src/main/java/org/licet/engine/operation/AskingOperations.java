package org.licet.engine.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Party;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicantUnidentified;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.application.Decisions;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.application.FilingOperation;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.By;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.register.EntryChanges;
import org.licet.engine.register.EntryChanges.Asker;
import org.licet.engine.register.EntryChanges.NothingLeft;
import org.licet.engine.register.EntryChanges.Standing;
import org.licet.forms.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Holds the entry, sees whether it may be asked, files, and does at once what no process decides. */
@Component
class AskingOperations implements Operations {

    private final Catalogue catalogue;
    private final EntryChanges changes;
    private final Law law;
    private final Answers answers;
    private final FilingOperation filing;
    private final CaseFiles files;
    private final Decisions decisions;
    private final GrantedOperations granted;

    AskingOperations(
            Catalogue catalogue,
            EntryChanges changes,
            Law law,
            Answers answers,
            FilingOperation filing,
            CaseFiles files,
            Decisions decisions,
            GrantedOperations granted) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.law = law;
        this.answers = answers;
        this.filing = filing;
        this.files = files;
        this.decisions = decisions;
        this.granted = granted;
    }

    @Override
    @Transactional
    public Receipt ask(Asked asked) {
        PublishedPackage published = catalogue.ofRegister(asked.registerId());
        Operation operation = declared(published.description(), asked.operation());
        Standing entry = changes.holdFor(asker(asked.by(), operation), asked.registerId(), asked.number())
                .orElseThrow(() -> new UnknownEntry(asked.number()));
        law.demandOpen(entry, operation, published.description());
        ObjectNode data = answers.accepted(published, operation, asked);
        demandLeft(entry, operation, data);
        Receipt receipt = filing.file(request(published, operation, asked, entry, data));
        if (operation.process() != null) {
            changes.take(entry, receipt.reference().value());
            return receipt;
        }
        decisions.record(receipt.reference(), true, List.of(), null, asked.by().login());
        CaseFile file = files.get(receipt.reference());
        granted.apply(file, entry, asked.by().login(), false);
        return receipt.in(file.stage());
    }

    @Override
    public Optional<Form> ownForm(String operation) {
        return OperationKind.of(operation).map(OwnForms::of).filter(form -> !form.fields()
                .isEmpty());
    }

    private static Operation declared(Description description, String name) {
        return OperationKind.of(name)
                .map(description.life().operations()::get)
                .orElseThrow(() -> new UnknownOperation(
                        name,
                        description.life().operations().keySet().stream()
                                .map(OperationKind::key)
                                .toList()));
    }

    private static Asker asker(Actor by, Operation operation) {
        if (operation.by() == By.HOLDER) {
            return new Asker(by, true, Set.of());
        }
        Set<String> agencies = by.roles().stream()
                .filter(role ->
                        role.role().equals(operation.role()) || role.role().equals(Roles.SUPERVISOR))
                .map(AgencyRole::agency)
                .filter(agency -> !agency.equals(Roles.INSTALLATION))
                .collect(Collectors.toSet());
        return new Asker(by, false, agencies);
    }

    /** Nobody else writes off the entry until this one is decided, so what is enough now is enough then. */
    private static void demandLeft(Standing entry, Operation operation, ObjectNode data) {
        if (operation.kind() == OperationKind.USE) {
            var remaining = Law.quantity(entry, operation).subtract(entry.used());
            if (GrantedOperations.amount(data).compareTo(remaining) > 0) {
                throw new NothingLeft(remaining);
            }
        }
    }

    private FilingOperation.Request request(
            PublishedPackage published, Operation operation, Asked asked, Standing entry, ObjectNode data) {
        return new FilingOperation.Request(
                asked.by(),
                published.version(),
                operation.kind().key(),
                new IssuedEntry(entry.registerId(), entry.number()),
                holder(entry, asked.applicant()),
                data,
                asked.documents(),
                operation.process() != null,
                asked.language());
    }

    private Party holder(Standing entry, @Nullable String named) {
        Party holder = files.get(new ApplicationReference(entry.application())).applicant();
        if (named != null && !named.equals(holder.id())) {
            throw new ApplicantUnidentified(List.of(holder));
        }
        return holder;
    }

    @Override
    public List<Offer> offers(Actor by, String registerId, String number) {
        Description description = catalogue.ofRegister(registerId).description();
        List<Offer> offers = new ArrayList<>();
        for (Operation operation : description.life().operations().values()) {
            changes.readFor(asker(by, operation), registerId, number)
                    .map(entry -> offer(entry, operation, description))
                    .ifPresent(offers::add);
        }
        return offers;
    }

    private Offer offer(Standing entry, Operation operation, Description description) {
        return new Offer(
                operation.kind().key(),
                obstacle(entry, operation, description),
                operation.form(),
                operation.grounds(),
                operation.kind() == OperationKind.RENEW ? law.opensOn(entry, operation, description) : null);
    }

    private @Nullable String obstacle(Standing entry, Operation operation, Description description) {
        try {
            law.demandOpen(entry, operation, description);
            return null;
        } catch (WrongEntryState e) {
            return "entry-state";
        } catch (OperationRunning e) {
            return "operation-running";
        } catch (RenewalNotOpen e) {
            return "renewal-not-open";
        }
    }
}
