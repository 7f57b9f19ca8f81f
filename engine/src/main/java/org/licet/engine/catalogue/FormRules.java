package org.licet.engine.catalogue;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.processes.ModelInventory.TaskUse;

/** Tasks and the application name forms that are there, roles that are declared, and nothing is left over. */
final class FormRules {

    private FormRules() {}

    static void check(WholePackage whole) {
        checkApplicationForm(whole);
        whole.models().tasks().forEach(task -> checkTask(whole, task));
        Set<String> read = rootsRead(whole);
        whole.formNames().forEach(form -> checkForm(whole, form, read));
        checkUnusedRoles(whole);
    }

    private static void checkApplicationForm(WholePackage whole) {
        String form = whole.description().application().form();
        if (!form.isEmpty()) {
            whole.known(
                    FindingCode.UNKNOWN_FORM,
                    form,
                    whole.formNames(),
                    whole.described().place("application.form"),
                    "there is no " + WholePackage.schemaOf(form));
        }
    }

    private static void checkTask(WholePackage whole, TaskUse task) {
        Place place = WholePackage.place(task.place());
        String form = task.formName();
        if (form != null) {
            whole.known(
                    FindingCode.UNKNOWN_FORM,
                    form,
                    whole.formNames(),
                    place,
                    "camunda:formKey=\"" + form + "\": there is no " + WholePackage.schemaOf(form));
        }
        for (String role : new TreeSet<>(task.roles())) {
            whole.known(
                    FindingCode.UNKNOWN_ROLE,
                    role,
                    whole.description().roles().keySet(),
                    place,
                    "camunda:candidateGroups: package.yaml declares no role `" + role + "`");
        }
    }

    private static void checkForm(WholePackage whole, String form, Set<String> read) {
        Place file = new Place(WholePackage.schemaOf(form), 0, "");
        boolean isApplication = form.equals(whole.applicationForm());
        if (ReadableNames.RESERVED.contains(form) && !(isApplication && form.equals("application"))) {
            whole.findings()
                    .error(
                            FindingCode.RESERVED_NAME,
                            file,
                            "expressions read something else as `" + form + "`; give the form another name");
        } else if (!whole.formsInUse().contains(form)
                && !whole.formsOfLegalLife().contains(form)
                && !read.contains(form)) {
            whole.findings()
                    .warning(
                            FindingCode.UNUSED_FORM,
                            file,
                            "no user task, no application, opinion or operation uses the form `" + form + "`");
        }
    }

    private static Set<String> rootsRead(WholePackage whole) {
        Set<String> roots = new TreeSet<>();
        whole.models().paths().forEach(path -> roots.add(path.path().split("\\.", 2)[0]));
        return roots;
    }

    private static void checkUnusedRoles(WholePackage whole) {
        Set<String> declared = whole.description().roles().keySet();
        Set<String> used = new TreeSet<>();
        whole.models().tasks().forEach(task -> task.roles()
                .forEach(role -> used.add(WholePackage.meant(role, declared))));
        whole.description().life().operations().values().stream()
                .map(LegalLife.Operation::role)
                .filter(Objects::nonNull)
                .forEach(role -> used.add(WholePackage.meant(role, declared)));
        for (String role : declared) {
            if (!used.contains(role)) {
                whole.findings()
                        .warning(
                                FindingCode.UNUSED_ROLE,
                                whole.described().place("roles." + role),
                                "no user task and no operation is offered to the role `" + role + "`");
            }
        }
    }
}
