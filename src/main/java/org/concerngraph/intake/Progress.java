package org.concerngraph.intake;

/** Told how far long work is; asked at the same time whether it is still wanted. */
public interface Progress {

    /** Nobody is told. */
    Progress SILENT = (step, done, total) -> {};

    /** The person who waited for the work has ended it. */
    class Cancelled extends RuntimeException {

        /** Says so. */
        public Cancelled() {
            super("The import was cancelled; nothing of it was kept.");
        }
    }

    /**
     * Says that a step of the work is so far; called often, so it does little.
     *
     * @param step what is being done, in words
     * @param done how much of it is done
     * @param total how much there is to do, in the same unit; 0 when nobody knows
     * @throws Cancelled when the work is no longer wanted
     */
    void at(String step, long done, long total);
}
