package org.concerngraph.query;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a question.
 *
 * @param columns the names of the columns, in order
 * @param list the rows, in order
 */
public record Rows(List<String> columns, List<Row> list) implements Iterable<Row> {

    @Override
    public Iterator<Row> iterator() {
        return list.iterator();
    }

    /** The rows, one after the other. */
    public Stream<Row> stream() {
        return list.stream();
    }

    /** The first row, where there is one. */
    public Optional<Row> first() {
        return list.stream().findFirst();
    }
}
