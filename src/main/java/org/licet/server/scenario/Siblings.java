package org.licet.server.scenario;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.licet.engine.catalogue.PackageSource;

/** Packages in the folders beside the one whose scenarios are run. */
@FunctionalInterface
public interface Siblings {

    Siblings NONE = folder -> null;

    /** As scenarios write it: one step up and one down, nowhere else. */
    Pattern PATH = Pattern.compile("\\.\\./([A-Za-z0-9][A-Za-z0-9._-]{0,99})");

    /** Null when there is no package. @param folder name of a folder, no path */
    @Nullable
    PackageSource find(String folder);

    /** @param path {@code ../works-permit}, as a scenario names it */
    default @Nullable PackageSource at(String path) {
        return find(path.substring("../".length()));
    }
}
