package org.concerngraph.store;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The only list of prefixes, {@code ontology/prefixes.ttl}, with our base in place of the default one. */
@Component
public class Prefixes {

    private final Map<String, String> byName;

    Prefixes(TurtleFiles files) {
        this.byName = Map.copyOf(
                files.read("ontology/prefixes.ttl").getPrefixMapping().getNsPrefixMap());
    }

    /** What each prefix stands for. */
    public Map<String, String> byName() {
        return byName;
    }
}
