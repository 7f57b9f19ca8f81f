package org.licet.forms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pages of one form. */
final class CompiledPages implements FormPages {
    private final CompiledForm form;
    private final FormPlan plan;

    CompiledPages(CompiledForm form, FormPlan plan) {
        this.form = form;
        this.plan = plan;
    }

    @Override
    public List<FormPage> pages(ObjectNode answers, Asking asking) {
        PlacedPages placed = place(answers, null, asking);
        Map<String, List<FieldError>> errors =
                placed.byPage(form.evaluate(answers, asking).errors());
        return placed.asked().stream()
                .map(page -> page(page, placed, errors.getOrDefault(page.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<FormPage> pageOf(String pointer, ObjectNode answers, Asking asking) {
        String id = place(answers, null, asking).pageOf(pointer);
        return pages(answers, asking).stream()
                .filter(page -> page.id().equals(id))
                .findFirst();
    }

    @Override
    public String html(String page, Showing showing) {
        FormPlan.Page wanted = plan.page(page);
        PlacedPages placed = place(showing.answers(), showing.open(), showing.asking());
        return new PageHtml(plan, placed, showing, wanted.id()).html();
    }

    @Override
    public Sent read(
            String page,
            ObjectNode answers,
            @Nullable Set<String> open,
            Map<String, List<String>> parameters,
            Map<String, String> uploads,
            Asking asking) {
        guard(answers);
        Parameters sent = new Parameters(parameters, uploads);
        return new PageReading(form, plan, page, answers, open, sent, asking).read();
    }

    @Override
    public Set<String> files(String page, ObjectNode answers, @Nullable Set<String> open, Asking asking) {
        String wanted = plan.page(page).id();
        Set<String> names = new HashSet<>();
        place(answers, open, asking).asked().stream()
                .filter(placed -> placed.id().equals(wanted))
                .flatMap(placed -> placed.fields().stream())
                .filter(field -> field.kind() == Question.Kind.FILE && field.changeable())
                .forEach(field -> names.add(field.name()));
        return names;
    }

    /** A button that takes out an element would shift the names of the inputs behind it. */
    @Override
    public Set<String> files(
            String page,
            ObjectNode answers,
            @Nullable Set<String> open,
            Map<String, List<String>> parameters,
            Asking asking) {
        Map<String, List<String>> withoutAction = new HashMap<>(parameters);
        withoutAction.put(Parameters.ACTION, List.of("refresh"));
        ObjectNode then =
                read(page, answers, open, withoutAction, Map.of(), asking).answers();
        Set<String> openThen = open == null ? null : open(open, answers, then, asking);
        return files(page, then, openThen, asking);
    }

    @Override
    public Set<String> open(Set<String> marked, ObjectNode filed, ObjectNode answers, Asking asking) {
        Set<String> open = new HashSet<>(form.evaluate(answers, asking).visible());
        open.removeAll(form.evaluate(filed, asking).visible());
        open.addAll(marked);
        return open;
    }

    @Override
    public List<SummarySection> summary(ObjectNode answers, Asking asking) {
        guard(answers);
        String language = Languages.of(asking.language());
        CompiledForm.Settled settled = form.settle(answers);
        PlacedPages placed = new PlacedPages(Placing.of(plan, settled, null, language), settled.data());
        Summing summing = new Summing(plan, settled.data(), language);
        return placed.asked().stream()
                .map(page -> new SummarySection(page.id(), page.title(), summing.rows(page.inside())))
                .toList();
    }

    private PlacedPages place(ObjectNode answers, @Nullable Set<String> open, Asking asking) {
        guard(answers);
        CompiledForm.Settled settled = Padding.settle(form, plan, answers);
        return new PlacedPages(Placing.of(plan, settled, open, Languages.of(asking.language())), settled.data());
    }

    /** What would overflow the stack is not a draft that a page could have sent. */
    private static void guard(ObjectNode answers) {
        AnswerLimits.Excess excess = AnswerLimits.find(answers);
        if (excess != null && (excess.code().equals("too-deep") || excess.code().startsWith("too-many"))) {
            throw new IllegalArgumentException(
                    "answers over the caps at \"" + excess.pointer() + "\": " + excess.code());
        }
    }

    private static FormPage page(PlacedPage page, PlacedPages placed, List<FieldError> errors) {
        boolean hasFiles = page.fields().stream().anyMatch(field -> field.kind() == Question.Kind.FILE);
        boolean answered = page.fields().stream()
                .filter(field -> !field.computed())
                .map(field -> Pointers.find(placed.data(), field.pointer()))
                .anyMatch(CompiledPages::says);
        boolean missingOnly = errors.stream().allMatch(FieldError::meansMissing);
        FormPage.State state = !missingOnly
                ? FormPage.State.WRONG
                : !answered
                        ? FormPage.State.EMPTY
                        : errors.isEmpty() ? FormPage.State.COMPLETE : FormPage.State.INCOMPLETE;
        return new FormPage(page.id(), page.title(), hasFiles, state, errors);
    }

    private static boolean says(@Nullable JsonNode answer) {
        return answer != null && !answer.isNull() && !(answer.isContainer() && answer.isEmpty());
    }
}
