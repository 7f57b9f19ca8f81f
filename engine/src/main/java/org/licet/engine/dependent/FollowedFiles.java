package org.licet.engine.dependent;

import org.licet.engine.application.CaseFile;
import org.licet.engine.application.FileWatch;
import org.licet.engine.record.Outbox;
import org.springframework.stereotype.Component;

/**
 * What happens to a file follows to the one that started it, and to those that it started. Both by order, so that each
 * is held in a transaction of its own: whoever holds one file of a family never waits for another.
 */
@Component
class FollowedFiles implements FileWatch {

    private final DependencyMapper dependencies;
    private final Outbox outbox;

    FollowedFiles(DependencyMapper dependencies, Outbox outbox) {
        this.dependencies = dependencies;
        this.outbox = outbox;
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        tellParent(file);
        cancel(file);
    }

    @Override
    public void closed(CaseFile file) {
        tellParent(file);
        cancel(file);
    }

    @Override
    public void reopened(CaseFile file) {
        tellParent(file);
        dependencies.unfollow(file.reference().value());
    }

    private void tellParent(CaseFile file) {
        String child = file.reference().value();
        if (dependencies.ofChild(child) != null) {
            outbox.order(TellingParent.KIND, child, "");
        }
    }

    private void cancel(CaseFile file) {
        if (StartingRules.CANCELLED.contains(file.stage())) {
            dependencies
                    .withdrawnWith(file.reference().value())
                    .forEach(child -> outbox.order(
                            WithdrawingDependents.KIND, child, file.stage().key()));
        }
    }
}
