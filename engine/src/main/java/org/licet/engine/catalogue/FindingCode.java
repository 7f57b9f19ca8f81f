package org.licet.engine.catalogue;

import java.util.Locale;

/**
 * What the engine's own linter may find. The linters of forms and of models have further codes; a code never changes
 * its meaning.
 */
public enum FindingCode {
    // files
    UNKNOWN_FILE("The package format has no file of this name."),
    MISSING_FILE("A file that every such package needs is not there."),
    NOT_UTF_8("A text file is not in UTF-8."),
    UNUSED_FILE("The file is never used."),

    // YAML
    MALFORMED_YAML("package.yaml is not readable YAML."),
    FORBIDDEN_YAML("package.yaml uses an anchor, an alias, a tag or a second document."),
    DUPLICATE_KEY("The same key stands twice in one place."),
    UNKNOWN_KEY("The package format has no key of this name here."),
    MISSING_KEY("A key that is needed is not there."),
    WRONG_TYPE("A value is of another kind than the key takes: text, list, map, true or false."),
    WRONG_VALUE("A value is not one of those, or not in the notation, that the key takes."),
    NOT_SUPPORTED_YET("The package format names it, but this version does not enforce it yet."),
    DUPLICATE_ID("Two things of one list have the same id."),
    UNKNOWN_REFERENCE("An id points at nothing in package.yaml: a legal basis, a refusal reason."),
    SEVERAL_LIMITS("There is more than one of quota, fund and competition."),
    UNKNOWN_CALENDAR("The installation has no such calendar."),

    // texts
    MALFORMED_TEXTS("A line of an i18n file is not `key = text`."),
    MISSING_TEXT("A text is not there in one of the package's languages."),
    UNDRAWN_STEP("A text names a step that no drawing has."),

    // forms, roles, tasks
    RESERVED_NAME("A form or decision has a name by which expressions read something else."),
    UNKNOWN_FORM("The package has no form of this name."),
    UNUSED_FORM("No task, application, opinion or operation uses the form."),
    UNKNOWN_ROLE("package.yaml declares no such role."),
    UNUSED_ROLE("No task and no operation is offered to the role."),
    UNKNOWN_TASK("No user task has this id."),
    UNKNOWN_PROCESS("The package has no such process beside the main one."),
    WRONG_OPINION_FORM("An opinion cannot be given with the form: its field `outcome` does not take the two outcomes."),
    WRONG_USE_FORM("Nothing can be written off with the form: it has no required number `amount`."),
    MISSING_OPERATION("An operation makes no sense without another one that is not declared."),

    // paths and decisions
    UNKNOWN_NAME("An expression reads a name that is no document, form, decision or task of the package."),
    UNKNOWN_PATH("An expression reads a field that the document does not have."),
    NEVER_FILLED("Something is read that no step or task of the process ever fills."),
    UNKNOWN_DECISION("The package has no decision of this id."),
    UNUSED_DECISION("No step evaluates the decision."),

    // steps and messages
    WRONG_STEP_INPUT("A literal input of a step is not one that the step takes."),
    MISPLACED_STEP("A step stands in a process where it can do nothing."),
    UNCHANGED_ENTRY("The process of an operation never changes the entry."),
    STARTS_ITSELF("A step starts the package's own authorization."),
    UNKNOWN_AUTHORIZATION("No authorization of this id is published here (yet)."),
    NOT_SHARED("A step starts an authorization of another agency, which does not share it."),
    UNSENT_MESSAGE("The process waits for a message that nothing ever sends."),
    GOES_ON_AFTER_CLOSING("A message that closes the file is caught where the drawing would go on."),
    SEVERAL_PROCESSES("process.bpmn must hold exactly one executable process."),

    // register
    UNKNOWN_REGISTER_FIELD("register.schema.json has no such field."),
    UNDECLARED_REGISTER_FIELD("A field of register.schema.json is not under register.fields."),
    UNFILLED_REGISTER_FIELD("A field that every entry needs is not under register.entry."),
    WRONG_FIELD_TYPE("A field of the entry is filled with a value of another type."),
    PUBLIC_PERSONAL_FIELD("A personal field is public."),
    NOT_ALWAYS_THERE("A field is filled from an answer that may be absent."),
    NOT_A_SINGLE_ANSWER("A list of tasks would show a list or a group of answers."),
    NOT_A_NUMBER("A fee, a score or a quantity is not a number."),
    STEP_WITHOUT_LIMIT("A step takes from a limit that package.yaml does not declare."),
    SILENCE_ON_LIMIT("Silence never grants where acts are limited."),
    SILENCE_ON_CERTIFICATE("Silence never grants a certificate."),
    REGISTER_TAKEN("Another package owns the register."),

    // look-ups and what is filled in before
    UNKNOWN_REGISTER("No register of this id is published here (yet)."),
    REGISTER_NOT_SHARED("Something is looked up in a register of another agency, which does not share it."),
    NOT_PUBLIC("Something is looked up by, or taken from, a field that not everybody may see."),
    UNSEARCHABLE_FIELD("Something is looked up by a field that cannot be searched by."),
    MISPLACED_LOOK_UP("A form looks something up that is not the application's."),
    NOT_CHANGEABLE("A field is filled before that its form lets nobody change.");

    private final String explanation;

    FindingCode(String explanation) {
        this.explanation = explanation;
    }

    /** As findings carry it: {@code unknown-key}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One sentence for the documentation. */
    public String explanation() {
        return explanation;
    }
}
