package org.licet.server.clerk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Json;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskView;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.server.page.FormFields;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One form filled in for several tasks of the same kind. */
@Component
class BatchForm {

    private final Tasks tasks;
    private final TaskForm forms;
    private final InWords inWords;

    BatchForm(Tasks tasks, TaskForm forms, InWords inWords) {
        this.tasks = tasks;
        this.forms = forms;
        this.inWords = inWords;
    }

    /**
     * @param data the answers; null while the form is to be shown
     * @param shown for the template of the form, or of the preview
     */
    record Filled(@Nullable ObjectNode data, Map<String, Object> shown) {

        static final Filled NOTHING = new Filled(null, Map.of());

        boolean ready() {
            return data != null;
        }
    }

    /** What tells tasks apart that take different answers. */
    private record Kind(PackageVersion version, @Nullable String form) {}

    Filled fill(Actor by, Page page, Batch batch, boolean confirmed, HttpServletRequest request) {
        Set<Kind> kinds = new HashSet<>();
        for (String id : batch.tasks()) {
            TaskView task = tasks.get(by, id);
            kinds.add(new Kind(CaseView.version(task), task.form()));
        }
        Kind kind = kinds.iterator().next();
        if (kinds.size() > 1) {
            return Filled.NOTHING;
        }
        if (kind.form() == null) {
            return new Filled(JsonNodeFactory.instance.objectNode(), Map.of());
        }
        Form form = inWords.form(kind.version(), kind.form());
        if (confirmed) {
            return new Filled(sentBack(request), Map.of());
        }
        if (request.getParameter("filled") == null) {
            return show(by, page, form, JsonNodeFactory.instance.objectNode(), List.of());
        }
        TaskForm.Read read = forms.read(by, page, form, JsonNodeFactory.instance.objectNode(), request);
        List<FieldError> wrong = read.again()
                ? List.of()
                : form.evaluate(read.answers(), forms.asking(page)).errors();
        return read.again() || !wrong.isEmpty()
                ? show(by, page, form, read.answers(), wrong)
                : new Filled(
                        read.answers(),
                        Map.of(
                                "data",
                                Json.text(read.answers()),
                                "sections",
                                FormFields.summary(
                                        form.pages().summary(read.answers(), forms.asking(page)),
                                        forms.held(by, form, read.answers(), page))));
    }

    private Filled show(Actor by, Page page, Form form, ObjectNode answers, List<FieldError> errors) {
        return new Filled(null, Map.of("form", forms.show(by, page, form, answers, errors)));
    }

    /** What the preview showed; wrong again, each task refuses it. */
    private static ObjectNode sentBack(HttpServletRequest request) {
        try {
            return Json.tree(String.valueOf(request.getParameter("data"))) instanceof ObjectNode tree
                    ? tree
                    : JsonNodeFactory.instance.objectNode();
        } catch (JacksonException noJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
