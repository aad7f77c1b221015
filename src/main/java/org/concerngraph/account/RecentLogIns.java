package org.concerngraph.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Knows a password again that was right a moment ago, so that a program that sends it with each request does not wait for a
 * slow hash each time. A wrong one always costs the slow hash. What is kept, in memory and for five minutes, is a digest with a
 * key that is made up at each start; it counts only as long as the account has the hash that the password was compared with.
 */
final class RecentLogIns implements AuthenticationProvider {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final AuthenticationProvider passwords;
    private final Function<String, Optional<KnownPerson>> people;
    private final SecretKeySpec key;
    private final Cache<String, Seen> seen;

    private record Seen(byte[] digest, String hash) {}

    /** Asks {@code passwords} about what it does not know; {@code people} are who may log in now, by their login. */
    RecentLogIns(AuthenticationProvider passwords, Function<String, Optional<KnownPerson>> people, Ticker ticker) {
        this.passwords = passwords;
        this.people = people;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .build();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String login = People.login(attempt.getPrincipal());
        byte[] digest = digest(String.valueOf(attempt.getCredentials()));
        Optional<KnownPerson> person = people.apply(login);
        Seen before = seen.getIfPresent(login);
        if (person.isPresent()
                && before != null
                && before.hash().equals(person.get().getPassword())
                && MessageDigest.isEqual(before.digest(), digest)) {
            return known(person.get(), attempt);
        }
        Authentication known = passwords.authenticate(attempt);
        if (known != null && known.getPrincipal() instanceof KnownPerson now && now.getPassword() != null) {
            seen.put(login, new Seen(digest, now.getPassword()));
        }
        return known;
    }

    private static Authentication known(KnownPerson person, Authentication attempt) {
        var known = UsernamePasswordAuthenticationToken.authenticated(
                person, attempt.getCredentials(), person.getAuthorities());
        known.setDetails(attempt.getDetails());
        return known;
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            // Every Java has the algorithm, and takes a key of this length.
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return passwords.supports(attempt);
    }
}
