package org.concerngraph.query;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** The rows by their value in a column that is never empty. */
    public Map<String, List<Row>> by(String column) {
        return stream()
                .collect(Collectors.groupingBy(row -> row.require(column), LinkedHashMap::new, Collectors.toList()));
    }

    /** About how many characters the answer takes. */
    int size() {
        long size = 1;
        for (Row row : list) {
            for (String column : columns) {
                String text = row.text(column);
                size += text == null ? 1 : text.length();
            }
        }
        return (int) Math.min(size, Integer.MAX_VALUE);
    }

    /** The first row, where there is one. */
    public Optional<Row> first() {
        return list.stream().findFirst();
    }
}
