package org.concerngraph.intake;

/** Reads files of one format. */
public interface SourceReader {

    /** What addresses, options and receipts call it, for example {@code csv}. */
    String name();

    /** Rises whenever the same file may be read otherwise than before. */
    String version();

    /**
     * What a file says.
     *
     * @throws UnreadableSource when it cannot be read at all; the message names the file, the place, and what was
     *     expected
     * @throws Progress.Cancelled when the person who waits has ended it
     */
    Reading read(SourceFile file, ReadingOptions options);
}
