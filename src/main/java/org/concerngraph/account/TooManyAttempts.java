package org.concerngraph.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A login failed too often to be tried again now. */
final class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts to log in");
        this.wait = wait;
    }

    /** After how many seconds the next attempt is looked at. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** The same for a person. */
    String sentence() {
        long minutes = (seconds() + 59) / 60;
        return "This failed too often from where you are. Try again in "
                + (seconds() <= 60 ? "a minute" : minutes + " minutes")
                + "; until then not even the right password is looked at.";
    }
}
