package org.concerngraph.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.concerngraph.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The administrator's password: the one that is set, or one that was made up on first start and shown once. */
final class AdminPassword {

    private static final Logger log = LoggerFactory.getLogger(AdminPassword.class);
    private static final int BYTES = 15;

    private AdminPassword() {}

    /** The password's hash; only the hash of a made-up password is kept, beside the store. */
    static String hash(AdminSettings settings, Store store, PasswordEncoder encoder) {
        if (!settings.password().isBlank()) {
            return Hashes.of(encoder, settings.password());
        }
        Path file = store.directory().resolve("admin-password-hash");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            String hash = Hashes.of(encoder, password);
            PrivateFile.write(file, hash.getBytes(StandardCharsets.UTF_8));
            log.info(
                    "The administrator is \"admin\", the password is {} (shown this once; set concerngraph.admin.password"
                            + " to choose your own)",
                    password);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the administrator's password in " + file, e);
        }
    }
}
