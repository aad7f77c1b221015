package org.concerngraph.store;

import java.util.Map;
import org.apache.jena.shared.PrefixMapping;
import org.springframework.stereotype.Component;

/** The only list of prefixes, {@code ontology/prefixes.ttl}, with our base in place of the default one. */
@Component
public class Prefixes {

    private final PrefixMapping mapping;

    /** Reads the list. */
    public Prefixes(TurtleFiles files) {
        this.mapping = files.read("ontology/prefixes.ttl").getPrefixMapping().lock();
    }

    /** The list as Jena takes it; it cannot be changed. */
    public PrefixMapping mapping() {
        return mapping;
    }

    /** What each prefix stands for. */
    public Map<String, String> byName() {
        return mapping.getNsPrefixMap();
    }
}
