package org.licet.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.PackageReader.UnreadablePackage;
import org.licet.engine.catalogue.PackageSource;

/** The folder that a command was given. */
final class PackageFolder {

    private PackageFolder() {}

    /** @throws Unable when it is no folder of a package, or one over the caps */
    static PackageSource read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Unable("There is no folder " + folder.toAbsolutePath() + ".");
        }
        if (!Files.exists(folder.resolve("package.yaml"))) {
            throw new Unable("The folder " + folder + " has no package.yaml, so it is no package.");
        }
        try {
            return PackageReader.reader().folder(folder);
        } catch (UnreadablePackage e) {
            throw new Unable(String.valueOf(e.getMessage()));
        }
    }
}
