/** BPMN and DMN on Camunda BPM: lint, deploy, run, tasks, jobs, and the step SPI. Nothing else imports Camunda. */
@NullMarked
package org.licet.processes;

import org.jspecify.annotations.NullMarked;
