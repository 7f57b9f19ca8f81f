package org.licet.engine.task;

import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LegalLife.Opinion;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.catalogue.PublishedPackage;
import org.springframework.stereotype.Component;

/** What a task is called in the languages of its file's version of the package; what was kept with it where that says nothing. */
@Component
class TaskNames {

    private final Catalogue catalogue;

    TaskNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    LocalText of(TaskRecord task) {
        return of(task.version(), task.kind(), task.element(), task.title());
    }

    /**
     * @param kind of the task, see {@link TaskRecord#kind}
     * @param kept its title
     */
    LocalText of(PackageVersion version, String kind, String element, String kept) {
        PublishedPackage published = catalogue.version(version);
        if (kind.equals(TaskRecord.PROCESS)) {
            return published.nameOf(element, kept);
        }
        Opinion asked = published.description().life().opinions().get(element);
        return asked == null ? LocalText.unchanged(kept) : asked.title();
    }
}
