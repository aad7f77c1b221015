package org.concerngraph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Whoever guesses has to wait longer and longer; the right person, who is elsewhere, does not. */
class LogInLimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private long now = Long.MAX_VALUE - Duration.ofMinutes(10).toNanos();
    private final List<String> looked = new ArrayList<>();
    private final LogInLimits limits = new LogInLimits(() -> now);
    private final LimitedLogIn logIn = new LimitedLogIn(new RightWhenSo(), limits);

    private final class RightWhenSo implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            looked.add(attempt.getName());
            if ("right".equals(attempt.getCredentials())) {
                return attempt;
            }
            throw new BadCredentialsException("wrong");
        }

        @Override
        public boolean supports(Class<?> attempt) {
            return true;
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void attempt(String login, String password, String address) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        attempt.setDetails(new WebAuthenticationDetails(address, null));
        logIn.authenticate(attempt);
    }

    private void fail(String login, String address) {
        assertThatThrownBy(() -> attempt(login, "guess", address)).isInstanceOf(BadCredentialsException.class);
    }

    private long secondsToWait(String login, String address) {
        int before = looked.size();
        try {
            attempt(login, "right", address);
            return 0;
        } catch (TooManyAttempts e) {
            assertThat(looked).as("no password is looked at").hasSize(before);
            return e.seconds();
        }
    }

    @Test
    void after_five_failures_even_the_right_password_waits_a_minute() {
        for (int i = 0; i < 5; i++) {
            fail("ada", "10.0.0.1");
        }
        assertThat(secondsToWait("ada", "10.0.0.1")).isEqualTo(60);
        pass(Duration.ofSeconds(59));
        assertThat(secondsToWait("ada", "10.0.0.1")).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(secondsToWait("ada", "10.0.0.1")).isZero();
    }

    @Test
    void the_pause_doubles_with_each_further_failure_up_to_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            fail("ada", "10.0.0.1");
        }
        var pauses = new ArrayList<Duration>();
        for (int i = 0; i < 7; i++) {
            Duration pause = limits.rest("ada", "10.0.0.1");
            pauses.add(pause);
            pass(pause);
            fail("ada", "10.0.0.1");
        }
        assertThat(pauses)
                .containsExactly(
                        MINUTE,
                        MINUTE.multipliedBy(2),
                        MINUTE.multipliedBy(4),
                        MINUTE.multipliedBy(8),
                        MINUTE.multipliedBy(15),
                        MINUTE.multipliedBy(15),
                        MINUTE.multipliedBy(15));
    }

    @Test
    void success_forgets_what_failed_before() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                fail("ada", "10.0.0.1");
            }
            assertThat(secondsToWait("ada", "10.0.0.1")).isZero();
        }
    }

    @Test
    void the_right_person_elsewhere_is_not_kept_out_and_neither_is_another_login() {
        for (int i = 0; i < 5; i++) {
            fail("ada", "10.0.0.1");
        }
        assertThat(secondsToWait("ada", "10.0.0.2")).isZero();
        assertThat(secondsToWait("bob", "10.0.0.1")).isZero();
    }

    @Test
    void thirty_failures_with_any_logins_close_a_place() {
        for (int i = 0; i < 30; i++) {
            fail("guess-" + i, "10.0.0.1");
        }
        assertThat(secondsToWait("ada", "10.0.0.1")).isEqualTo(60);
        assertThat(secondsToWait("ada", "10.0.0.2")).isZero();
        pass(MINUTE);
        assertThat(secondsToWait("ada", "10.0.0.1")).isZero();
        fail("ada", "10.0.0.1");
        assertThat(secondsToWait("bob", "10.0.0.1")).isEqualTo(120);
    }

    @Test
    void a_login_is_the_same_however_it_is_written_and_what_is_no_login_counts_as_one() {
        for (String login : List.of("ada", "Ada", " ADA ", "ada", "ADA")) {
            fail(login, "10.0.0.1");
        }
        assertThat(secondsToWait("ada", "10.0.0.1")).isEqualTo(60);
        for (String login : List.of("", "Ä", "a b", "x".repeat(5000), "\0")) {
            fail(login, "10.0.0.3");
        }
        assertThat(secondsToWait("no login", "10.0.0.3")).isEqualTo(60);
    }

    @Test
    void whoever_has_a_network_of_addresses_has_one_place() {
        for (int i = 0; i < 5; i++) {
            fail("ada", "2001:db8:1:2::" + i);
        }
        assertThat(secondsToWait("ada", "2001:db8:1:2:ffff::1")).isEqualTo(60);
        assertThat(secondsToWait("ada", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void all_is_forgotten_after_an_hour() {
        for (int i = 0; i < 9; i++) {
            pass(limits.rest("ada", "10.0.0.1"));
            fail("ada", "10.0.0.1");
        }
        pass(Duration.ofHours(1));
        fail("ada", "10.0.0.1");
        assertThat(secondsToWait("ada", "10.0.0.1")).isZero();
    }

    @Test
    void a_password_that_nobody_types_is_wrong_without_being_hashed() {
        assertThatThrownBy(() -> attempt("ada", "x".repeat(100_000), "10.0.0.1"))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(looked).isEmpty();
    }
}
