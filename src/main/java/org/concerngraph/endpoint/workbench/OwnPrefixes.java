package org.concerngraph.endpoint.workbench;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.concerngraph.store.Prefixes;
import org.springframework.stereotype.Component;

/** The prefixes of {@code ontology/prefixes.ttl}, which are the only ones that the editor proposes. */
@Component
class OwnPrefixes {

    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?");

    private final Map<String, String> namespaces;

    OwnPrefixes(Prefixes prefixes) {
        this.namespaces = new TreeMap<>(prefixes.byName());
    }

    /** The namespace of each prefix. */
    Map<String, String> namespaces() {
        return namespaces;
    }

    /** The prefixed name of an IRI, or the IRI itself where no prefix of ours fits. */
    String shorten(String iri) {
        for (var prefix : namespaces.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && LOCAL.matcher(iri.substring(prefix.getValue().length())).matches()) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}
