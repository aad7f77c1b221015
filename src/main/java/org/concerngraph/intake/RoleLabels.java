package org.concerngraph.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Shared roles by the labels that sources print. */
final class RoleLabels {

    private final Map<String, Node> byLabel = new LinkedHashMap<>();

    /** Says that a role has this label. */
    RoleLabels add(String label, Node role) {
        byLabel.putIfAbsent(key(label), role);
        return this;
    }

    /** All labels of all roles, in small letters. */
    Set<String> all() {
        return byLabel.keySet();
    }

    /** The shared role with exactly this label, whatever its case and number; none is better than a near one. */
    Optional<Node> match(String printed) {
        String key = key(printed);
        Node role = byLabel.get(key);
        if (role == null && key.endsWith("s")) {
            role = byLabel.get(key.substring(0, key.length() - 1));
        }
        return Optional.ofNullable(role);
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
