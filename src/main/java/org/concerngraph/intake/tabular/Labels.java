package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Several values in a cell. A backslash takes from the separator behind it its meaning. */
final class Labels {

    /** NVivo writes the place of a code as "Codes\\\\Burden\\\\Time". */
    private static final Pattern OF_NVIVO = Pattern.compile("\\s*(?:Codes|Nodes)\\\\\\\\(?=[^\\\\])");

    private Labels() {}

    /** The themes of a cell as paths from the top; a separator of NUL means that the cell is one theme. */
    static List<List<String>> paths(String cell, char separator) {
        return split(cell, separator).stream()
                .map(Labels::path)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** The values of a cell, without empty ones. */
    static List<String> values(String cell, char separator) {
        return split(cell, separator).stream()
                .map(value -> plain(value).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> path(String value) {
        if (OF_NVIVO.matcher(value).lookingAt()) {
            return Arrays.stream(value.split("\\\\\\\\"))
                    .skip(1)
                    .map(String::strip)
                    .filter(label -> !label.isEmpty())
                    .toList();
        }
        return split(value, '>').stream()
                .map(label -> plain(label).strip())
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static List<String> split(String text, char separator) {
        if (separator == '\0' || text.indexOf(separator) < 0) {
            return List.of(text);
        }
        var parts = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == separator && (c != '>' || standsAlone(text, at))) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static boolean standsAlone(String text, int at) {
        return at > 0
                && Character.isWhitespace(text.charAt(at - 1))
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static String plain(String text) {
        return text.indexOf('\\') < 0 ? text : text.replaceAll("\\\\([\\\\;,/>|\\n])", "$1");
    }
}
