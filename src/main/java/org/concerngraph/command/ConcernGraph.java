package org.concerngraph.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as its user calls it; what it does by itself is told by its help. */
@Command(
        name = "concern-graph",
        description = {
            "Concern Graph: concerns about patient-reported outcome measures, as a knowledge graph.",
            "Without a command, or with serve, it is a server; settings are Spring properties (--server.port=9090)."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ConcernGraph.Version.class,
        subcommands = {HelpCommand.class, ConcernGraph.Serve.class},
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All was accepted, or was in the graph already",
            "1:Something was not accepted",
            "2:Wrong usage",
            "3:The store is in use by another process, or cannot be opened"
        })
final class ConcernGraph implements Runnable {

    /** All was accepted, or was in the graph already. */
    static final int ALL = 0;

    /** Something was not accepted. */
    static final int NOT_ALL = 1;

    /** The store is in use by another process, or cannot be opened. */
    static final int NO_STORE = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "There are the commands serve, import, load, compact and help; one of them comes first.");
    }

    /** The server is started without this class; it stands here for the help. */
    @Command(
            name = "serve",
            description = "Starts the server; takes settings only (--server.port=9090).",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class Serve implements Runnable {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "serve takes settings only, each as --name=value.");
        }
    }

    /** The version that the project's build wrote down. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            var properties = new Properties();
            try (InputStream in = ConcernGraph.class.getResourceAsStream("/application.properties")) {
                properties.load(in);
            }
            return new String[] {"concern-graph " + properties.getProperty("info.version", "")};
        }
    }
}
