package org.concerngraph.account;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are hashed: by Argon2id; hashes by bcrypt, which earlier versions made, are still understood. */
@Configuration
class Hashes {

    private static final String ARGON2 = "argon2@SpringSecurity_v5_8";
    private static final String BCRYPT = "bcrypt";

    @Bean
    static PasswordEncoder encoder() {
        return new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        BCRYPT,
                        new BCryptPasswordEncoder()));
    }

    /** Is this written like a hash that can be compared with? */
    static boolean isKnown(String hash) {
        return Stream.of(ARGON2, BCRYPT).anyMatch(id -> hash.startsWith("{" + id + "}"));
    }

    /** The hash of a password with a salt of its own. */
    static String of(PasswordEncoder encoder, String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password cannot be hashed");
        }
        return hash;
    }
}
