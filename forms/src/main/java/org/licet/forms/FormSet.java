package org.licet.forms;

import java.util.Set;

/** The forms of one package version, compiled once. */
public interface FormSet {

    /** @throws InvalidForms when the sources have errors */
    static FormSet compile(FormSources sources) {
        Compilation compilation = Compilation.of(sources);
        FormReport report = compilation.report();
        if (report.hasErrors()) {
            throw new InvalidForms(report.findings());
        }
        return new CompiledForms(compilation.forms());
    }

    /** Findings and inventory; never throws for what stands in the sources. */
    static FormReport lint(FormSources sources) {
        return Compilation.of(sources).report();
    }

    Set<String> names();

    /** @throws IllegalArgumentException when the package has no such form: a mistake of the caller */
    Form form(String name);
}
