package org.licet.processes;

import java.time.Duration;

/**
 * What an installation may set about the process engine; all else is fixed.
 *
 * @param jobExecutor whether threads of this node run timers and asynchronous steps; otherwise only
 *     {@link Processes#runDueJobs()} does
 * @param jobThreads how many
 * @param jobLock after how long another node may take over the job of a node that died
 * @param retryAfter pause before a failed job is tried again; zero tries again at once
 */
public record ProcessSettings(boolean jobExecutor, int jobThreads, Duration jobLock, Duration retryAfter) {

    /** How a server runs. */
    public static ProcessSettings serving() {
        return new ProcessSettings(true, 2, Duration.ofSeconds(60), Duration.ofSeconds(10));
    }

    /** How tests and scenarios run: nothing happens by itself. */
    public static ProcessSettings handDriven() {
        return new ProcessSettings(false, 1, Duration.ofSeconds(60), Duration.ZERO);
    }
}
