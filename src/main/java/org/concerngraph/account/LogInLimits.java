package org.concerngraph.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * How long somebody has to wait before the next attempt to log in. What counts is who fails from where: so nobody who
 * guesses keeps the right person out, who is elsewhere. Whoever tries many logins from one place has to wait for all.
 */
final class LogInLimits {

    /** How often one login may fail from one place. */
    static final int OF_A_PAIR = 5;

    /** How often logins may fail from one place. */
    static final int OF_A_PLACE = 30;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final Ticker ticker;
    private final Cache<Failing, Failures> failures;

    /** A login and where it is tried from; without a login, all that are tried from there. */
    private record Failing(String login, String place) {}

    /** How many there were, and until when the next attempt waits, by the ticker. */
    private record Failures(int count, long until) {}

    LogInLimits(Ticker ticker) {
        this.ticker = ticker;
        this.failures = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST_REMEMBERED)
                .build();
    }

    /** How long this login has to wait at this place; nothing when it may be tried. */
    Duration rest(String login, String place) {
        long now = ticker.read();
        return Duration.ofNanos(Math.max(left(pair(login, place), now), left(all(place), now)));
    }

    private long left(Failing who, long now) {
        Failures known = failures.getIfPresent(who);
        return known == null ? 0 : Math.max(0, known.until() - now);
    }

    /** Notes down that this login was tried with a wrong password. */
    void failed(String login, String place) {
        count(pair(login, place), OF_A_PAIR);
        count(all(place), OF_A_PLACE);
    }

    /** Forgets what went wrong before with this login at this place. */
    void succeeded(String login, String place) {
        failures.invalidate(pair(login, place));
    }

    private void count(Failing who, int allowed) {
        failures.asMap().compute(who, (same, before) -> {
            int count = before == null ? 1 : before.count() + 1;
            return new Failures(count, ticker.read() + pause(count - allowed).toNanos());
        });
    }

    /** A minute at first, then twice as long each time. */
    private static Duration pause(int over) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(over, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private static Failing pair(String login, String place) {
        return new Failing(login, place);
    }

    private static Failing all(String place) {
        return new Failing("", place);
    }
}
