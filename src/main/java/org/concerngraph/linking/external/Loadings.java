package org.concerngraph.linking.external;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The vocabularies that are being loaded, one after the other, and those whose loading failed since the start. */
@Component
class Loadings implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Loadings.class);

    private static final int SECONDS_TO_END = 120;

    private final VocabularyLoader loader;
    private final Map<String, Loading> all = new TreeMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("vocabularies").factory());

    Loadings(VocabularyLoader loader) {
        this.loader = loader;
    }

    /** Loads a file in the background, and deletes it then; one of the same name that still waits is given up. */
    synchronized void begin(VocabularyFile file, Vocabulary given) {
        Loading last = all.get(given.name());
        if (last != null) {
            last.cancel();
        }
        var next = new Loading(given.name(), file.name());
        all.put(given.name(), next);
        worker.execute(() -> {
            try {
                loader.load(file, given, next);
                end(next);
            } catch (Loading.Cancelled cancelled) {
                end(next);
            } catch (UnreadableVocabulary fault) {
                next.fail(String.valueOf(fault.getMessage()));
            } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
                log.error("The vocabulary {} could not be loaded.", given.name(), fault);
                next.fail("Something went wrong on our side; the log says more.");
            } finally {
                VocabularyFile.delete(file.path());
            }
        });
    }

    private synchronized void end(Loading loading) {
        all.remove(loading.name(), loading);
    }

    /** The loading of a vocabulary with this name that goes on, waits or failed. */
    synchronized Optional<Loading> of(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** Gives up a loading; what was loaded before stays. A failed one is forgotten. */
    synchronized void cancel(String name) {
        Loading loading = all.remove(name);
        if (loading != null) {
            loading.cancel();
        }
    }

    /** All that go on, wait or failed. */
    synchronized Collection<Loading> all() {
        return List.copyOf(all.values());
    }

    /** What reads its file is given up; what has read it is finished, because the store must not be closed under it. */
    @Override
    public void destroy() throws InterruptedException {
        synchronized (this) {
            all.values().forEach(Loading::cancel);
        }
        worker.shutdown();
        worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
