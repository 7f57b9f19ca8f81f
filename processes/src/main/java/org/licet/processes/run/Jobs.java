package org.licet.processes.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.licet.processes.CaseKey;
import org.licet.processes.Incident;
import org.licet.processes.IncidentGone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Timers and asynchronous steps: run by hand, found when they have failed, tried again. */
final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    /** A timer that comes due again and again without end is a mistake of the model or the test. */
    private static final int ENOUGH = 10_000;

    private static final int TIMES = 20;

    private final LockedEngine engine;

    Jobs(LockedEngine engine) {
        this.engine = engine;
    }

    private ManagementService management() {
        return engine.engine().getManagementService();
    }

    int runDue() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("each job needs its own transaction, but one is open already");
        }
        int count = 0;
        Map<String, Integer> failures = new HashMap<>();
        List<Job> due = due();
        while (!due.isEmpty()) {
            for (Job job : due) {
                if (++count > ENOUGH) {
                    throw new IllegalStateException(
                            "more than " + ENOUGH + " jobs came due; the last was of " + job.getProcessDefinitionKey());
                }
                run(job, failures);
            }
            due = due();
        }
        return count;
    }

    private List<Job> due() {
        return management()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private void run(Job job, Map<String, Integer> failures) {
        try {
            management().executeJob(job.getId());
        } catch (RuntimeException e) {
            // the engine has counted the failure; after the last one there is an incident
            if (failures.merge(job.getId(), 1, Integer::sum) > TIMES) {
                // a collision is not counted as a failure, but by hand there is nobody to collide with
                throw e;
            }
            LOG.info("job {} of {} failed: {}", job.getId(), job.getProcessDefinitionKey(), e.toString());
        }
    }

    List<Incident> incidents(List<String> packageIds, @Nullable String afterId, int limit) {
        if (packageIds.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(packageIds);
        arguments.add(afterId == null ? "" : afterId);
        arguments.add(limit);
        // ids are in the order of time; an incident of a called process is repeated for each caller
        return engine.jdbc()
                .query(
                        "SELECT I.ID_, I.TENANT_ID_, D.DEPLOYMENT_ID_, R.BUSINESS_KEY_, R.ID_, I.ACTIVITY_ID_,"
                                + " I.INCIDENT_MSG_, I.INCIDENT_TIMESTAMP_"
                                + " FROM ACT_RU_INCIDENT I"
                                + " JOIN ACT_RU_EXECUTION E ON E.ID_ = I.PROC_INST_ID_"
                                + " JOIN ACT_RU_EXECUTION R ON R.ID_ = E.ROOT_PROC_INST_ID_"
                                + " JOIN ACT_RE_PROCDEF D ON D.ID_ = I.PROC_DEF_ID_"
                                + " WHERE I.CAUSE_INCIDENT_ID_ = I.ID_ AND I.TENANT_ID_ IN ("
                                + String.join(", ", Collections.nCopies(packageIds.size(), "?"))
                                + ") AND I.ID_ > ? ORDER BY I.ID_ LIMIT ?",
                        (row, n) -> new Incident(
                                row.getString(1),
                                new CaseKey(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                                row.getString(6),
                                row.getString(7),
                                row.getTimestamp(8).toInstant()),
                        arguments.toArray());
    }

    void retry(String incidentId) {
        engine.transactions().executeWithoutResult(status -> {
            List<String> jobs = engine.jdbc()
                    .queryForList(
                            "SELECT CONFIGURATION_ FROM ACT_RU_INCIDENT WHERE ID_ = ? AND INCIDENT_TYPE_ = 'failedJob'",
                            String.class,
                            incidentId);
            if (jobs.isEmpty()
                    || management().createJobQuery().jobId(jobs.get(0)).count() == 0) {
                throw new IncidentGone(incidentId);
            }
            management().setJobRetries(jobs.get(0), 1);
        });
    }
}
