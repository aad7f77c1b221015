package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server like {@link OwnServer} that is a process of its own, so that it can be killed. */
public final class OwnProcess implements AutoCloseable {

    private static final int KILLED = 128 + 9;
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Path said;
    private final Process process;
    private final String port;

    /** Starts with the store below this folder that {@link OwnServer} has there, and with these settings. */
    public OwnProcess(Path directory, String... settings) {
        this.said = directory.resolve("said.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // Most of what such a process does is to start.
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Application.class.getName(),
                "--server.port=0",
                "--concerngraph.store.directory=" + directory.resolve("store"),
                "--concerngraph.linking.suggestions=false"));
        List.of(settings).forEach(setting -> command.add("--" + setting));
        try {
            this.process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = port();
    }

    private String port() {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (process.isAlive() && System.nanoTime() < deadline) {
            var started = STARTED.matcher(said());
            if (started.find()) {
                return started.group(1);
            }
            pause();
        }
        process.destroyForcibly();
        throw new AssertionError("It does not start: " + said());
    }

    private void pause() {
        try {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its address without a path. */
    public String address() {
        return "http://localhost:" + port;
    }

    private String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it by a signal that it cannot do anything about. */
    public void kill() {
        close();
        assertThat(process.exitValue()).as("killed in time: " + said()).isEqualTo(KILLED);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
