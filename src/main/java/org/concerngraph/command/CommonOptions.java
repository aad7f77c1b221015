package org.concerngraph.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that opens the store can be told. */
final class CommonOptions {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The store's folder; short for --concerngraph.store.directory=DIR.")
    @Nullable
    Path store;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say only what was not accepted.")
    boolean isQuiet;

    @Option(names = "--verbose", description = "Show the log, and with failures where in the program they arose.")
    boolean isVerbose;
}
