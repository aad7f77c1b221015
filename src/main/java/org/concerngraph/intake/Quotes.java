package org.concerngraph.intake;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concerngraph.intake.Reading.Quote;

/**
 * The quotes of a reading, which can be walked as often as needed. A file with a hundred thousand of them is read again
 * at each walk, so that never more than a few are in memory.
 */
public final class Quotes implements Iterable<Quote> {

    private final Supplier<Iterator<Quote>> walk;
    private final int count;

    private Quotes(Supplier<Iterator<Quote>> walk, int count) {
        this.walk = walk;
        this.count = count;
    }

    /** Quotes that are in memory. */
    public static Quotes of(List<Quote> quotes) {
        List<Quote> all = List.copyOf(quotes);
        return new Quotes(all::iterator, all.size());
    }

    /**
     * Quotes that each walk reads again.
     *
     * @param walk begins a walk, whose iterator closes the file when it has given the last quote, and throws
     *     {@link UnreadableSource} when the file is no longer what it was
     * @param count how many there are
     */
    public static Quotes readAgain(Supplier<Iterator<Quote>> walk, int count) {
        return new Quotes(walk, count);
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    @Override
    public Iterator<Quote> iterator() {
        return walk.get();
    }

    /** The quotes one after the other. */
    public Stream<Quote> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** All of them in memory: for readings that are known to be small. */
    public List<Quote> list() {
        return stream().toList();
    }
}
