package org.concerngraph.linking.external;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read. */
final class CountedBytes extends FilterInputStream {

    private final LongConsumer told;
    private long count;

    CountedBytes(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            told.accept(++count);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        if (read > 0) {
            count += read;
            told.accept(count);
        }
        return read;
    }
}
