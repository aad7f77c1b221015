package org.concerngraph.intake;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.concerngraph.intake.privacy.Finding;
import org.concerngraph.intake.privacy.PersonalDetails;

/** The search for what could tell who somebody is, which goes on while the same file is being validated and written. */
final class Personal {

    private final FutureTask<List<Finding>> search;

    private Personal(FutureTask<List<Finding>> search) {
        this.search = search;
    }

    /** Begins to look through a reading; the known roles, in small letters, are nobody's names. */
    static Personal in(Reading reading, Set<String> knownRoles) {
        var search =
                new FutureTask<>(() -> PersonalDetails.in(reading, knownRoles).found());
        Thread.ofPlatform().daemon().name("search for personal details").start(search);
        return new Personal(search);
    }

    /** Ends the search, when nobody wants to know any longer. */
    void stop() {
        search.cancel(true);
    }

    /** What was found; waits for the end of the search. */
    List<Finding> found() {
        try {
            return search.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Progress.Cancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableSource unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("The search for personal details failed", e.getCause());
        }
    }
}
