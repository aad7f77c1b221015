package org.concerngraph.linking.mapping;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.linking.sssom.GraphNames;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Sets of links as wholes. Those that people bring in have a graph each, {@code mapping/<name>}, from which they come out as
 * they went in; those that are shipped, and what was decided here, are never written over.
 */
@Component
public class LinkSets {

    /** What people decide here. */
    public static final String LOCAL = "local";

    private static final String CURATED = "https://w3id.org/semapv/vocab/ManualMappingCuration";
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    private final Store store;
    private final StoredMappings stored;
    private final BaseIri base;
    private final Prefixes prefixes;

    LinkSets(Store store, StoredMappings stored, BaseIri base, Prefixes prefixes) {
        this.store = store;
        this.stored = stored;
        this.base = base;
        this.prefixes = prefixes;
    }

    /** The names of all sets, in order. */
    public Set<String> names() {
        String beginning = Graphs.mapping("").getURI();
        return store.read(() -> store.dataset().stream(
                        Node.ANY,
                        Node.ANY,
                        RDF.type.asNode(),
                        NodeFactory.createURI("https://w3id.org/sssom/MappingSet"))
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

    /** All links of all sets that no later decision took the place of, as one set. */
    public MappingSet current() {
        return store.read(() -> {
            var mappings = new ArrayList<Mapping>();
            for (String name : names()) {
                String beginning = Graphs.mapping(name).getURI();
                for (Mapping mapping : set(name).mappings()) {
                    String id = mapping.text(Slot.RECORD_ID);
                    if (id.isEmpty() || !stored.isRevised(NodeFactory.createURI(id))) {
                        mappings.add(id.isEmpty() ? mapping : mapping.with(Slot.MAPPING_SOURCE, beginning));
                    }
                }
            }
            return MappingSet.of(Graphs.NAMESPACE + "mapping", LICENCE, prefixes.byName(), mappings)
                    .with(SetGraph.REVIEW_STATUS)
                    .with(Slot.MAPPING_SET_TITLE, "All links of Concern Graph")
                    .with(Slot.MAPPING_SET_VERSION, Long.toString(store.version()));
        });
    }

    /**
     * Brings a set in, in the place of the one that had this name.
     *
     * @param person the identifier of who brings it in, to whom those links are attributed of which nothing else is said
     * @throws BadParameter when the name is taken by a set that is not to be written over
     */
    public void bringIn(String name, MappingSet set, String person) {
        requireOwn(name);
        Node graph = Graphs.mapping(name);
        Graph said = SetGraph.of(set, GraphNames.below(base.iri("mapping", name).getURI()), LinkSets::isAsserted);
        int number = 0;
        for (Mapping mapping : set.mappings()) {
            number++;
            if (SetGraph.isLink(mapping)) {
                complete(said, base.iri("mapping", name + "." + number), mapping, person);
            }
        }
        store.write(() -> {
            var data = store.dataset();
            data.removeGraph(graph);
            said.find().forEachRemaining(triple -> data.add(Quad.create(graph, triple)));
        });
    }

    /** Takes a set away that somebody brought in. */
    public void remove(String name) {
        requireOwn(name);
        if (!names().contains(name)) {
            throw new NotFound("set of links", name);
        }
        store.write(() -> store.dataset().removeGraph(Graphs.mapping(name)));
    }

    private void requireOwn(String name) {
        boolean isBuiltIn = store.read(
                () -> store.dataset().contains(Graphs.META, Graphs.mapping(name), Prc.FINGERPRINT, Node.ANY));
        if (isBuiltIn || name.equals(LOCAL)) {
            throw new BadParameter(
                    "name",
                    "is \"" + name + "\", a set that comes with the program or is decided here; choose another name.");
        }
        if (!name.matches("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")) {
            throw new BadParameter(
                    "name",
                    "is \"" + name + "\"; the name of a set has small letters, digits and hyphens, at most 60.");
        }
    }

    /** What only a machine says is kept and is no statement yet. */
    private static boolean isAsserted(Mapping mapping) {
        String status = mapping.extensions().getOrDefault(SetGraph.REVIEW_STATUS.name(), Prc.PROPOSED.getURI());
        return status.equals(Prc.ACCEPTED.getURI()) || status.equals(Prc.PROPOSED.getURI()) && !isOfMachine(mapping);
    }

    private static boolean isOfMachine(Mapping mapping) {
        return mapping.authors().isEmpty()
                && mapping.reviewers().isEmpty()
                && !mapping.justification().equals(CURATED);
    }

    /** Every link has somebody who says so, and a status. */
    private void complete(Graph said, Node link, Mapping mapping, String person) {
        if (!said.contains(link, Prc.REVIEW_STATUS, Node.ANY)) {
            said.add(link, Prc.REVIEW_STATUS, Prc.PROPOSED);
        }
        if (mapping.authors().isEmpty()) {
            boolean isOfMachine = isOfMachine(mapping);
            String tool = mapping.text(Slot.MAPPING_TOOL);
            Node agent = isOfMachine
                    ? base.iri("agent", tool.isEmpty() ? "a-matcher" : slug(tool))
                    : base.iri("agent", slug(person));
            said.add(link, Prov.WAS_ATTRIBUTED_TO, agent);
            said.add(agent, RDF.type.asNode(), isOfMachine ? Prov.SOFTWARE_AGENT : Prov.AGENT);
            said.add(
                    agent,
                    RDFS.label.asNode(),
                    NodeFactory.createLiteralString(isOfMachine ? tool.isEmpty() ? "a matcher" : tool : person));
        }
    }

    private static String slug(String name) {
        String slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "somebody" : slug;
    }
}
