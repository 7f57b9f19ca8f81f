package org.licet.engine.catalogue;

import java.util.Map;
import org.licet.forms.FormSet;
import org.licet.processes.Deployed;

/**
 * A published version, compiled and ready to run; cached by version, which is immutable.
 *
 * @param definition definition id of the process in {@code process.bpmn}
 * @param texts language to key to text
 */
public record PublishedPackage(
        PackageVersion version,
        Description description,
        FormSet forms,
        Deployed deployed,
        String definition,
        Map<String, Map<String, String>> texts) {}
