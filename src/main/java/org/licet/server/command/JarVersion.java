package org.licet.server.command;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class JarVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Licet.class.getPackage().getImplementationVersion();
        return new String[] {"licet " + (version == null ? "(development)" : version)};
    }
}
