package org.licet.processes;

import java.util.Set;

/** Element ids of the model that a case has passed, and where it stands. */
public record Passage(Set<String> passed, Set<String> active) {}
