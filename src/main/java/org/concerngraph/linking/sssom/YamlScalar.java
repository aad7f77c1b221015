package org.concerngraph.linking.sssom;

import java.util.regex.Pattern;

/** One value in YAML 1.2: as it is where that is possible and leaves it a text, else in double quotes. */
final class YamlScalar {

    /** What the core schema of YAML 1.2 (section 10.3.2) takes for something else than text. */
    private static final Pattern OTHER_TYPE = Pattern.compile("~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
            + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private YamlScalar() {}

    /** The text as it is written; a number may look like one. */
    static String of(String text, boolean isNumber) {
        boolean isPlain =
                isNumber || canBePlain(text) && !OTHER_TYPE.matcher(text).matches();
        return isPlain ? text : quoted(text);
    }

    private static boolean canBePlain(String text) {
        if (text.isEmpty() || !text.equals(text.strip()) || text.endsWith(":")) {
            return false;
        }
        char first = text.charAt(0);
        boolean beginsWell = INDICATORS.indexOf(first) < 0
                || "-?:".indexOf(first) >= 0 && text.length() > 1 && text.charAt(1) != ' ';
        return beginsWell
                && !text.startsWith("---")
                && !text.startsWith("...")
                && !text.contains(": ")
                && !text.contains(" #")
                && text.chars().allMatch(YamlScalar::isPlain);
    }

    /** Letters and marks that need no escape; what is printed otherwise than it looks is escaped. */
    private static boolean isPlain(int c) {
        return c >= 0x20 && c < 0x7f || c >= 0xa0 && c != 0x2028 && c != 0x2029 && c < 0xfffe && c != 0xfeff;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPlain(c)) {
                        quoted.append(c);
                    } else {
                        quoted.append("\\u%04x".formatted((int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
