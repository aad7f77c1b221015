package org.concerngraph.endpoint.library;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.store.TurtleFiles;
import org.springframework.stereotype.Component;

/** How addresses write IRIs: whole, or by a prefix of the project's only list. */
@Component
class Names {

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

    private final Map<String, String> prefixes;

    Names(TurtleFiles files) {
        this.prefixes = new TreeMap<>(
                files.read("ontology/prefixes.ttl").getPrefixMapping().getNsPrefixMap());
    }

    /** The prefixes with their namespaces. */
    Map<String, String> prefixes() {
        return prefixes;
    }

    /** The IRI that a text is, or that it names by a prefix; none when it is neither. */
    Optional<Node> iri(String text) {
        if (!IRI.matcher(text).matches()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        String namespace = prefixes.get(text.substring(0, colon));
        return Optional.of(NodeFactory.createURI(namespace == null ? text : namespace + text.substring(colon + 1)));
    }
}
