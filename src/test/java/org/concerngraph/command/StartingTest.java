package org.concerngraph.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program is started for, and what it says when that is not clear. */
class StartingTest {

    @Test
    void nothing_or_settings_or_serve_start_the_server() {
        assertThat(Commands.isServer()).isTrue();
        assertThat(Commands.isServer("serve")).isTrue();
        assertThat(Commands.isServer("--server.port=9090", "--concerngraph.store.directory=x"))
                .isTrue();
        assertThat(Commands.isServer("serve", "--server.port=9090")).isTrue();
    }

    @Test
    void commands_and_what_looks_like_one_do_not() {
        assertThat(Commands.isServer("import", "a.txt")).isFalse();
        assertThat(Commands.isServer("help")).isFalse();
        assertThat(Commands.isServer("--help")).isFalse();
        assertThat(Commands.isServer("--version")).isFalse();
        assertThat(Commands.isServer("--server.port=9090", "import", "a.txt")).isFalse();
        assertThat(Commands.isServer("--server.port", "9090")).isFalse();
    }

    @Test
    void help_names_the_commands_and_the_exit_codes() {
        var help = Called.with("help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("serve", "import", "load", "3   The store is in use");
        assertThat(Called.with("help", "import").out())
                .contains("--access-rights", "--choose", "--fail-fast", "--store");
    }

    @Test
    void the_version_is_that_of_the_build() {
        assertThat(Called.with("--version").out()).matches("concern-graph \\d+\\.\\d+.*\\R");
    }

    @Test
    void wrong_usage_has_a_code_of_its_own_and_opens_no_store(@TempDir Path folder) throws Exception {
        assertThat(Called.with("imprt", "a.txt").code()).isEqualTo(2);
        assertThat(Called.with("import").code()).isEqualTo(2);
        var typo = Called.with("import", "--store", folder.resolve("store").toString(), "--acess-rights=x", "a.txt");
        assertThat(typo.code()).isEqualTo(2);
        assertThat(typo.err()).contains("--acess-rights");
        var empty = Called.with("import", "--store", folder.resolve("store").toString(), folder.toString());
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("no file with a known ending", ".qdpx");
        Path facts = Files.writeString(folder.resolve("facts.yaml"), "title: A mill\nlicense: CC BY 4.0\n");
        var unknown = Called.with("import", "--facts", facts.toString(), "a.txt");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("license", "licence-note");
        assertThat(folder.resolve("store")).doesNotExist();
    }
}
