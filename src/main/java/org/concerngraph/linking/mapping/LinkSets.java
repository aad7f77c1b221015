package org.concerngraph.linking.mapping;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.linking.sssom.ExtensionSlot;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.linking.sssom.SssomGraph;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Component;

/** The sets of links as wholes: those that are shipped, what was decided here, and those that people brought in. */
@Component
public class LinkSets {

    /** What people decide here. */
    public static final String LOCAL = "local";

    private final Store store;
    private final StoredMappings stored;
    private final Prefixes prefixes;

    LinkSets(Store store, StoredMappings stored, Prefixes prefixes) {
        this.store = store;
        this.stored = stored;
        this.prefixes = prefixes;
    }

    /** The names of all sets, in order. */
    public Set<String> names() {
        String beginning = Graphs.mapping("").getURI();
        return store.read(() -> store.dataset().stream(Node.ANY, Node.ANY, RDF.type.asNode(), SssomGraph.MAPPING_SET)
                .map(quad -> quad.getGraph().getURI())
                .filter(graph -> graph.startsWith(beginning))
                .map(graph -> graph.substring(beginning.length()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A set as it would be written: one that was brought in has all that it came with. */
    public MappingSet set(String name) {
        if (!names().contains(name)) {
            throw new NotFound("set of links", name);
        }
        return stored.set(Graphs.mapping(name));
    }

    /**
     * All links of all sets that no later decision took the place of, as one set; each keeps the set that it is from, and a
     * licence of its own where that is another.
     */
    public MappingSet current() {
        return store.read(() -> {
            var mappings = new ArrayList<Mapping>();
            var definitions = new ArrayList<ExtensionSlot>();
            for (String name : names()) {
                MappingSet set = stored.set(Graphs.mapping(name), false);
                definitions.addAll(set.definitions().values());
                set.mappings().forEach(mapping -> mappings.add(ofSet(mapping, set, name)));
            }
            MappingSet all = MappingSet.of(Graphs.NAMESPACE + "mapping", SetGraph.LICENCE, prefixes.byName(), mappings)
                    .with(Slot.MAPPING_SET_TITLE, "All links of Concern Graph")
                    .with(Slot.MAPPING_SET_VERSION, Long.toString(store.version()))
                    .with(SetGraph.REVIEW_STATUS);
            for (ExtensionSlot definition : definitions) {
                all = all.with(definition);
            }
            return all;
        });
    }

    private static Mapping ofSet(Mapping mapping, MappingSet set, String name) {
        Mapping own = mapping.text(Slot.MAPPING_SOURCE).isEmpty()
                ? mapping.with(Slot.MAPPING_SOURCE, Graphs.mapping(name).getURI())
                : mapping;
        boolean isOfOtherLicence = !set.licence().isEmpty() && !set.licence().equals(SetGraph.LICENCE);
        return isOfOtherLicence && own.text(Slot.LICENSE).isEmpty() ? own.with(Slot.LICENSE, set.licence()) : own;
    }
}
