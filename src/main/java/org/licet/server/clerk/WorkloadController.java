package org.licet.server.clerk;

import java.util.List;
import org.licet.engine.access.Actor;
import org.licet.engine.task.Workload;
import org.licet.engine.task.Workload.AgencyLoad;
import org.licet.server.api.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has how much work; for supervisors. */
@RestController
final class WorkloadController {

    private final Workload workload;

    WorkloadController(Workload workload) {
        this.workload = workload;
    }

    /** 404 for who supervises no agency. */
    @GetMapping("/api/v1/workload")
    Loads all(Actor by) {
        List<AgencyLoad> agencies = workload.of(by);
        if (agencies.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Loads(agencies.stream().map(AgencyJson::of).toList());
    }

    record Loads(List<AgencyJson> items) {}

    /** @param unassigned what nobody has; @param ageing by authorization */
    record AgencyJson(String agency, Load unassigned, List<Clerk> clerks, List<Ageing> ageing) {

        static AgencyJson of(AgencyLoad it) {
            return new AgencyJson(
                    it.agency(),
                    Load.of(it.unassigned()),
                    it.clerks().stream()
                            .map(clerk -> new Clerk(clerk.login(), clerk.name(), Load.of(clerk.load())))
                            .toList(),
                    it.ageing().stream()
                            .map(age -> new Ageing(
                                    age.authorization(), age.upTo2(), age.upTo5(), age.upTo10(), age.older()))
                            .toList());
        }
    }

    /** Open tasks. */
    record Load(long open, long overdue, long dueSoon) {

        static Load of(Workload.Load it) {
            return new Load(it.open(), it.overdue(), it.dueSoon());
        }
    }

    record Clerk(String login, String name, Load load) {}

    /** Open tasks by the calendar days since they came: 0 to 2, 3 to 5, 6 to 10, 11 and more. */
    record Ageing(String authorization, long upTo2, long upTo5, long upTo10, long older) {}
}
