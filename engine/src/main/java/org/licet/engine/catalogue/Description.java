package org.licet.engine.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.calendar.Span;
import org.licet.forms.DataCondition;

/**
 * {@code package.yaml}, read and typed.
 *
 * @param lifeEvents by which people find it in the catalogue; none where it fits none
 */
public record Description(
        String id,
        Category category,
        String agency,
        LocalText title,
        LocalText summary,
        List<LegalBasis> legalBasis,
        Set<ApplicantKind> applicants,
        List<String> languages,
        String calendar,
        ApplicationPart application,
        TermPart term,
        Map<String, RefusalReason> refusalReasons,
        Map<String, LocalText> roles,
        RegisterPart register,
        LegalLife life,
        Set<LifeEvent> lifeEvents,
        WorkPart work) {

    public Description {
        refusalReasons = inOrder(refusalReasons);
        roles = inOrder(roles);
        lifeEvents = Set.copyOf(lifeEvents);
    }

    /** Unmodifiable, in the order of the file. */
    private static <V> Map<String, V> inOrder(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * What it means that the term ends without a decision: never a grant where acts are limited, whatever is declared.
     *
     * @param operation as for {@link #termOf}
     */
    public Silence silenceOf(@Nullable String operation) {
        Silence declared = termOf(operation).silence();
        boolean limited = operation == null && life.allotment() != null;
        return limited && declared == Silence.GRANT ? Silence.NONE : declared;
    }

    /**
     * The term of an application, or of an operation on an entry: its own, or the law's of its kind (Law 160/2011: a
     * duplicate in 3 working days, an amendment in 5, else tacit, all else in 10).
     *
     * @param operation key of an {@link LegalLife.OperationKind}; null for an application
     */
    public TermPart termOf(@Nullable String operation) {
        if (operation == null) {
            return term;
        }
        LegalLife.OperationKind kind = LegalLife.OperationKind.valueOf(operation.toUpperCase(Locale.ROOT));
        LegalLife.Operation declared = life.operations().get(kind);
        if (declared != null && declared.term() != null) {
            return declared.term();
        }
        return switch (kind) {
            case AMEND ->
                new TermPart(
                        new Span(5, Span.Unit.WORKING_DAYS),
                        category == Category.CERTIFICATE ? Silence.NONE : Silence.GRANT,
                        Suspension.BY_LAW);
            case DUPLICATE -> new TermPart(new Span(3, Span.Unit.WORKING_DAYS), Silence.NONE, Suspension.BY_LAW);
            default -> new TermPart(new Span(10, Span.Unit.WORKING_DAYS), Silence.NONE, Suspension.BY_LAW);
        };
    }

    /** Whether processes of that agency's authorizations may start this one. */
    public boolean isSharedWith(String other) {
        return agency.equals(other) || life.sharedWith().contains(other);
    }

    /** Whether forms of that agency's authorizations may look something up in the register. */
    public boolean isRegisterSharedWith(String other) {
        return agency.equals(other) || register.sharedWith().contains(other);
    }

    /**
     * The form whose answers a file holds.
     *
     * @param operation as for {@link #termOf}
     * @return null for an operation that asks no more than a ground and a note
     */
    public @Nullable String formOf(@Nullable String operation) {
        if (operation == null) {
            return application.form();
        }
        LegalLife.Operation declared =
                life.operations().get(LegalLife.OperationKind.valueOf(operation.toUpperCase(Locale.ROOT)));
        return declared == null ? null : declared.form();
    }

    /** What kind of authorization it is. */
    public enum Category {
        LICENCE,
        AUTHORIZATION,
        CERTIFICATE,
        REGISTRATION,
        NOTIFICATION
    }

    /** What the engine does by itself when the term ends without a decision. */
    public enum Silence {
        GRANT,
        REJECT,
        NONE
    }

    /** Who may see a field of an entry. */
    public enum Visibility {
        PUBLIC,
        MASKED,
        RESTRICTED
    }

    public record LegalBasis(String id, LocalText title, @Nullable String url) {}

    /** @param prefill dotted path in the form to what stands there in a new draft */
    public record ApplicationPart(String form, Map<String, Document> documents, Map<String, Prefill> prefill) {
        public ApplicationPart {
            documents = inOrder(documents);
            prefill = inOrder(prefill);
        }
    }

    /**
     * @param required when the document must be there
     * @param types allowed media types, by content
     * @param maxSize bytes
     */
    public record Document(String id, LocalText title, DataCondition required, Set<String> types, long maxSize) {}

    /** What happens when an applicant does not supply what was asked for. */
    public enum Unsupplied {
        /** The term runs on, and the file is decided as it is. */
        RESUME,
        /** The file lapses. */
        LAPSE
    }

    /** @param max how long the term may stand still; @param then what follows when nothing was supplied by then */
    public record Suspension(Span max, Unsupplied then) {

        /** The law's own: 30 days, then decide within the remainder. */
        public static final Suspension BY_LAW = new Suspension(new Span(30, Span.Unit.DAYS), Unsupplied.RESUME);
    }

    public record TermPart(Span length, Silence silence, Suspension suspension) {}

    public record RefusalReason(String id, LocalText title, List<String> legalBasis) {}

    /**
     * @param number pattern, {@code TC-{year}-{sequence:6}}
     * @param validity fixed span, or null when {@code validityDecision} or nothing (unlimited) gives it
     * @param validityDecision {@code decision.output} whose value is a span in text
     * @param entry field of the entry to the path that fills it: {@code application.holder.name}, {@code fee.amount}
     * @param reminders how long before the end of validity the holder is reminded of it
     * @param sharedWith other agencies whose forms may look something up in it
     */
    public record RegisterPart(
            String id,
            LocalText title,
            String number,
            @Nullable Span validity,
            @Nullable String validityDecision,
            Map<String, String> entry,
            Map<String, Field> fields,
            List<Span> reminders,
            Set<String> sharedWith) {
        public RegisterPart {
            sharedWith = Set.copyOf(sharedWith);
            reminders = List.copyOf(reminders);
            entry = inOrder(entry);
            fields = inOrder(fields);
        }
    }

    /**
     * @param type JSON type of the register's schema, {@code date} for strings of that format
     * @param search whether the public may filter by it (only when public)
     */
    public record Field(
            String name,
            String type,
            LocalText title,
            Visibility visibility,
            boolean search,
            boolean list,
            boolean personal) {}
}
