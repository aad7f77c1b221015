package org.concerngraph.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine;

/** What the program was started for: the server, which is what it does unless told otherwise, or one command. */
public final class Commands {

    private static final String SETTING = "--[a-z][\\w-]*(?:\\.[\\w\\[\\]-]+)+(?:=.*)?";

    private Commands() {}

    /**
     * Starts the server, or does one command and ends the process with its exit code.
     *
     * @param application the class that Spring begins with
     * @param arguments as they were given to the program
     */
    public static void run(Class<?> application, String... arguments) {
        if (isServer(arguments)) {
            SpringApplication.run(
                    application,
                    Stream.of(arguments).filter(a -> !a.equals("serve")).toArray(String[]::new));
            return;
        }
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = command(application, out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Is the server wanted? Nothing but settings, or {@code serve}, says so. */
    static boolean isServer(String... arguments) {
        boolean isHelp = Stream.of(arguments)
                .anyMatch(a -> List.of("--help", "-h", "--version", "-V").contains(a));
        boolean isPlain = Arrays.stream(arguments).allMatch(a -> a.startsWith("--"));
        return !isHelp
                && (isPlain
                        || arguments[0].equals("serve")
                                && Arrays.stream(arguments).skip(1).allMatch(a -> a.startsWith("--")));
    }

    /** Does the command of these arguments; gives its exit code. */
    static int command(Class<?> application, PrintWriter out, PrintWriter err, String... arguments) {
        var settings = new ArrayList<String>();
        var own = new ArrayList<String>();
        for (String argument : arguments) {
            (argument.matches(SETTING) ? settings : own).add(argument);
        }
        var withoutServer = new WithoutServer(application, List.copyOf(settings));
        return new CommandLine(new ConcernGraph())
                .addSubcommand("import", ImportCommand.line(withoutServer))
                .addSubcommand("load", new LoadCommand(withoutServer))
                .addSubcommand("compact", new CompactCommand(withoutServer))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler(Commands::failed)
                .execute(own.toArray(String[]::new));
    }

    /** Says in a sentence or two why a command could not be done at all. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        boolean isVerbose = parsed.matchedOptionValue("--verbose", false);
        PrintWriter err = command.getErr();
        if (failure instanceof CannotOpen cannot) {
            err.println(cannot.getMessage());
        } else {
            err.println("The command failed: " + failure);
            if (!isVerbose) {
                err.println("With --verbose it says more.");
            }
        }
        if (isVerbose) {
            failure.printStackTrace(err);
        }
        return failure instanceof CannotOpen ? ConcernGraph.NO_STORE : ConcernGraph.NOT_ALL;
    }
}
