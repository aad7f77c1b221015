package org.concerngraph.query;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What runs now for others. It gives each query its turn, so that neither one client nor all together take the whole
 * machine from those who read pages, and it knows each by an identifier by which it can be watched and ended.
 */
@Component
public class RunningQueries {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{20,64}");
    private static final int BYTES_OF_AN_ID = 18;
    private static final int MOST_WAITING = 32;

    private final SparqlSettings settings;
    private final Map<String, Execution> running = new ConcurrentHashMap<>();
    private final Map<String, Integer> ofClient = new HashMap<>();
    private final SecureRandom random = new SecureRandom();
    private int taken;
    private int waiting;

    RunningQueries(SparqlSettings settings) {
        this.settings = settings;
    }

    /**
     * Begins an execution for the client at this address when it is its turn, and at the latest after the wait that the
     * settings allow; the caller closes it. Without an identifier of the client's own it gets one.
     *
     * @throws TooManyQueries when it does not get its turn
     * @throws BadParameter when the identifier is taken, or could be guessed
     */
    public Execution begin(String client, @Nullable String wanted, String text) {
        String id = wanted == null ? newId() : wanted;
        if (!ID.matcher(id).matches()) {
            throw new BadParameter(
                    "query-id",
                    "is \"" + id + "\"; it is to be 20 to 64 letters, digits, hyphens and underscores that nobody can"
                            + " guess, for example a random UUID.");
        }
        takeTurn(client);
        var execution = new Execution(id, client, text, settings.maxRows(), () -> {
            running.remove(id);
            giveTurn(client);
        });
        if (running.putIfAbsent(id, execution) != null) {
            giveTurn(client);
            throw new BadParameter("query-id", "is \"" + id + "\", by which another query runs now.");
        }
        return execution;
    }

    /** All that runs, the oldest first. */
    public List<Execution> all() {
        return running.values().stream()
                .sorted(Comparator.comparing(Execution::started))
                .toList();
    }

    /** The one with this identifier, while it runs. */
    public Optional<Execution> find(String id) {
        return Optional.ofNullable(running.get(id));
    }

    private String newId() {
        byte[] bytes = new byte[BYTES_OF_AN_ID];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private synchronized void takeTurn(String client) {
        long end = System.nanoTime() + settings.maxWait().toNanos();
        while (taken >= settings.maxConcurrent()
                || ofClient.getOrDefault(client, 0) >= settings.maxConcurrentPerClient()) {
            long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (rest <= 0 || waiting >= MOST_WAITING) {
                throw new TooManyQueries(
                        taken >= settings.maxConcurrent()
                                ? taken + " queries run now, and more at a time are not allowed; ask again in a moment."
                                : settings.maxConcurrentPerClient() + " queries from " + client
                                        + " run now, and more at a time are not allowed; wait until one has ended.");
            }
            waiting++;
            try {
                wait(rest);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new TooManyQueries("The server is stopping.");
            } finally {
                waiting--;
            }
        }
        taken++;
        ofClient.merge(client, 1, Integer::sum);
    }

    private synchronized void giveTurn(String client) {
        taken--;
        ofClient.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
        notifyAll();
    }
}
