package org.licet.processes;

import java.util.Set;

/**
 * What a model may write for a step; the linter holds models against it.
 *
 * @param name as in {@code ${name}}
 * @param required names of the input parameters that must be given
 * @param optional names of those that may be
 * @param outputs roots of expressions that the step makes readable afterwards; {@code *} + input name means the value
 *     of that input is such a root ({@code evaluate} gives {@code *decision})
 * @param errors codes of the BPMN errors it may raise
 */
public record StepSignature(
        String name, Set<String> required, Set<String> optional, Set<String> outputs, Set<String> errors) {}
