package org.concerngraph.linking.sssom;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What prefixes stand for in a set of mappings.
 *
 * @param declared the prefixes that the set declares, without those that every set has
 */
public record CurieMap(SortedMap<String, String> declared) {

    /** The prefixes that need no declaration; a set must not give them another meaning. */
    public static final SortedMap<String, String> BUILT_IN = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "owl", Namespaces.OWL,
            "rdf", Namespaces.RDF,
            "rdfs", Namespaces.RDFS,
            "semapv", Namespaces.SEMAPV,
            "skos", Namespaces.SKOS,
            "sssom", Namespaces.SSSOM,
            "xsd", Namespaces.XSD,
            "linkml", Namespaces.LINKML)));

    /** Copies the prefixes, without those that are built in. */
    public CurieMap {
        var copy = new TreeMap<String, String>(declared);
        copy.keySet().removeAll(BUILT_IN.keySet());
        declared = Collections.unmodifiableSortedMap(copy);
    }

    /** These prefixes. */
    public static CurieMap of(Map<String, String> prefixes) {
        return new CurieMap(new TreeMap<>(prefixes));
    }

    /** What a prefix stands for; null where it is unknown. */
    public @Nullable String namespace(String prefix) {
        String builtIn = BUILT_IN.get(prefix);
        return builtIn == null ? declared.get(prefix) : builtIn;
    }

    /** The whole IRI; null where the text has no prefix that is known, or nothing behind it. */
    public @Nullable String expanded(String curie) {
        int colon = curie.indexOf(':');
        String namespace = colon < 0 ? null : namespace(curie.substring(0, colon));
        return namespace == null || colon == curie.length() - 1 ? null : namespace + curie.substring(colon + 1);
    }

    /** The IRI with the prefix that leaves the least of it, or the IRI itself where none fits. */
    public String shortened(String iri) {
        String prefix = prefixOf(iri);
        String namespace = prefix == null ? null : namespace(prefix);
        return namespace == null ? iri : prefix + ":" + iri.substring(namespace.length());
    }

    /** The prefix that leaves the least of an IRI; null where none fits. */
    @Nullable
    String prefixOf(String iri) {
        String best = null;
        int length = 0;
        for (var prefixes : List.of(BUILT_IN, declared)) {
            for (var entry : prefixes.entrySet()) {
                String namespace = entry.getValue();
                if (namespace.length() > length && iri.length() > namespace.length() && iri.startsWith(namespace)) {
                    best = entry.getKey();
                    length = namespace.length();
                }
            }
        }
        return best;
    }
}
