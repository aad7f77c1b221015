package org.concerngraph.endpoint.library;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.store.Prefixes;
import org.springframework.stereotype.Component;

/** How addresses write IRIs: whole, or by a prefix of the project's only list. */
@Component
class Names {

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

    private final Map<String, String> prefixes;

    Names(Prefixes prefixes) {
        this.prefixes = prefixes.byName();
    }

    /** The prefixes with their namespaces. */
    Map<String, String> prefixes() {
        return prefixes;
    }

    /** The IRI that a text is, or that it names by a prefix; none when it is neither, as with a prefix that is misspelt. */
    Optional<Node> iri(String text) {
        if (!IRI.matcher(text).matches()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        String namespace = prefixes.get(text.substring(0, colon));
        if (namespace != null) {
            return Optional.of(NodeFactory.createURI(namespace + text.substring(colon + 1)));
        }
        return text.startsWith("//", colon + 1) || text.startsWith("urn:")
                ? Optional.of(NodeFactory.createURI(text))
                : Optional.empty();
    }
}
