package org.concerngraph.intake.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.concerngraph.intake.UnreadableSource;

/** The bytes of a part of a zip file, counted while they are inflated: a small file may hold a bomb. */
final class InflatedBytes extends FilterInputStream {

    static final long MOST = 1L << 30;
    private static final long HIGHEST_RATIO = 200;
    private static final long UNSUSPICIOUS = 10_000_000;

    private final String what;
    private final long compressed;
    private long inflated;

    InflatedBytes(InputStream in, String what, long compressed) {
        super(in);
        this.what = what;
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        inflated += read;
        if (isTooMuch()) {
            throw new UnreadableSource(what
                    + " inflates from %,d to more than %,d bytes, as a zip bomb does.".formatted(compressed, inflated));
        }
    }

    /** Are there more bytes than a part may have, or so many for its size in the file that it is a bomb? */
    boolean isTooMuch() {
        return inflated > MOST || (inflated > UNSUSPICIOUS && inflated > HIGHEST_RATIO * Math.max(1, compressed));
    }

    /** How many bytes there were so far. */
    long inflated() {
        return inflated;
    }
}
