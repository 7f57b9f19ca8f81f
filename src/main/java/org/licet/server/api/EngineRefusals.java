package org.licet.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Deputies.DeputyshipRefused;
import org.licet.engine.access.Deputies.UnknownDeputyship;
import org.licet.engine.application.ApplicantUnidentified;
import org.licet.engine.application.Applications.ReadReason;
import org.licet.engine.application.Applications.ReasonNeeded;
import org.licet.engine.application.Attachments.RefusedUpload;
import org.licet.engine.application.ClosingFiles.FileNotOver;
import org.licet.engine.application.ClosingFiles.FileOver;
import org.licet.engine.application.ClosingFiles.UnknownFile;
import org.licet.engine.application.CounterRefused;
import org.licet.engine.application.Decisions.AlreadyDecided;
import org.licet.engine.application.Decisions.TermSuspended;
import org.licet.engine.application.Decisions.UndeclaredReason;
import org.licet.engine.application.Drafts.StaleDraft;
import org.licet.engine.application.Drafts.UnknownDraft;
import org.licet.engine.application.Incidents.UnknownIncident;
import org.licet.engine.application.VirusScan.ScanUnavailable;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.NotYourAgency;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.catalogue.PackageReader.UnreadablePackage;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.engine.catalogue.UnknownRegister;
import org.licet.engine.correction.Corrections.CorrectionConflict;
import org.licet.engine.correction.WrongCorrection;
import org.licet.engine.lookup.LookUps.TooManyLookUps;
import org.licet.engine.payment.Payments.UnknownOrder;
import org.licet.engine.payment.Payments.WrongPayment;
import org.licet.engine.record.BadCursor;
import org.licet.engine.record.OnceOnly.KeyReused;
import org.licet.engine.register.Registers.UnsearchableField;
import org.licet.engine.task.SavedViews.UnknownView;
import org.licet.engine.task.SavedViews.ViewRefused;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.UnknownTask;
import org.licet.engine.task.Tasks.WrongFilter;
import org.licet.forms.FieldError;
import org.licet.processes.IncidentGone;
import org.licet.processes.TaskGone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;

/** What the engine's refusals are on the wire. */
final class EngineRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(EngineRefusals.class);

    private EngineRefusals() {}

    static @Nullable Refusal of(Exception failure) {
        if (failure instanceof Refusal refusal) {
            return refusal;
        }
        if (failure instanceof WrongAnswers wrong) {
            return Refusal.answers(wrong.errors());
        }
        if (failure instanceof ApplicantUnidentified unidentified) {
            return applicant(unidentified);
        }
        if (failure instanceof CounterRefused counter) {
            return counter(counter);
        }
        if (failure instanceof TaskConflict conflict) {
            return Refusal.of(409, "task-" + conflict.code(), conflict.about());
        }
        if (failure instanceof RefusedUpload upload) {
            return Refusal.of(upload.code().contains("large") ? 413 : 422, "refused-upload", upload.getMessage())
                    .with("code", upload.code());
        }
        if (failure instanceof ScanUnavailable) {
            LOG.error("an upload was refused because it could not be scanned for viruses", failure);
            return Refusal.of(503, "scan-unavailable");
        }
        if (failure instanceof DeputyshipRefused refused) {
            return Bodies.refused(refused.field(), refused.code());
        }
        if (failure instanceof ViewRefused refused) {
            return Bodies.refused(refused.field(), refused.code());
        }
        if (failure instanceof ReasonNeeded) {
            return reason();
        }
        if (failure instanceof WrongCorrection wrong) {
            return CorrectionRefusals.of(wrong);
        }
        if (failure instanceof CorrectionConflict conflict) {
            return CorrectionRefusals.of(conflict);
        }
        Refusal limited = AllotmentRefusals.of(failure);
        return limited == null ? named(failure) : limited;
    }

    private static @Nullable Refusal named(Exception failure) {
        if (failure instanceof UnknownAuthorization) {
            return Refusal.of(404, "unknown-authorization", failure.getMessage());
        }
        if (failure instanceof UnknownRegister) {
            return Refusal.of(404, "unknown-register", failure.getMessage());
        }
        if (failure instanceof UnknownTask
                || failure instanceof UnknownFile
                || failure instanceof UnknownOrder
                || failure instanceof UnknownDraft
                || failure instanceof UnknownIncident
                || failure instanceof UnknownDeputyship
                || failure instanceof UnknownView
                || failure instanceof IncidentGone) {
            return Refusal.notFound();
        }
        if (failure instanceof TaskGone) {
            return Refusal.of(409, "task-done");
        }
        if (failure instanceof StaleDraft) {
            return Refusal.of(412, "draft-changed");
        }
        if (failure instanceof AlreadyDecided) {
            return Refusal.of(409, "already-decided");
        }
        if (failure instanceof WrongPayment wrong) {
            return Refusal.of(409, "wrong-payment", wrong.getMessage()).with("code", wrong.code());
        }
        if (failure instanceof FileOver over) {
            return Refusal.of(409, "file-over").with("stage", over.stage().key());
        }
        if (failure instanceof FileNotOver open) {
            return Refusal.of(409, "file-not-over").with("stage", open.stage().key());
        }
        if (failure instanceof TermSuspended) {
            return Refusal.of(409, "term-suspended");
        }
        if (failure instanceof UndeclaredReason) {
            return Refusal.of(422, "undeclared-reason", failure.getMessage());
        }
        if (failure instanceof PackageMistake) {
            // the request may be sent again, unchanged, once the package is mended
            LOG.error("a package cannot go on as it is written: {}", failure.getMessage());
            return Refusal.of(500, "package-mistake", failure.getMessage());
        }
        if (failure instanceof BadCursor) {
            return Refusal.of(400, "invalid-cursor");
        }
        if (failure instanceof UnsearchableField) {
            return Refusal.of(400, "unsearchable-field", failure.getMessage());
        }
        if (failure instanceof WrongFilter wrong) {
            return Refusal.of(400, "wrong-filter", wrong.name(), wrong.detail())
                    .with("code", wrong.code())
                    .with("parameter", "f." + wrong.name());
        }
        if (failure instanceof TooManyLookUps tooMany) {
            return Refusal.of(429, "too-many-requests", tooMany.seconds());
        }
        if (failure instanceof UnreadablePackage) {
            return Refusal.of(422, "unreadable-package", failure.getMessage());
        }
        if (failure instanceof NotYourAgency) {
            return Refusal.of(403, "not-your-agency");
        }
        if (failure instanceof KeyReused) {
            return Refusal.of(422, "key-reused");
        }
        return failure instanceof ConcurrencyFailureException
                ? Refusal.of(503, "try-again")
                : OperationRefusals.of(failure);
    }

    private static Refusal applicant(ApplicantUnidentified unidentified) {
        List<Map<String, String>> candidates = unidentified.candidates().stream()
                .map(party -> Map.of("id", party.id(), "kind", party.kind().key(), "name", party.name()))
                .toList();
        return candidates.isEmpty()
                ? Refusal.of(422, "no-applicant")
                : Refusal.of(422, "which-applicant").with("candidates", candidates);
    }

    private static Refusal counter(CounterRefused refused) {
        if (refused.wrong().isEmpty()) {
            return Refusal.of(403, refused.code());
        }
        Locale language = LocaleContextHolder.getLocale();
        return Refusal.body(refused.wrong().stream()
                .map(wrong -> new FieldError(
                        wrong.field().equals("applicant") ? "/applicant" : "/counter/" + wrong.field(),
                        wrong.code(),
                        Problems.text(language, "wrong-counter." + wrong.code())))
                .toList());
    }

    static Refusal reason() {
        List<String> reasons =
                Arrays.stream(ReadReason.values()).map(ReadReason::key).toList();
        return Refusal.of(403, "reason-needed", String.join(", ", reasons)).with("reasons", reasons);
    }
}
