package org.concerngraph.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.concerngraph.store.Store;
import org.concerngraph.store.VocabularyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes from the disk what was withdrawn or replaced. */
@Command(
        name = "compact",
        description = {
            "Writes the store anew without what was withdrawn, replaced or deleted, whose words stay on the disk until"
                    + " then. The dataset stays as it is.",
            "It is worth while after a withdrawal, and after a batch of many small files, each of which leaves some"
                    + " megabytes behind. It needs room on the disk for the data of now once more."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ConcernGraph.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:The store was written anew",
            "1:It could not be written anew, and is as it was",
            "2:Wrong usage",
            "3:The store is in use by another process, or cannot be opened"
        })
final class CompactCommand implements Callable<Integer> {

    private final WithoutServer withoutServer;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompactCommand(WithoutServer withoutServer) {
        this.withoutServer = withoutServer;
    }

    @Override
    public Integer call() throws IOException {
        Path directory;
        long before;
        long version;
        try (var application = withoutServer.open(common.store, common.isVerbose)) {
            var store = application.getBean(Store.class);
            directory = store.directory();
            before = lengthOf(directory);
            version = store.version();
            store.compact();
            application.getBean(VocabularyStore.class).compact();
        }
        if (!common.isQuiet) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "The files of the store had %,d MB and have %,d MB; dataset version %d, as before.%n",
                            before >> 20,
                            lengthOf(directory) >> 20,
                            version);
        }
        return ConcernGraph.ALL;
    }

    /** How long the files of a folder are, in bytes; what they take on the disk may be less. */
    private static long lengthOf(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }
}
