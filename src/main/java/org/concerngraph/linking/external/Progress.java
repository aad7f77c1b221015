package org.concerngraph.linking.external;

/** Told how far the loading of a vocabulary is; throws when nobody wants it any more. */
@FunctionalInterface
public interface Progress {

    /** Nobody is told. */
    Progress SILENT = (step, done, total) -> {};

    /**
     * Says that a step is so far; called often, so it does little.
     *
     * @param step what is being done, in words
     * @param done how much of it is done
     * @param total how much there is to do, in the same unit; 0 when nobody knows
     */
    void at(String step, long done, long total);

    /** Says that the old is gone: from here on the work is finished even if nobody wants it any more. */
    default void beyondReturn() {}
}
