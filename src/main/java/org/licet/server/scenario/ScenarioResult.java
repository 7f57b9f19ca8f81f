package org.licet.server.scenario;

import java.time.Duration;
import java.util.List;

/** How one scenario went. */
public record ScenarioResult(String file, String title, List<Failure> failures, Duration took) {
    public boolean held() {
        return failures.isEmpty();
    }
}
