package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values as they stand in a cell: with prefixes, and several of them with bars between. */
record Cell(CurieMap curies, Form form) {

    /** One value of a slot. */
    String text(Slot slot, String value) {
        return switch (slot.type()) {
            case ENTITY -> curies.shortened(value);
            case NUMBER -> form.hasAllDigits() ? value : Numbers.rounded(value);
            default -> value;
        };
    }

    /** All values of a slot; empty where there are none. */
    String text(Slot slot, List<String> values) {
        if (!slot.isMany()) {
            return values.isEmpty() ? "" : text(slot, values.getFirst());
        }
        return values.stream()
                .map(value -> text(slot, value).replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining("|"));
    }

    /**
     * The values in a cell of a slot that takes several: a bar separates, {@code \|} is a bar and {@code \\} a backslash of a
     * value, and any other backslash is one.
     */
    static List<String> parts(String cell) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
            if (c == '\\' && (next == '|' || next == '\\')) {
                part.append(next);
                i++;
            } else if (c == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
