package org.concerngraph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** A password that was right is known again for a while, and nothing else is. */
class RecentLogInsTest {

    private static final String RIGHT = "ferry bell moss";

    private String hash = "{noop}first";
    private boolean isEnabled = true;
    private int slowly;
    private long nanoseconds;

    /** Takes the right password, and counts how often it was asked. */
    private final AuthenticationProvider passwords = new AuthenticationProvider() {
        @Override
        public Authentication authenticate(Authentication attempt) {
            slowly++;
            if (!isEnabled || !RIGHT.equals(attempt.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            KnownPerson person = KnownPerson.administrator(hash);
            return UsernamePasswordAuthenticationToken.authenticated(person, RIGHT, person.getAuthorities());
        }

        @Override
        public boolean supports(Class<?> attempt) {
            return true;
        }
    };

    private final RecentLogIns recent = new RecentLogIns(
            passwords,
            login -> isEnabled && login.equals("admin")
                    ? Optional.of(KnownPerson.administrator(hash))
                    : Optional.empty(),
            () -> nanoseconds);

    private @Nullable Authentication logIn(String password) {
        return recent.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("Admin ", password));
    }

    @Test
    void a_right_password_is_compared_slowly_once() {
        logIn(RIGHT);
        Authentication again = Objects.requireNonNull(logIn(RIGHT));
        assertThat(slowly).isEqualTo(1);
        assertThat(again.isAuthenticated()).isTrue();
        assertThat(again.getAuthorities()).extracting(Object::toString).contains("ROLE_ADMIN", "ROLE_CURATOR");
    }

    @Test
    void a_wrong_password_is_always_compared_slowly_and_refused() {
        logIn(RIGHT);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> logIn(RIGHT + " ")).isInstanceOf(BadCredentialsException.class);
        }
        assertThat(slowly).isEqualTo(3);
    }

    @Test
    void after_five_minutes_it_is_compared_again() {
        logIn(RIGHT);
        nanoseconds += Duration.ofMinutes(5).plusSeconds(1).toNanos();
        logIn(RIGHT);
        assertThat(slowly).isEqualTo(2);
    }

    @Test
    void whoever_got_another_password_or_may_no_longer_log_in_is_not_known_again() {
        logIn(RIGHT);
        hash = "{noop}second";
        logIn(RIGHT);
        assertThat(slowly).isEqualTo(2);
        isEnabled = false;
        assertThatThrownBy(() -> logIn(RIGHT)).isInstanceOf(BadCredentialsException.class);
    }
}
