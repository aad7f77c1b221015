package org.concerngraph.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values in one cell: {@code GP; Nurse}, or {@code Trust > Time; Workload} for themes with those above them. What
 * has a meaning here, {@code ;}, {@code >} and the backslash itself, has a backslash before it inside a value.
 */
final class ManyValues {

    private ManyValues() {}

    /** The values as a cell. */
    static String of(List<String> values) {
        return values.stream().map(ManyValues::escaped).collect(Collectors.joining("; "));
    }

    /** Paths of labels, each from the top, as a cell. */
    static String ofPaths(List<List<String>> paths) {
        return paths.stream().map(ManyValues::path).collect(Collectors.joining("; "));
    }

    private static String path(List<String> labels) {
        return labels.stream().map(ManyValues::escaped).collect(Collectors.joining(" > "));
    }

    private static String escaped(String value) {
        return value.replaceAll("[;>\\\\]", "\\\\$0");
    }
}
