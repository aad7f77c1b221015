package org.concerngraph.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concerngraph.store.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application without its server, opened for one command.
 *
 * <p>It is the whole application, so that a command reads, validates and writes as the server does. Its parts are made
 * when they are first asked for: pages, addresses and who may log in are never asked for, so they need no servlet
 * container and no list of what a command has to leave out. Only the built-in graphs are brought up to date at once, as
 * at every start. What follows each commit on a server, the validation report and the description of the dataset, is left
 * to the next start of one, which does both: otherwise a batch of thousands of files would make them thousands of times.
 */
final class WithoutServer {

    private static final String SILENT =
            "--logging.level.org.springframework=OFF --logging.level.root=ERROR --logging.level.org.concerngraph=WARN";

    private final Class<?> application;
    private final List<String> settings;

    /** The settings are Spring's arguments, each as {@code --name=value}. */
    WithoutServer(Class<?> application, List<String> settings) {
        this.application = application;
        this.settings = settings;
    }

    /**
     * Opens it.
     *
     * @param store the folder of the store; null for the one of the settings
     * @param isVerbose whether the log is wanted, which goes to the standard error
     * @throws CannotOpen saying what is in the way and what to do about it
     */
    ConfigurableApplicationContext open(@Nullable Path store, boolean isVerbose) {
        var arguments = new ArrayList<String>();
        arguments.add("--logging.config=classpath:command-log.xml");
        if (!isVerbose) {
            arguments.addAll(List.of(SILENT.split(" ", -1)));
        }
        arguments.addAll(settings);
        if (store != null) {
            arguments.add("--concerngraph.store.directory=" + store);
        }
        try {
            return new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .bannerMode(Banner.Mode.OFF)
                    .run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new CannotOpen(message(e), e);
        }
    }

    private static String message(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known.getMessage() + " " + known.action();
            }
            root = cause;
        }
        return "The store cannot be opened: " + root;
    }
}
