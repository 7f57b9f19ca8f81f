package org.licet.processes;

/**
 * Which case a process instance works on.
 *
 * @param packageId the package, also the engine's tenant
 * @param deployment the immutable deployment (one package version) the instance runs on
 * @param businessKey the reference of the application or operation
 * @param instanceId the root process instance
 */
public record CaseKey(String packageId, String deployment, String businessKey, String instanceId) {}
