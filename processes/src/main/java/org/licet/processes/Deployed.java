package org.licet.processes;

import java.util.Map;

/**
 * A deployed package version.
 *
 * @param deployment its id
 * @param definitions process id in the model to the definition id by which instances are started
 */
public record Deployed(String deployment, Map<String, String> definitions) {}
