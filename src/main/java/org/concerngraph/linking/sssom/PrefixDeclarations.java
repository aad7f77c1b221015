package org.concerngraph.linking.sssom;

import java.util.TreeMap;
import org.concerngraph.linking.sssom.Problems.Place;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads what the prefixes of a set stand for.
 *
 * @param problems where to tell what is wrong
 * @param where the name of the file for problems; empty where the table is in the same file
 */
record PrefixDeclarations(Problems problems, String where) {

    /** The prefixes that are good. */
    CurieMap read(@Nullable Node node) {
        var prefixes = new TreeMap<String, String>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                String prefix = tuple.getKeyNode() instanceof ScalarNode key
                        ? key.getValue().strip()
                        : "";
                String namespace = tuple.getValueNode() instanceof ScalarNode value
                        ? value.getValue().strip()
                        : "";
                if (isFitFor(prefix, namespace, MetadataReader.place(tuple.getKeyNode(), where))) {
                    prefixes.put(prefix, namespace);
                }
            }
        } else if (node != null && !MetadataReader.isNothing(node)) {
            problems.error(
                    MetadataReader.place(node, where),
                    "curie_map",
                    "",
                    "This is no map of prefixes.",
                    "No prefix is taken from it.");
        }
        return CurieMap.of(prefixes);
    }

    private boolean isFitFor(String prefix, String namespace, Place place) {
        String builtIn = CurieMap.BUILT_IN.get(prefix);
        if (builtIn != null && !builtIn.equals(namespace)) {
            problems.error(
                    place,
                    "curie_map",
                    prefix + ": " + namespace,
                    "The prefix “%s” is built in and stands for <%s>; a set must not change that."
                            .formatted(prefix, builtIn),
                    "The built-in meaning is kept.");
            return false;
        }
        if (prefix.isEmpty()
                || prefix.indexOf(':') >= 0
                || namespace.indexOf(':') < 0
                || namespace.matches(".*\\s.*")) {
            problems.error(
                    place,
                    "curie_map",
                    prefix + ": " + namespace,
                    "A prefix and the beginning of an IRI were expected.",
                    "The prefix is left out.");
            return false;
        }
        return true;
    }
}
