package org.concerngraph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts are kept in one file, whole, and a file that somebody broke stops the start with its name and the place. */
class AccountsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final PasswordEncoder encoder = Hashes.encoder();

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("accounts.json");
    }

    private Accounts accounts() {
        return new Accounts(new AccountFile(file()), encoder, InstantSource.fixed(NOW));
    }

    @Test
    void an_account_is_there_after_the_next_start_and_its_password_is_not_in_the_file() throws IOException {
        String password = accounts().create("ada-l", "Ada Lovelace", "https://orcid.org/0000-0002-1825-0097");
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        Account ada = accounts().of("ada-l").orElseThrow();
        assertThat(ada.name()).isEqualTo("Ada Lovelace");
        assertThat(ada.orcid()).isEqualTo("0000-0002-1825-0097");
        assertThat(ada.isEnabled()).isTrue();
        assertThat(ada.isOneTime()).isTrue();
        assertThat(ada.created()).isEqualTo(NOW);
        assertThat(encoder.matches(password, ada.hash())).isTrue();
        assertThat(Files.readString(file())).doesNotContain(password).contains("\"role\" : \"CURATOR\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatever_ends_sessions_raises_the_version_and_nothing_else_does() {
        Accounts accounts = accounts();
        accounts.create("ada", "Ada", null);
        accounts.describe("ada", "Ada L.", "0000-0002-1825-0097");
        accounts.rehash("ada", accounts.of("ada").orElseThrow().hash(), Hashes.of(encoder, "the same"));
        accounts.enable("ada", true);
        assertThat(accounts.of("ada").orElseThrow().version()).isEqualTo(1);
        accounts.choose("ada", "a password of my own");
        assertThat(accounts.of("ada").orElseThrow().isOneTime()).isFalse();
        accounts.reset("ada");
        accounts.enable("ada", false);
        accounts.enable("ada", true);
        Account ada = accounts().of("ada").orElseThrow();
        assertThat(ada.version()).isEqualTo(5);
        assertThat(ada.isOneTime()).isTrue();
        assertThat(ada.name()).isEqualTo("Ada L.");
    }

    @Test
    void a_better_hash_does_not_undo_a_password_that_was_changed_meanwhile() {
        Accounts accounts = accounts();
        accounts.create("ada", "Ada", null);
        String before = accounts.of("ada").orElseThrow().hash();
        accounts.choose("ada", "a password of my own");
        accounts.rehash("ada", before, Hashes.of(encoder, "the old one"));
        assertThat(encoder.matches(
                        "a password of my own", accounts.of("ada").orElseThrow().hash()))
                .isTrue();
    }

    @Test
    void an_orcid_is_of_one_account_among_those_that_may_log_in() {
        Accounts accounts = accounts();
        String orcid = "0000-0002-1825-0097";
        accounts.create("ada", "Ada", orcid);
        accounts.create("cyd", "Cyd", null);
        accounts.describe("ada", "Ada L.", orcid);
        assertThatThrownBy(() -> accounts.describe("cyd", "Cyd", "https://orcid.org/" + orcid))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("0000-0002-1825-0097\", which another account has");
        assertThatThrownBy(() -> accounts.create("eve", "Eve", orcid)).isInstanceOf(BadParameter.class);
        accounts.enable("ada", false);
        accounts.describe("cyd", "Cyd", orcid);
        assertThat(accounts.of("cyd").orElseThrow().orcid()).isEqualTo(orcid);
        assertThatThrownBy(() -> accounts.enable("ada", true)).isInstanceOf(BadParameter.class);
        assertThat(accounts.of("ada").orElseThrow().isEnabled()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Ada", "ada l", "ada.l", "-ada", "ada-", "ädä", "../ada", "admin"})
    void a_login_that_cannot_be_is_refused(String login) {
        assertThatThrownBy(() -> accounts().create(login, "Ada", null))
                .isInstanceOfSatisfying(
                        BadParameter.class,
                        wrong -> assertThat(wrong.parameter()).isEqualTo("login"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_login_is_had_once_even_when_its_account_is_disabled() {
        Accounts accounts = accounts();
        accounts.create("ada", "Ada", null);
        accounts.enable("ada", false);
        assertThatThrownBy(() -> accounts.create("ada", "Another", null))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("another account has");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"' ', none, name", "Ada, 0000-0002-1825-0098, orcid", "Ada, Lovelace, orcid"})
    void a_name_that_is_none_and_an_orcid_that_is_wrong_are_refused(String name, String orcid, String field) {
        assertThatThrownBy(() -> accounts().create("ada", name, orcid))
                .isInstanceOfSatisfying(
                        BadParameter.class,
                        wrong -> assertThat(wrong.parameter()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"login\" : \"ada\" | \"login\" : \"Ada\" | line 12, column 3: login is \"Ada\"",
                "\"version\" : 1 | \"version\" : 1, | line 12, column 3",
                "\"enabled\" : true | \"enabled\" : \"perhaps\" | line 7, column 17",
                "\"enabled\" : true, | '' | line 12, column 3: Missing creator property 'enabled'.",
                "\"role\" : \"CURATOR\" | \"role\" : \"KING\" | line 6, column 14",
                "\"version\" : 1 | \"version\" : 1, \"verson\" : 2 | line 12, column 4: Unrecognized property \"verson\"",
                "{argon2@SpringSecurity_v5_8} | {noop} | password-hash is none that this program makes",
            })
    void a_broken_file_stops_the_start_with_its_name_and_the_place(String right, String wrong, String said)
            throws IOException {
        accounts().create("ada", "Ada", null);
        Files.writeString(file(), Files.readString(file()).replace(right, wrong));
        assertThatThrownBy(this::accounts)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining(said);
    }

    @Test
    void a_login_that_is_in_the_file_twice_stops_the_start() throws IOException {
        Accounts accounts = accounts();
        accounts.create("ada", "Ada", null);
        accounts.create("bob", "Bob", null);
        Files.writeString(file(), Files.readString(file()).replace("\"bob\"", "\"ada\""));
        assertThatThrownBy(this::accounts)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("it has the login \"ada\" twice");
    }

    @Test
    void an_account_that_cannot_be_kept_is_not_made() throws IOException {
        Accounts accounts = accounts();
        Files.createDirectories(file().resolve("in-the-way"));
        assertThatThrownBy(() -> accounts.create("ada", "Ada", null)).hasMessageContaining("Cannot keep the accounts");
        assertThat(accounts.all()).isEmpty();
    }
}
