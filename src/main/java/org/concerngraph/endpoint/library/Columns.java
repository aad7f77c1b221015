package org.concerngraph.endpoint.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/** Which columns of an answer name things, and which others say what these things are called. */
final class Columns {

    private Columns() {}

    /** The columns that have an IRI in this row. */
    static Stream<String> ofIris(List<String> columns, Function<String, @Nullable Node> row) {
        return columns.stream().filter(column -> {
            Node node = row.apply(column);
            return node != null && node.isURI();
        });
    }

    /** The column with the label of what stands in another: {@code themeLabel} for {@code theme}, else {@code label}. */
    static Optional<String> labelOf(String column, List<String> columns, boolean isFirst) {
        Stream<String> own = Stream.of(column + "Label", column + "Code");
        Stream<String> ofAll = isFirst ? Stream.of("label", "name", "code") : Stream.empty();
        return Stream.concat(own, ofAll).filter(columns::contains).findFirst();
    }
}
