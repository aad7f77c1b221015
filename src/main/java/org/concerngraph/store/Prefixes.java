package org.concerngraph.store;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.shared.PrefixMapping;
import org.springframework.stereotype.Component;

/** The only list of prefixes, {@code ontology/prefixes.ttl}, with our base in place of the default one. */
@Component
public class Prefixes {

    /** What a prefixed name may have behind its colon without an escape, and somewhat less than the standard allows. */
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?");

    private final PrefixMapping mapping;
    private final SortedMap<String, String> byName;

    /** Reads the list. */
    public Prefixes(TurtleFiles files) {
        this.mapping = files.read("ontology/prefixes.ttl").getPrefixMapping().lock();
        this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(mapping.getNsPrefixMap()));
    }

    /** The list as Jena takes it; it cannot be changed. */
    public PrefixMapping mapping() {
        return mapping;
    }

    /** What each prefix stands for. */
    public SortedMap<String, String> byName() {
        return byName;
    }

    /** The prefixed name of an IRI, or the IRI itself where no prefix fits. */
    public String shorten(String iri) {
        for (var prefix : byName.entrySet()) {
            if (iri.startsWith(prefix.getValue())
                    && LOCAL.matcher(iri.substring(prefix.getValue().length())).matches()) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return iri;
    }
}
