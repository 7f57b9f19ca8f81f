package org.licet.engine.catalogue;

import java.util.regex.Pattern;

/** What a file of a package is, by its name. */
enum FileKind {
    DESCRIPTION("package\\.yaml"),
    MODEL("[A-Za-z0-9_.-]+\\.bpmn|decisions/[A-Za-z0-9_.-]+\\.dmn"),
    FORM("forms/[A-Za-z0-9_-]+\\.(schema|ui)\\.json|register\\.schema\\.json"),
    TEXTS("i18n/[a-z]{2}\\.properties"),
    SCENARIO("scenarios/[A-Za-z0-9_.-]+\\.yaml"),
    SAMPLE("samples/[A-Za-z0-9_.-]+"),
    README("README\\.md"),
    LATER("(documents|notifications)/.+"),
    UNKNOWN(".*");

    private final Pattern names;

    FileKind(String names) {
        this.names = Pattern.compile(names);
    }

    static FileKind of(String path) {
        for (FileKind kind : values()) {
            if (kind.names.matcher(path).matches()) {
                return kind;
            }
        }
        return UNKNOWN;
    }
}
