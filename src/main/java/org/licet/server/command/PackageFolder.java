package org.licet.server.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.PackageReader.UnreadablePackage;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.scenario.Siblings;

/** The folder that a command was given. */
final class PackageFolder {

    private PackageFolder() {}

    /** Packages beside that folder, for scenarios that need them. */
    static Siblings beside(Path folder) {
        Path own = folder.toAbsolutePath().normalize();
        return name -> {
            Path sibling = own.resolveSibling(name);
            return Files.exists(sibling.resolve("package.yaml")) ? read(sibling) : null;
        };
    }

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
