package org.concerngraph.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords are hashed by Argon2id, and hashes of earlier versions are understood. */
class HashesTest {

    private static final String PASSWORD = "a ferry leaves at noon";

    private final PasswordEncoder encoder = Hashes.encoder();

    @TempDir
    Path folder;

    @Test
    void a_new_hash_is_argon2id_with_a_salt_of_its_own() {
        String hash = Hashes.of(encoder, PASSWORD);
        assertThat(hash).startsWith("{argon2@SpringSecurity_v5_8}$argon2id$").doesNotContain(PASSWORD);
        assertThat(Hashes.of(encoder, PASSWORD)).isNotEqualTo(hash);
        assertThat(encoder.matches(PASSWORD, hash)).isTrue();
        assertThat(encoder.matches(PASSWORD + " ", hash)).isFalse();
        assertThat(encoder.upgradeEncoding(hash)).isFalse();
    }

    @Test
    void a_hash_by_bcrypt_is_still_right_and_to_be_made_anew() {
        String old = "{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD);
        assertThat(encoder.matches(PASSWORD, old)).isTrue();
        assertThat(encoder.matches("another", old)).isFalse();
        assertThat(encoder.upgradeEncoding(old)).isTrue();
    }

    @Test
    void a_private_file_is_read_by_its_owner_only_and_is_replaced_whole() throws IOException {
        Path file = folder.resolve("secret");
        PrivateFile.write(file, new byte[] {1, 2, 3});
        PrivateFile.write(file, new byte[] {4});
        assertThat(Files.readAllBytes(file)).containsExactly(4);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
