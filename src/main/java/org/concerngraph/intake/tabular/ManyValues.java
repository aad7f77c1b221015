package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values in one cell, as we write them ourselves and read them to the character: {@code GP; Nurse}, or
 * {@code Trust > Time; Workload} for themes with those above them. What has a meaning here, {@code ;}, {@code >} and the
 * backslash itself, has a backslash before it inside a value.
 */
public final class ManyValues {

    private ManyValues() {}

    /** The values as a cell. */
    public static String of(List<String> values) {
        return values.stream().map(ManyValues::escaped).collect(Collectors.joining("; "));
    }

    /** Paths of labels, each from the top, as a cell. */
    public static String ofPaths(List<List<String>> paths) {
        return paths.stream().map(ManyValues::path).collect(Collectors.joining("; "));
    }

    private static String path(List<String> labels) {
        return labels.stream().map(ManyValues::escaped).collect(Collectors.joining(" > "));
    }

    private static String escaped(String value) {
        return value.replaceAll("[;>\\\\]", "\\\\$0");
    }

    /** The values of a cell; an empty cell has none. */
    static List<String> values(String cell) {
        return split(cell, ';').stream().map(ManyValues::plain).toList();
    }

    /** The paths of a cell, each a list of labels from the top; an empty cell has none. */
    static List<List<String>> paths(String cell) {
        return split(cell, ';').stream()
                .map(path -> split(path, '>').stream().map(ManyValues::plain).toList())
                .toList();
    }

    /** The parts between separators that no backslash precedes; of the spaces around one, those that we write. */
    private static List<String> split(String text, char separator) {
        if (text.isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == separator && (separator == ';' || standsAlone(text, start, at))) {
                parts.add(text.substring(start, separator == ';' ? at : at - 1));
                start = text.startsWith(" ", at + 1) ? at + 2 : at + 1;
            }
        }
        parts.add(text.substring(Math.min(start, text.length())));
        return parts;
    }

    private static boolean standsAlone(String text, int start, int at) {
        return at > start && text.charAt(at - 1) == ' ' && text.startsWith(" ", at + 1);
    }

    private static String plain(String text) {
        return text.replaceAll("(?s)\\\\(.)", "$1");
    }
}
