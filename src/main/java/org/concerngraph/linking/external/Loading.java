package org.concerngraph.linking.external;

import org.jspecify.annotations.Nullable;

/** How far the loading of one vocabulary is. */
final class Loading implements Progress {

    private final String name;
    private final String fileName;
    private volatile Step step = new Step("Waiting", 0, 0);
    private volatile boolean isCancelled;
    private volatile boolean isBeyondReturn;
    private volatile @Nullable String failure;

    Loading(String name, String fileName) {
        this.name = name;
        this.fileName = fileName;
    }

    /**
     * What is being done.
     *
     * @param what in words
     * @param done how much of it is done
     * @param total how much there is to do; 0 when nobody knows
     */
    record Step(String what, long done, long total) {

        /** How much is done, in percent. */
        public long percent() {
            return total == 0 ? 0 : done * 100 / total;
        }
    }

    /** Nobody waits for the vocabulary any more. */
    static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public void at(String what, long done, long total) {
        if (isCancelled && !isBeyondReturn) {
            throw new Cancelled();
        }
        step = new Step(what, done, total);
    }

    @Override
    public void beyondReturn() {
        isBeyondReturn = true;
    }

    /** The name of the vocabulary. */
    public String name() {
        return name;
    }

    /** What the file was called. */
    public String fileName() {
        return fileName;
    }

    /** What is being done now. */
    public Step step() {
        return step;
    }

    /** Why it failed; null while it goes on. */
    public @Nullable String failure() {
        return failure;
    }

    void fail(String why) {
        failure = why;
    }

    void cancel() {
        isCancelled = true;
    }
}
