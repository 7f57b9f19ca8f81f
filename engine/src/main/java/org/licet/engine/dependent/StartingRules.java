package org.licet.engine.dependent;

import java.util.EnumSet;
import java.util.Set;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.engine.dependent.DependencyMapper.Dependency;
import org.licet.engine.dependent.Dependents.Order;
import org.springframework.stereotype.Component;

/** What no process may start, whatever its drawing says; all of it is the package's to mend. */
@Component
class StartingRules {

    /** Files below one that a person filed: a longer chain is a drawing that runs away. */
    static final int DEEPEST = 5;

    /** Ends with which what was started ends too. */
    static final Set<Stage> CANCELLED = EnumSet.of(Stage.REFUSED, Stage.WITHDRAWN, Stage.LAPSED);

    private final DependencyMapper dependencies;
    private final CaseFiles files;
    private final Catalogue catalogue;

    StartingRules(DependencyMapper dependencies, CaseFiles files, Catalogue catalogue) {
        this.dependencies = dependencies;
        this.files = files;
        this.catalogue = catalogue;
    }

    /** @throws PackageMistake */
    void check(CaseFile parent, Order order) {
        if (CANCELLED.contains(parent.stage())) {
            throw mistake(order, parent.reference() + " is " + parent.stage().key());
        }
        checkDocuments(parent, order);
        checkShared(parent, order);
        checkChain(parent, order);
    }

    private void checkDocuments(CaseFile parent, Order order) {
        Set<String> own = catalogue
                .version(parent.version())
                .description()
                .application()
                .documents()
                .keySet();
        order.documents().values().stream()
                .filter(document -> !own.contains(document))
                .findFirst()
                .ifPresent(unknown -> {
                    throw mistake(order, "this package has no document `" + unknown + "`, only " + own);
                });
    }

    private void checkShared(CaseFile parent, Order order) {
        Description other;
        try {
            other = catalogue.current(order.authorization()).description();
        } catch (UnknownAuthorization e) {
            throw new PackageMistake(text(order, "it is not published"), e);
        }
        if (!other.isSharedWith(parent.agency())) {
            throw mistake(
                    order,
                    "its agency `" + other.agency() + "` does not share it with `" + parent.agency()
                            + "`; its sharedWith names " + other.life().sharedWith());
        }
    }

    /** From this file up to the one that a person filed. */
    private void checkChain(CaseFile parent, Order order) {
        CaseFile above = parent;
        for (int depth = 1; depth <= DEEPEST; depth++) {
            if (above.version().packageId().equals(order.authorization())) {
                throw mistake(order, "it would start itself: " + above.reference() + " is one of it");
            }
            Dependency dependency = dependencies.ofChild(above.reference().value());
            if (dependency == null) {
                return;
            }
            above = files.get(new ApplicationReference(dependency.parent()));
        }
        throw mistake(order, "a chain of more than " + DEEPEST + " files that start one another is not supported");
    }

    private static PackageMistake mistake(Order order, String why) {
        return new PackageMistake(text(order, why));
    }

    private static String text(Order order, String why) {
        return "startApplication: `" + order.authorization() + "` is not started by `" + order.element() + "`: " + why;
    }
}
