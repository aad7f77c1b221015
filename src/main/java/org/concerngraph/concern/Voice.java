package org.concerngraph.concern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.concerngraph.query.Row;

/**
 * Who of one role voices a concern.
 *
 * @param role the role's IRI; empty for people without a role that could be matched
 * @param label what the role is called; empty for these
 * @param people a row for each person, with the number of their quotes
 */
record Voice(String role, String label, List<Row> people) {

    /** The rows, a role and a person each, by role. */
    static List<Voice> of(List<Row> rows) {
        var voices = new LinkedHashMap<String, Voice>();
        for (Row row : rows) {
            String role = Objects.requireNonNullElse(row.text("role"), "");
            voices.computeIfAbsent(
                            role,
                            key -> new Voice(
                                    key, Objects.requireNonNullElse(row.text("roleLabel"), ""), new ArrayList<>()))
                    .people()
                    .add(row);
        }
        return List.copyOf(voices.values());
    }
}
