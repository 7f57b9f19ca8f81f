package org.licet.engine.task;

import java.util.List;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.LocalText;

/** Who has how much work, and how old it is: for supervisors, of their agencies. */
public interface Workload {

    /** One for each agency that the actor supervises, as a deputy too; none for anybody else. */
    List<AgencyLoad> of(Actor by);

    /** What one person has at an agency that the actor supervises, the earliest due first; nothing of other agencies. */
    List<HeldTask> held(Actor by, String agency, String login, int most);

    /**
     * @param unassigned what nobody has
     * @param clerks who hold a role there and may log in, with or without work, and whoever else has some; by name
     * @param ageing by authorization
     */
    record AgencyLoad(String agency, Load unassigned, List<ClerkLoad> clerks, List<Ageing> ageing) {}

    /** Open tasks; overdue and due soon as {@link org.licet.engine.application.Alert} has them. */
    record Load(long open, long overdue, long dueSoon) {

        static final Load NONE = new Load(0, 0, 0);
    }

    record HeldTask(String id, String application, LocalText title) {}

    record ClerkLoad(String login, String name, Load load) {}

    /**
     * Open tasks by how many calendar days ago they came, in the installation's time zone: today is 0.
     *
     * @param upTo2 0 to 2 days
     * @param upTo5 3 to 5
     * @param upTo10 6 to 10
     * @param older 11 and more
     */
    record Ageing(String authorization, long upTo2, long upTo5, long upTo10, long older) {}
}
