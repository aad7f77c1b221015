package org.concerngraph.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Looks at a password only when the login has not failed too often, and at few passwords at a time. */
final class LimitedLogIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(LimitedLogIn.class);
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int LONGEST_PASSWORD = 1_000;
    private static final int NETWORK = 8;

    private final AuthenticationProvider passwords;
    private final LogInLimits limits;

    // Each hash takes 16 MB while it is made: a crowd of attempts must not take all memory.
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    LimitedLogIn(AuthenticationProvider passwords, LogInLimits limits) {
        this.passwords = passwords;
        this.limits = limits;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String login = People.login(attempt.getPrincipal());
        // What cannot be a login is counted as one, so that nobody fills the memory with them.
        String counted = LOGIN.matcher(login).matches() ? login : "?";
        String place = place(attempt);
        atOnce.acquireUninterruptibly();
        try {
            Duration rest = limits.rest(counted, place);
            if (!rest.isZero()) {
                throw new TooManyAttempts(rest);
            }
            Authentication known = passwords.authenticate(requireShort(attempt));
            limits.succeeded(counted, place);
            return known;
        } catch (BadCredentialsException e) {
            limits.failed(counted, place);
            if (!limits.rest(counted, place).isZero()) {
                log.warn("Attempts to log in as {} from {} fail, and have to wait now.", counted, place);
            }
            throw e;
        } finally {
            atOnce.release();
        }
    }

    private static Authentication requireShort(Authentication attempt) {
        if (String.valueOf(attempt.getCredentials()).length() > LONGEST_PASSWORD) {
            throw new BadCredentialsException("A password is not as long as that");
        }
        return attempt;
    }

    /** Where an attempt comes from: an address, or all of the network that one house has in IPv6. */
    private static String place(Authentication attempt) {
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                        ? details.getRemoteAddress()
                        : "";
        return address.contains(":") ? network(address) : address;
    }

    static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
                    : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return passwords.supports(attempt);
    }
}
