package org.concerngraph.linking.lookup;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.concerngraph.linking.lookup.LookupSettings.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the servers that somebody set up, all at once and each within its time. Where none is, nothing is ever sent. */
@Component
public class LiveLookups {

    private final List<Place> places;
    private final Languages languages = new Languages(new OtherServer());

    LiveLookups(LookupSettings settings) {
        this.places = settings.lookups();
    }

    /** Has anybody set one up? */
    public boolean isSetUp() {
        return !places.isEmpty();
    }

    /** What people call those that are asked. */
    List<String> names() {
        return places.stream()
                .map(place -> Objects.requireNonNull(place.name()))
                .toList();
    }

    /** What each server finds, in the order of the settings; one that fails keeps none of the others from answering. */
    List<Answer> ask(String words) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            long start = System.nanoTime();
            List<Future<List<Found>>> asked = places.stream()
                    .map(place -> threads.submit(() -> ask(place, words)))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (int i = 0; i < places.size(); i++) {
                long left = places.get(i).timeout().toNanos() - (System.nanoTime() - start);
                answers.add(answer(places.get(i), asked.get(i), Math.max(0, left)));
            }
            return answers;
        } finally {
            // Whoever still waits for an answer is interrupted.
            threads.shutdownNow();
        }
    }

    private List<Found> ask(Place place, String words) throws IOException, InterruptedException {
        return languages.ask(Objects.requireNonNull(place.type()), Objects.requireNonNull(place.url()), words);
    }

    private static Answer answer(Place place, Future<List<Found>> asked, long nanoseconds) {
        String name = Objects.requireNonNull(place.name());
        String host = URI.create(Objects.requireNonNull(place.url())).getAuthority();
        try {
            return new Answer(name, host, asked.get(nanoseconds, TimeUnit.NANOSECONDS), "");
        } catch (TimeoutException late) {
            return failed(name, host, "did not answer within " + place.timeout().toMillis() + " milliseconds");
        } catch (ExecutionException fault) {
            return failed(name, host, why(fault.getCause()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return failed(name, host, "was not waited for");
        }
    }

    private static String why(@Nullable Throwable fault) {
        if (fault instanceof UnusableAnswer unusable) {
            return String.valueOf(unusable.getMessage());
        }
        return "cannot be reached"
                + (fault == null || fault.getMessage() == null ? "" : " (" + fault.getMessage() + ")");
    }

    private static Answer failed(String name, String host, String why) {
        return new Answer(name, host, List.of(), name + " " + why + ".");
    }
}
