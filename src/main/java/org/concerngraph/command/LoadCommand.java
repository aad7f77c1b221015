package org.concerngraph.command;

import static org.concerngraph.command.ProgressLine.counted;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.RDFLanguages;
import org.concerngraph.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads RDF into named graphs as it is: all of a file or nothing of it. */
@Command(
        name = "load",
        description = {
            "Loads RDF into named graphs as it is, without a receipt: all of a file or nothing of it.",
            "N-Quads and TriG keep their graphs; other triples go to the graph that --graph names. Folders are walked"
                    + " for RDF, and what ends in .gz is unpacked."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ConcernGraph.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All files were loaded",
            "1:Some file was not loaded",
            "2:Wrong usage",
            "3:The store is in use by another process, or cannot be opened"
        })
final class LoadCommand implements Callable<Integer> {

    private final WithoutServer withoutServer;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files and folders; @FILE is a file with arguments.")
    private List<Path> paths = List.of();

    @Option(names = "--graph", paramLabel = "IRI", description = "The graph of triples that stand in no named graph.")
    private @Nullable String graph;

    @Option(names = "--all-or-nothing", description = "Load all files, or none when one of them cannot be loaded.")
    private boolean isAllOrNothing;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    LoadCommand(WithoutServer withoutServer) {
        this.withoutServer = withoutServer;
    }

    @Override
    public Integer call() throws IOException {
        Node name = graph == null ? null : name(graph);
        List<FoundFile> files = FoundFile.in(paths, LoadCommand::isRdf);
        if (files.isEmpty()) {
            throw wrong("There is no file of RDF in " + paths + ".");
        }
        try (var application = withoutServer.open(common.store, common.isVerbose)) {
            return load(application.getBean(Store.class), files, name);
        }
    }

    private static boolean isRdf(String fileName) {
        var language = RDFLanguages.filenameToLang(fileName);
        return language != null && (RDFLanguages.isTriples(language) || RDFLanguages.isQuads(language));
    }

    private int load(Store store, List<FoundFile> files, @Nullable Node name) {
        PrintWriter err = spec.commandLine().getErr();
        var progress = new ProgressLine(err, !common.isQuiet && Ansi.AUTO.enabled(), common.isQuiet, System::nanoTime);
        var loading = new Loading(store, name, progress);
        long began = System.nanoTime();
        int failed = 0;
        if (isAllOrNothing) {
            failed = isLoaded(() -> loading.all(files), progress) ? 0 : files.size();
        } else {
            for (FoundFile file : files) {
                failed += isLoaded(() -> loading.all(List.of(file)), progress) ? 0 : 1;
            }
        }
        if (!common.isQuiet) {
            double seconds = Math.max(0.001, (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1));
            err.println(counted(files.size() - failed, "file") + " of " + files.size() + " loaded, "
                    + counted(loading.kept(), "statement") + " in " + counted(Math.round(seconds), "second") + " ("
                    + counted(Math.round(loading.kept() / seconds), "statement") + " a second); dataset version "
                    + store.version() + ".");
        }
        return failed == 0 ? ConcernGraph.ALL : ConcernGraph.NOT_ALL;
    }

    private boolean isLoaded(Runnable load, ProgressLine progress) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            load.run();
            progress.clear();
            return true;
        } catch (NotLoaded e) {
            progress.clear();
            err.println(e.getMessage());
            if (common.isVerbose) {
                e.printStackTrace(err);
            }
            return false;
        }
    }

    private Node name(String iri) {
        if (!IRIx.create(iri).isAbsolute()) {
            throw wrong("--graph is “" + iri + "”, which is no absolute IRI.");
        }
        Node name = NodeFactory.createURI(iri);
        NamedGraphs.refusal(name).ifPresent(why -> {
            throw wrong("--graph: " + why);
        });
        return name;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
