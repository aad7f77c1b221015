package org.concerngraph.intake.draft;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.concerngraph.intake.CannotImport;
import org.concerngraph.intake.Imports;
import org.concerngraph.intake.Progress;
import org.concerngraph.intake.Receipt;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.Trial;
import org.concerngraph.intake.UnreadableSource;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Reads and accepts drafts in the background. What was understood stays in memory for those that somebody looked at
 * last; of the others the file is simply read again, as it is after a restart.
 */
@Component
class DraftWork implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DraftWork.class);
    private static final int AT_ONCE = 2;
    private static final int KEPT = 16;

    private final Drafts drafts;
    private final Imports imports;
    private final StudyAsWritten study;
    private final Store store;
    private final Map<String, Attempt<Tried>> readings = new LinkedHashMap<>(KEPT, 1, true);
    private final Map<String, Attempt<Receipt>> acceptances = new LinkedHashMap<>(KEPT, 1, true);
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("draft-", 1).factory());

    DraftWork(Drafts drafts, Imports imports, StudyAsWritten study, Store store) {
        this.store = store;
        this.drafts = drafts;
        this.imports = imports;
        this.study = study;
    }

    /** The reading of a draft as it is now; begins it where it has not begun. */
    synchronized Attempt<Tried> reading(Draft draft) {
        Attempt<Tried> last = readings.get(draft.id());
        if (last != null && last.draft().equals(draft) && isOfNow(last)) {
            return last;
        }
        if (last != null) {
            last.cancel();
        }
        Tried known = last != null && last.draft().readsAs(draft) && last.hasEnded() ? last.result() : null;
        var next = new Attempt<Tried>(draft);
        readings.put(draft.id(), next);
        forgetOldest(readings);
        workers.execute(() -> next.run(() -> understand(draft, known, next), DraftWork::explain));
        return next;
    }

    /** Was it tried against the graph as it is now? What has not ended, or not well, is not tried again by itself. */
    private boolean isOfNow(Attempt<Tried> last) {
        Tried result = last.result();
        return result == null || result.version() == store.version();
    }

    /** The reading again, for who ended it too early, or when the graph has changed since. */
    synchronized Attempt<Tried> readAgain(Draft draft) {
        Attempt<Tried> last = readings.remove(draft.id());
        if (last != null) {
            last.cancel();
        }
        return reading(draft);
    }

    /** Begins to accept a draft, unless that has begun. */
    synchronized Attempt<Receipt> accept(Draft draft, boolean mayReplace) {
        Attempt<Receipt> last = acceptances.get(draft.id());
        if (last != null && !last.hasEnded()) {
            return last;
        }
        Attempt<Tried> reading = readings.get(draft.id());
        if (reading != null) {
            reading.cancel();
        }
        var next = new Attempt<Receipt>(draft);
        acceptances.put(draft.id(), next);
        forgetOldest(acceptances);
        workers.execute(() -> next.run(() -> accepted(draft, mayReplace, next), DraftWork::explain));
        return next;
    }

    /** How a draft is being, or was, accepted; nothing when nobody tried since the start. */
    synchronized Optional<Attempt<Receipt>> acceptance(String id) {
        return Optional.ofNullable(acceptances.get(id));
    }

    /** Ends what is being done with a draft. */
    synchronized void cancel(String id) {
        Attempt<?> reading = readings.get(id);
        Attempt<?> acceptance = acceptances.get(id);
        if (acceptance != null && !acceptance.hasEnded()) {
            acceptance.cancel();
        } else if (reading != null) {
            reading.cancel();
        }
    }

    /** Ends what is being done with a draft, and forgets what was understood. */
    synchronized void forget(String id) {
        cancel(id);
        readings.remove(id);
        acceptances.remove(id);
    }

    private Tried understand(Draft draft, @Nullable Tried known, Progress progress) {
        SourceFile file = known == null ? SourceFile.at(drafts.file(draft), draft.fileName()) : known.file();
        long version = store.version();
        Trial trial = imports.look(study.trial(draft, file), known == null ? null : known.trial(), progress);
        return new Tried(file, trial, known == null ? Tally.of(trial.reading(), progress) : known.tally(), version);
    }

    private Receipt accepted(Draft draft, boolean mayReplace, Progress progress) {
        SourceFile file = SourceFile.at(drafts.file(draft), draft.fileName());
        Receipt receipt = imports.accept(study.request(draft, file, mayReplace), progress);
        if (isIn(receipt)) {
            drafts.discard(draft.id());
        }
        return receipt;
    }

    /** Is what the receipt speaks of in the graph? */
    static boolean isIn(Receipt receipt) {
        return receipt.outcome() == Receipt.Outcome.ACCEPTED || receipt.outcome() == Receipt.Outcome.UNCHANGED;
    }

    private static String explain(Exception failure) {
        if (failure instanceof Progress.Cancelled) {
            return "It was cancelled.";
        }
        if (failure instanceof UnreadableSource || failure instanceof CannotImport || failure instanceof BadParameter) {
            return String.valueOf(failure.getMessage());
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        log.error("Error {} in the work on a draft", id, failure);
        return "Something went wrong on our side. The log says more under the error id " + id + ".";
    }

    private static void forgetOldest(Map<String, ? extends Attempt<?>> attempts) {
        Iterator<? extends Attempt<?>> oldest = attempts.values().iterator();
        int spare = attempts.size() - KEPT;
        while (spare > 0 && oldest.hasNext()) {
            if (oldest.next().hasEnded()) {
                oldest.remove();
                spare--;
            }
        }
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
