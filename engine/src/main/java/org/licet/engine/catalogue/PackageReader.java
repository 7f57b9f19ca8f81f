package org.licet.engine.catalogue;

import java.io.InputStream;
import java.nio.file.Path;

/** Reads a package from a folder or a zip, within caps on names, count, size and ratio. */
public interface PackageReader {

    /** The reader, for those who need nothing else of the engine. */
    static PackageReader reader() {
        return new PackageFiles();
    }

    /** @throws UnreadablePackage */
    PackageSource folder(Path folder);

    /** @throws UnreadablePackage also for zip slip, links, bombs, duplicate names */
    PackageSource zip(InputStream zip);

    /** The bytes are no package: not a zip, or over a cap. The message says which and how to mend it. */
    final class UnreadablePackage extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnreadablePackage(String message) {
            super(message);
        }
    }
}
