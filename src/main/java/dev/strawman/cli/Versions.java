package dev.strawman.cli;

import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"strawman " + program()};
    }

    /** The version in the jar's manifest; {@code dev} when run from classes. */
    static String program() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
